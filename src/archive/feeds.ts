import type { FeedFormat } from '../addresses.ts';
import type { HubKind, NewsItem } from '../schema/item.ts';
import type { Language } from '../schema/language.ts';
import type { Hub } from './hubs.ts';

/** Stories in the feed of a name: enough between two visits of a program, and few enough that a new story sends little. */
export const hubFeedLength = 6;

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

/** The formats of a name's feeds in a language; none where it has too few stories in it. */
export function hubFeedFormats(hub: Hub, language: Language): readonly FeedFormat[] {
  const least = hub.kind === 'series' ? minChapters : minStories;
  return newestItems(hub, language, least).length < least ? [] : formatsOfKind[hub.kind];
}

/** The newest stories of a name in a language, newest first. */
export function newestItems({ stories }: Pick<Hub, 'stories'>, language: Language, most: number): NewsItem[] {
  const items: NewsItem[] = [];
  for (let index = stories.length - 1; index >= 0 && items.length < most; index--) {
    const item = stories[index]?.versions[language];
    if (item) items.push(item);
  }
  return items;
}
