import type { ForeignField } from './foreign-field.ts';
import { lineAt } from '../text/clean-text.ts';

const metaKeys: Readonly<Record<string, string>> = {
  'article:published_time': 'date', 'og:published_time': 'date', pubdate: 'date', publishdate: 'date', date: 'date', 'dc.date': 'date', 'dcterms.date': 'date',
  author: 'author', 'article:author': 'author', 'og:site_name': 'source', source: 'source', publisher: 'source', 'dc.publisher': 'source', contentsource: 'source',
  description: 'summary', 'og:description': 'abstract', keywords: 'topics', 'article:tag': 'topics', editor: 'editor', contenteditor: 'editor', articletitle: 'title',
};

/** Read what the head of an HTML page says of the news in it: its day, source, author, summary and address. The first of each kind counts. */
export function readHtmlHead(html: string): ForeignField[] {
  const fields = new Map<string, ForeignField>();
  const add = (key: string, value: string | undefined, at: number): void => {
    if (value !== undefined && value.trim() !== '' && !fields.has(key)) fields.set(key, { key, value: value.trim(), line: lineAt(html, at) });
  };
  for (const found of html.matchAll(/<meta\b[^>]*>/gi)) {
    const key = metaKeys[(attributeOf(found[0], 'property') ?? attributeOf(found[0], 'name') ?? '').toLowerCase()];
    if (key) add(key, attributeOf(found[0], 'content'), found.index);
  }
  for (const found of html.matchAll(/<link\b[^>]*\brel\s*=\s*["']?canonical\b[^>]*>/gi)) add('canonical', attributeOf(found[0], 'href'), found.index);
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
