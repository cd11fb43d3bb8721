import type { FieldValue } from '../../editing/field-value.ts';
import { isDay } from '../../schema/day.ts';
import { percentDecoded } from '../../schema/percent.ts';
import type { ForeignField } from '../head/foreign-field.ts';
import type { Refusal, Remark } from '../notes.ts';
import type { TakenApart } from '../taken-apart.ts';
import { withParagraphs } from './html-paragraphs.ts';
import type { Part, PostHolder } from './part.ts';
import { itemOf, postMetaOf } from './post-export.ts';
import { withoutBrackets } from './post-text.ts';
import { childrenOf, type XmlValue, xmlTextOf } from './post-xml.ts';

/** Kinds of category of WordPress that say how a post looks, and nothing of what it is about. */
const looks = new Set(['post_format', 'nav_menu', 'wp_theme', 'post_visibility', 'author']);
/** Fields that plugins keep for themselves begin so; of those only what may have hidden the post is looked at. */
const ownField = /^_/;
const hidingField = /noindex|password|private|hidden|restrict|members?_?only|subscri|unlisted/i;

/** Take one post of an export of WordPress apart, or one story of a feed. */
export function readPost(text: string, { holder, line }: Part & { holder: PostHolder }): TakenApart | Refusal {
  const item = itemOf(text);
  const lineOf = (element: string): number => line + breaksBefore(text, `<${element}`);
  const element = xmlTextOf(item, 'content:encoded').trim() === '' ? 'description' : 'content:encoded';
  const written = xmlTextOf(item, element).replace(/\r\n?/g, '\n');
  const body = withParagraphs(withoutBrackets(written, holder.attachments));
  const comments = childrenOf(item, 'wp:comment').length;
  const remarks: Remark[] = comments === 0 ? [] : [{ reason: 'comments', line: lineOf('wp:comment'), detail: String(comments) }];
  // What sums a story up in an export is the story itself in a feed that has no more of it.
  const said = fieldsOf(item, holder).filter(({ key }) => key !== element);
  return {
    fields: said.map((field): ForeignField => ({ key: field.key, value: field.value, line: lineOf(field.element) })),
    body, bodyLine: lineOf(element), form: 'html', remarks, origin: holder.origin,
    original: { text: written, form: 'html', firstLine: lineOf(element) },
  };
}

interface PostField {
  key: string;
  value: FieldValue;
  element: string;
}

function fieldsOf(item: XmlValue, { authors, attachments, origin }: PostHolder): PostField[] {
  const own = (key: string, element: string, value = xmlTextOf(item, element).trim()): PostField[] => (value === '' ? [] : [{ key, value, element }]);
  const day = xmlTextOf(item, 'wp:post_date').trim();
  const meta = postMetaOf(item);
  const picture = attachments.get((meta.get('_thumbnail_id') ?? '').trim());
  const names = ['dc:creator', 'author'].flatMap((name) => childrenOf(item, name).map((each) => xmlTextOf(each).trim()));
  const byDomain = Map.groupBy(childrenOf(item, 'category'), (category) => xmlTextOf(category, '@domain') || 'category');
  return [
    ...own('title', 'title'),
    ...(isDay(day.slice(0, 10)) ? own('date', 'wp:post_date') : own('date', 'pubDate')),
    ...own('modified', 'wp:post_modified'), ...own('poststatus', 'wp:status'), ...own('post_password', 'wp:post_password'),
    ...own('slug', 'wp:post_name', decoded(xmlTextOf(item, 'wp:post_name').trim())),
    ...(names.length > 0 ? [{ key: 'author', value: names.map((name) => authors.get(name) ?? name), element: 'dc:creator' }] : []),
    ...own('excerpt', 'excerpt:encoded'), ...own('description', 'description'),
    ...own('permalink', 'link', oldPathOf(xmlTextOf(item, 'link').trim(), origin)),
    ...[...byDomain].filter(([domain]) => !looks.has(domain)).map(([domain, all]): PostField => (
      { key: domain === 'post_tag' ? 'tags' : domain, value: all.map((each) => xmlTextOf(each).trim()), element: 'category' })),
    ...(picture ? [{ key: 'image', value: { src: picture.url, alt: picture.alt || picture.caption, caption: picture.caption }, element: 'wp:postmeta' }] : []),
    ...[...meta]
      .filter(([key]) => !ownField.test(key) || hidingField.test(key))
      .map(([key, value]): PostField => ({ key, value, element: 'wp:postmeta' })),
  ];
}

/** The path of a post's old address; empty where it is a number behind a question mark, or of another site. */
function oldPathOf(link: string, origin: string): string {
  if (!URL.canParse(link)) return '';
  const url = new URL(link);
  return url.search === '' && url.pathname !== '/' && (origin === '' || url.origin === origin) ? decoded(url.pathname) : '';
}

function decoded(text: string): string {
  return percentDecoded(text) ?? text;
}

function breaksBefore(text: string, mark: string): number {
  const at = text.indexOf(mark);
  return at === -1 ? 0 : text.slice(0, at).split('\n').length - 1;
}
