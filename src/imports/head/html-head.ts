import type { ForeignField } from './foreign-field.ts';
import { lineAt } from '../text/clean-text.ts';

/** What pages call the facts of a story in their `meta` elements, by the field each becomes. */
const metaNames: readonly (readonly [key: string, names: string])[] = [
  ['date', 'article:published_time og:published_time pubdate publishdate date dc.date dcterms.date'],
  ['author', 'author article:author'],
  ['source', 'og:site_name source publisher dc.publisher contentsource'],
  ['summary', 'description'],
  ['abstract', 'og:description'],
  ['topics', 'keywords article:tag'],
  ['editor', 'editor contenteditor'],
  ['title', 'articletitle'],
];
const metaKeys = new Map(metaNames.flatMap(([key, names]) => names.split(' ').map((name) => [name, key] as const)));

/** Read what the head of an HTML page says of the news in it: its day, source, author, summary and address. The first of each kind counts. */
export function readHtmlHead(html: string): ForeignField[] {
  const fields = new Map<string, ForeignField>();
  const add = (key: string, value: string | undefined, at: number): void => {
    if (value !== undefined && value.trim() !== '' && !fields.has(key)) fields.set(key, { key, value: value.trim(), line: lineAt(html, at) });
  };
  for (const found of html.matchAll(/<meta\b[^>]*>/gi)) {
    const key = metaKeys.get((attributeOf(found[0], 'property') ?? attributeOf(found[0], 'name') ?? '').toLowerCase());
    if (key) add(key, attributeOf(found[0], 'content'), found.index);
  }
  const links = html.matchAll(/<link\b[^>]{0,2000}\brel\s*=\s*["']?canonical\b[^>]{0,2000}>/gi);
  for (const found of links) add('canonical', attributeOf(found[0], 'href'), found.index);
  for (const found of html.matchAll(/<time\b[^>]*>/gi)) add('date', attributeOf(found[0], 'datetime'), found.index);
  for (const found of html.matchAll(/<html\b[^>]*>/gi)) add('language', attributeOf(found[0], 'lang'), found.index);
  const title = /<h1\b[^>]*>([\s\S]*?)<\/h1>/i.exec(html) ?? /<title\b[^>]*>([\s\S]*?)<\/title>/i.exec(html);
  if (title) add('title', title[1], title.index);
  return [...fields.values()];
}

function attributeOf(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag);
  return found?.[1] ?? found?.[2] ?? found?.[3];
}
