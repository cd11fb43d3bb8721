import { absolute, type Paths } from '../addresses.ts';
import type { Archive } from '../archive/archive.ts';
import type { FrontMatter } from '../schema/fields/fields.ts';
import type { NewsItem, Picture } from '../schema/item.ts';
import type { Language } from '../schema/language.ts';
import { site } from '../site.ts';
import { feedDate } from '../wording/feed-date.ts';
import { workOf, type Work } from './work.ts';
import { escapeMarkup as xml } from './xml.ts';

/** The items a feed holds: the latest in its language, newest first. */
export function feedItems({ stories }: Archive, language: Language): NewsItem[] {
  const items: NewsItem[] = [];
  for (let index = stories.length - 1; index >= 0 && items.length < site.latest; index--) {
    const item = stories[index]?.versions[language];
    if (item) items.push(item);
  }
  return items;
}

/**
 * The RSS 2.0 feed of some items in one language, with their whole text.
 * Its date is that of the first item, since a page knows no clock.
 * @param html gives the body of the item with a digest
 */
export function feedOf(items: readonly NewsItem[], language: Language, html: (digest: string) => string, paths: Paths): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<rss version="2.0" ${namespaces}>`,
    '<channel>',
    `<title>${xml(site.name[language])}</title>`,
    `<link>${absolute(paths.homePath(language))}</link>`,
    `<description>${xml(site.tagline[language])}</description>`,
    `<language>${site.tags[language]}</language>`,
    `<atom:link href="${absolute(paths.feedPath(language))}" rel="self" type="application/rss+xml"/>`,
    ...(items[0] ? [`<lastBuildDate>${feedDate(items[0].matter.date)}</lastBuildDate>`] : []),
    ...items.map((item) => entryOf(item, html(item.digest), paths, workOf(item, paths))),
    '</channel>',
    '</rss>',
    '',
  ].join('\n');
}

const namespaces = [
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ');

function entryOf({ matter, standfirst, picture }: NewsItem, html: string, paths: Paths, { title, address, day, source, authors, language }: Work): string {
  const text = matter.lang === undefined ? html : `<div lang="${xml(matter.lang)}" dir="auto">${html}</div>`;
  return [
    '<item>',
    `<title>${xml(title)}</title>`,
    `<link>${address}</link>`,
    `<guid isPermaLink="true">${address}</guid>`,
    `<pubDate>${feedDate(day)}</pubDate>`,
    `<dc:source>${xml(source)}</dc:source>`,
    ...(matter.lang === undefined ? [] : [`<dc:language>${xml(language)}</dc:language>`]),
    ...authors.map((author) => `<dc:creator>${xml(author)}</dc:creator>`),
    ...matter.topics.map((topic) => `<category>${xml(topic)}</category>`),
    // RSS 2.0 takes a description for HTML, so a plain text is written as HTML first.
    `<description>${xml(xml(standfirst))}</description>`,
    `<content:encoded>${xml(absoluteLinks(`${leadPictureOf(matter, picture, paths)}${text}`, address))}</content:encoded>`,
    '</item>',
  ].join('\n');
}

/** The lead picture as it stands before a text; empty where there is none. */
function leadPictureOf({ image }: FrontMatter, picture: Picture | undefined, paths: Paths): string {
  if (!image || !picture) return '';
  const { width, height, file } = picture;
  const below = [image.caption, image.credit].filter((text) => text !== undefined).map(xml).join(' ');
  const caption = below === '' ? '' : `<figcaption>${below}</figcaption>`;
  return `<figure><img src="${paths.picturePath(file)}" width="${width}" height="${height}" alt="${xml(image.alt)}">${caption}</figure>\n`;
}

// A feed is read elsewhere, where a path or a fragment alone leads nowhere.
function absoluteLinks(html: string, address: string): string {
  return html
    .replace(/ (href|src)="(\/[^"]*)"/g, (_, name: string, path: string) => ` ${name}="${absolute(path)}"`)
    .replace(/ srcset="([^"]*)"/g, (_, set: string) => ` srcset="${set.replace(/(^|, )\//g, (_start, before: string) => `${before}${site.origin}/`)}"`)
    .replace(/ href="#/g, () => ` href="${address}#`);
}
