import { generateRssFeed } from 'feedsmith';
import { escapeMarkup } from '../xml.ts';
import { feedTypes, lastChangeIn, momentOfDay, type Feed, type FeedEntry } from './feed.ts';
import { mediaOf } from './media.ts';
import { LongTexts, markedText, unmarkedXml } from './xml-text.ts';

/** Write a feed as RSS 2.0. */
export function buildRss(feed: Feed): string {
  const { title, about, page, address, language, rights, licence, formats = [], entries } = feed;
  const long = new LongTexts();
  return unmarkedXml(generateRssFeed({
    title: markedText(title),
    link: page,
    description: inHtml(about),
    language,
    ...(rights ? { copyright: markedText(rights) } : {}),
    ...(entries.length > 0 && { lastBuildDate: lastChangeIn(feed) }),
    atom: {
      links: [
        { rel: 'self', type: feedTypes.rss, href: address },
        ...formats.filter(({ format }) => format !== 'rss').map(({ format, address: href }) => ({ rel: 'alternate', type: feedTypes[format], href })),
        ...(licence ? [{ rel: 'license', href: licence }] : []),
      ],
    },
    items: entries.map((entry) => itemOf(entry, feed, long)),
  }), long);
}

function itemOf(entry: FeedEntry, feed: Feed, long: LongTexts) {
  const { id, address, title, summary, html, published, updated, language, authors, topics, source, original, picture, licence, versions = [] } = entry;
  const links = [
    ...versions.map(({ language: hreflang, address: href }) => ({ rel: 'related', type: 'text/html', hreflang, href })),
    ...(original === undefined ? [] : [{ rel: 'via', href: original }]),
    ...(licence?.address ? [{ rel: 'license', href: licence.address }] : []),
  ];
  return {
    title: markedText(title),
    link: address,
    guid: { value: id, isPermaLink: id === address },
    pubDate: momentOfDay(published),
    categories: topics.map((name) => ({ name: markedText(name) })),
    ...(summary ? { description: inHtml(summary) } : {}),
    content: { encoded: long.hold(html) },
    atom: { ...(links.length > 0 && { links }), ...(updated !== published && { updated: momentOfDay(updated) }) },
    dc: {
      creators: authors.map(markedText),
      ...(source !== undefined && { sources: [markedText(source)] }),
      ...(language !== feed.language && { languages: [language] }),
      ...(licence && { rights: [markedText(licence.name)] }),
    },
    ...(picture && { media: mediaOf(picture) }),
  };
}

/** A plain text in a field that RSS 2.0 takes for HTML: escaped as HTML first, and then as XML. */
function inHtml(plain: string): string {
  return markedText(escapeMarkup(plain));
}
