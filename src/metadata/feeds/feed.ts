import type { FeedFormat } from '../../addresses.ts';
import type { Day } from '../../schema/day.ts';

/** A picture that stands for an entry. */
export interface FeedPicture {
  address: string;
  /** Pixels. */
  width: number;
  height: number;
  /** The words that stand for it. */
  alt: string;
  credit?: string;
}

/** One piece of news in a feed. Addresses are in full; texts are plain, but for `html`. */
export interface FeedEntry {
  /** Never changes, or readers see the entry as a new one. */
  id: string;
  address: string;
  title: string;
  summary?: string;
  /** The whole text. Its links are in full. */
  html: string;
  published: Day;
  /** The day of its last change. */
  updated: Day;
  /** BCP 47 tag. */
  language: string;
  authors: readonly string[];
  topics: readonly string[];
  /** Who published it first, and where. */
  source?: string;
  original?: string;
  picture?: FeedPicture;
  /** Its own licence, where that is another than the feed's: the name, and the address of its words where there is one. */
  licence?: { name: string; address?: string | undefined };
  /** The same in other languages. */
  versions?: readonly { language: string; address: string }[];
}

/** A list of news that programs follow. Addresses are in full; texts are plain. */
export interface Feed {
  title: string;
  /** One sentence on what it holds. */
  about: string;
  /** Of the page that shows the same to people. */
  page: string;
  /** Its own. */
  address: string;
  /** Never changes. Absent where it is the address. */
  id?: string;
  /** BCP 47 tag. */
  language: string;
  /** Who publishes it. */
  author: string;
  /** Of a small picture that stands for it. */
  icon?: string;
  /** What others may do with the texts, and where that is laid down. */
  rights?: string;
  licence?: string;
  /** Of the page that says it in words. */
  terms?: string;
  /** The same feed in other formats. */
  formats?: readonly { format: FeedFormat; address: string }[];
  /** For Atom: the document with the news before these, after RFC 5005. */
  earlier?: string;
  /** For Atom: of the feed that this is an archive document of, after RFC 5005; absent in the feed that people follow. */
  current?: string;
  /** Newest first. */
  entries: readonly FeedEntry[];
}

/** Writes a feed in a format. */
export type BuildFeed = (feed: Feed, format: FeedFormat) => string;

/** The media type of each format. */
export const feedTypes: Readonly<Record<FeedFormat, string>> = {
  atom: 'application/atom+xml', rss: 'application/rss+xml', json: 'application/feed+json',
};

/**
 * The moment that stands for a day. News has days only, and a feed must name a moment: noon in Greenwich is the same day from Honolulu to
 * Sydney, and midnight would be the day before for all of America.
 * @example momentOfDay('2023-02-21') //=> '2023-02-21T12:00:00Z'
 */
export function momentOfDay(day: Day): string {
  return `${day}T12:00:00Z`;
}

/** The moment of the last change of any entry. A feed knows no clock, and one without entries is as old as can be. */
export function lastChangeIn({ entries }: Pick<Feed, 'entries'>): string {
  return momentOfDay(entries.reduce((latest, { updated }) => (updated > latest ? updated : latest), '1970-01-01'));
}
