import type { Attachment, PostHolder } from './part.ts';
import { childrenOf, readXml, type XmlValue, xmlTextOf } from './post-xml.ts';

/** Kinds of post that are no texts for readers: what a site keeps of its pictures, menus, looks and earlier versions. */
const inner = /^(?:attachment|revision|nav_menu_item|wp_\w+|custom_css|customize_changeset|oembed_cache|user_request|acf-.*|elementor_\w+|feedback|jp_\w+)$/;
/** States of a post that its editors threw away or never wrote. */
const discarded = new Set(['trash', 'auto-draft', 'inherit']);

/** What an export says as a whole. */
export type ExportHead = Pick<PostHolder, 'origin' | 'authors'>;

/** Read what stands before the first post of an export: the site's address, and who its authors are. */
export function readExportHead(text: string): ExportHead {
  const channel = childrenOf(childrenOf(readXml(text), 'rss')[0] ?? '', 'channel')[0] ?? '';
  const address = ['wp:base_blog_url', 'wp:base_site_url', 'link'].map((name) => xmlTextOf(channel, name).trim()).find((each) => URL.canParse(each));
  const authors = childrenOf(channel, 'wp:author').map((author): [string, string] => {
    const full = [xmlTextOf(author, 'wp:author_first_name'), xmlTextOf(author, 'wp:author_last_name')].join(' ').trim();
    return [xmlTextOf(author, 'wp:author_login').trim(), xmlTextOf(author, 'wp:author_display_name').trim() || full];
  });
  return { origin: address === undefined ? '' : new URL(address).origin, authors: new Map(authors) };
}

/** What the listing of an export must know of a post. */
export interface ListedPost {
  /** Its number; empty in a feed that numbers none. */
  id: string;
  /** What it is: a text for readers, or why it is none. */
  is: 'text' | 'attachment' | 'inner' | 'discarded';
  kind: string;
  attachment?: Attachment;
  comments: number;
}

/** Look at one post for the listing. */
export function listPost(text: string): ListedPost {
  const item = itemOf(text);
  const kind = xmlTextOf(item, 'wp:post_type').trim() || 'post';
  const status = xmlTextOf(item, 'wp:status').trim();
  const id = xmlTextOf(item, 'wp:post_id').trim();
  const comments = childrenOf(item, 'wp:comment').length;
  if (kind !== 'attachment') return { id, kind, comments, is: inner.test(kind) ? 'inner' : discarded.has(status) ? 'discarded' : 'text' };
  const meta = postMetaOf(item);
  const attachment = {
    url: xmlTextOf(item, 'wp:attachment_url').trim() || xmlTextOf(item, 'guid').trim(),
    alt: (meta.get('_wp_attachment_image_alt') ?? '').trim(), caption: xmlTextOf(item, 'excerpt:encoded').trim(),
  };
  return { id, kind, comments, is: 'attachment', attachment };
}

/** The one item in a piece of an RSS file. */
export function itemOf(text: string): XmlValue {
  return childrenOf(readXml(text), 'item')[0] ?? '';
}

/** What an item keeps under names of its own. */
export function postMetaOf(item: XmlValue): ReadonlyMap<string, string> {
  return new Map(childrenOf(item, 'wp:postmeta').map((meta) => [xmlTextOf(meta, 'wp:meta_key'), xmlTextOf(meta, 'wp:meta_value')]));
}
