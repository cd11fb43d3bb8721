import { parseFeed } from '@rowanmanning/feed-parser';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import Parser from 'rss-parser';

/** What a program makes of an entry. */
export interface ReadEntry {
  id: string;
  title: string;
  summary: string;
  html: string;
  address: string;
}

/** What rss-parser reads of a feed. */
export async function readByRssParser(xml: string): Promise<ReadEntry[]> {
  const reader = new Parser<object, Record<string, string>>({ customFields: { item: ['description', 'content:encoded', 'guid', 'summary'] } });
  const { items } = await reader.parseString(xml);
  return items.map((item) => ({
    id: item['id'] ?? item.guid ?? '', title: item.title ?? '', summary: item['description'] ?? item.summary ?? '',
    html: item['content:encoded'] ?? item.content ?? '', address: item.link ?? '',
  }));
}

/** What feed-parser reads of a feed. It reads entities a second time wherever it finds them. */
export function readByFeedParser(xml: string): ReadEntry[] {
  return parseFeed(xml).items.map(({ id, title, description, content, url }) => ({
    id: id ?? '', title: title ?? '', summary: description ?? '', html: content ?? '', address: url ?? '',
  }));
}

/** What XML itself says, to the sign: the texts of all elements of a name that lie in entries. */
export function readByXml(xml: string, name: string): string[] {
  const sound = XMLValidator.validate(xml);
  if (sound !== true) throw new Error(`${sound.err.msg} (line ${sound.err.line})`);
  const parsed = new XMLParser({ trimValues: false, parseTagValue: false, ignoreAttributes: true, isArray: (tag) => tag === 'entry' || tag === 'item' })
    .parse(xml) as { feed?: Entries; rss?: { channel: Entries } };
  const entries = parsed.feed?.entry ?? parsed.rss?.channel.item ?? [];
  return entries.map((entry) => entry[name] ?? '');
}

interface Entries {
  entry?: Record<string, string>[];
  item?: Record<string, string>[];
}

/** The other facts that feed-parser reads of entries. */
export function factsByFeedParser(xml: string) {
  return parseFeed(xml).items.map(({ id, url, published, authors, categories, image }) => ({
    id, url, published: published?.toISOString().slice(0, 10), authors: authors.map(({ name }) => name), categories: categories.map(({ term }) => term),
    image: image?.url,
  }));
}
