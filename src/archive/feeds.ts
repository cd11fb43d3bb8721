import type { FeedFormat } from '../addresses.ts';
import type { HubKind, NewsItem } from '../schema/item.ts';
import type { Language } from '../schema/language.ts';
import type { Hub } from './hubs.ts';

/** The formats in which names of a kind have feeds. Who follows what an archive is about may choose; for the many names of people and places one does. */
const formatsOfKind: Readonly<Record<HubKind, readonly FeedFormat[]>> = {
  topics: ['atom', 'rss', 'json'],
  sources: ['atom', 'rss', 'json'],
  series: ['atom', 'rss', 'json'],
  people: ['atom'],
  places: ['atom'],
  organisations: ['atom'],
  editors: [],
};

/** From so many stories on a name has a feed: most names are in the news once or twice, and a feed for each would double the files of an archive. */
const minStories = 3;

/** A series is followed from its beginning. */
const minChapters = 1;

/** Stories that the feed of a name holds at least: each is sent in full with every new one. */
const minEntries = 3;

/** So many days of news a name's feed holds in any case, for programs that look once a week, up to so many stories. */
const [feedDays, maxEntries] = [7, 24];

/** The formats of a name's feeds in a language; none where it has too few stories in it, or no page that would lead to them. */
export function hubFeedFormats(hub: Hub, language: Language): readonly FeedFormat[] {
  if (hub.names[language] === undefined) return [];
  const least = hub.kind === 'series' ? minChapters : minStories;
  return newestItems(hub, language).take(least).toArray().length < least ? [] : formatsOfKind[hub.kind];
}

/** The stories in the feed of a name in a language, newest first: the last few, and where there is much news all of a week. */
export function hubFeedItems(hub: Hub, language: Language): NewsItem[] {
  const items: NewsItem[] = [];
  for (const item of newestItems(hub, language).take(maxEntries)) {
    if (items.length >= minEntries && daysBetween(item, items[0] ?? item) >= feedDays) break;
    items.push(item);
  }
  return items;
}

function* newestItems({ stories }: Hub, language: Language): Generator<NewsItem> {
  for (let index = stories.length - 1; index >= 0; index--) {
    const item = stories[index]?.versions[language];
    if (item) yield item;
  }
}

function daysBetween(earlier: NewsItem, later: NewsItem): number {
  return (Date.parse(later.day) - Date.parse(earlier.day)) / 86_400_000;
}
