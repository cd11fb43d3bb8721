import { generateAtomFeed } from 'feedsmith';
import { feedTypes, lastChangeIn, momentOfDay, type Feed, type FeedEntry } from './feed.ts';
import { mediaOf } from './media.ts';
import { LongTexts, markedText, plainText, unmarkedXml } from './xml-text.ts';

/** Write a feed as Atom (RFC 4287); one that names its `current` feed as an archive document of it (RFC 5005). */
export function buildAtom(feed: Feed): string {
  const { title, about, page, address, id = address, language, author, icon, rights, licence, formats = [], earlier, current, entries } = feed;
  const links = [
    { rel: 'self', type: feedTypes.atom, href: address },
    { rel: 'alternate', type: 'text/html', hreflang: language, href: page },
    ...formats.filter(({ format }) => format !== 'atom').map(({ format, address: href }) => ({ rel: 'alternate', type: feedTypes[format], href })),
    ...(current === undefined ? [] : [{ rel: 'current', type: feedTypes.atom, href: current }]),
    ...(earlier === undefined ? [] : [{ rel: 'prev-archive', type: feedTypes.atom, href: earlier }]),
    ...(licence ? [{ rel: 'license', href: licence }] : []),
  ];
  const long = new LongTexts();
  const xml = generateAtomFeed({
    id,
    title: { value: markedText(title) },
    subtitle: { value: markedText(about) },
    updated: lastChangeIn(feed),
    authors: [{ name: markedText(author), uri: page }],
    ...(icon !== undefined && { icon }),
    ...(rights ? { rights: { value: markedText(rights) } } : {}),
    links,
    xml: { lang: language },
    entries: entries.map((entry) => entryOf(entry, feed, long)),
  });
  return unmarkedXml(current === undefined ? xml : withArchiveMark(xml), long);
}

/** Mark an Atom document as one of an archive, which feedsmith does not know: it stays as it is, and so need not be fetched again. */
function withArchiveMark(xml: string): string {
  const open = /<feed [^>]*>/.exec(xml)?.[0];
  if (open === undefined) throw new RangeError('The document is no Atom feed.');
  const marked = `${open.slice(0, -1)} xmlns:fh="http://purl.org/syndication/history/1.0">\n  <fh:archive/>`;
  return xml.replace(open, () => marked);
}

function entryOf(entry: FeedEntry, feed: Feed, long: LongTexts) {
  const { id, address, title, summary, html, published, updated, language, authors, topics, source, original, picture, licence, versions = [] } = entry;
  return {
    id,
    title: { value: markedText(title) },
    published: momentOfDay(published),
    updated: momentOfDay(updated),
    // The feed's own author wrote what names nobody.
    ...(authors.length > 0 && { authors: authors.map((name) => ({ name: markedText(name) })) }),
    categories: topics.map((term) => ({ term: plainText(term) })),
    links: [
      { rel: 'alternate', type: 'text/html', hreflang: language, href: address },
      ...versions.map(({ language: hreflang, address: href }) => ({ rel: 'related', type: 'text/html', hreflang, href })),
      ...(original === undefined ? [] : [{ rel: 'via', href: original }]),
      ...(licence?.address ? [{ rel: 'license', href: licence.address }] : []),
    ],
    ...(licence && { rights: { value: markedText(licence.name) } }),
    ...(summary ? { summary: { value: markedText(summary) } } : {}),
    content: { type: 'html', value: long.hold(html) },
    ...(source !== undefined && { dc: { sources: [markedText(source)] } }),
    ...(picture && { media: mediaOf(picture) }),
    ...(language !== feed.language && { xml: { lang: language } }),
  };
}
