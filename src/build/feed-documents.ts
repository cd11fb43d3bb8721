import { pathsFor } from '../addresses.ts';
import type { Hub } from '../archive/hubs.ts';
import type { Edition } from '../edition.ts';
import type { BuildFeed } from '../metadata/feeds/feed.ts';
import { entryMaker } from '../metadata/feeds/entry.ts';
import { buildHistory } from '../metadata/feeds/history.ts';
import { historyFeeds, hubFeeds, latestFeeds, type PlannedFeed } from '../metadata/feeds/planned-feeds.ts';
import { recordFeed } from '../metadata/feeds/record-feed.ts';
import { site } from '../site.ts';
import type { Document } from './document.ts';

/** Every feed of the site as files. Nothing is made yet. */
export interface FeedDocuments {
  /** Of the newest items of each language, and of its newest corrections and withdrawals. */
  latest: Document[];
  /** The documents with all items of a year. */
  years: { year: string; documents: Document[] }[];
  ofHub: (hub: Hub) => Document[];
}

/** Plan every feed of the site. @param load loads what writes feeds, which is much code: only where one is due */
export function feedDocumentsOf({ archive, html }: Pick<Edition, 'archive' | 'html'>, base: string, load: () => Promise<BuildFeed>): FeedDocuments {
  const paths = pathsFor(base);
  const stories = new Map(archive.stories.map((story) => [story.id, story]));
  const maker = entryMaker({ html, paths, storyOf: (id: string) => stories.get(id) });
  const documentOf = ({ path, format, key, feed, items }: PlannedFeed): Document => ({
    file: paths.belowBase(path),
    key,
    text: async () => (await load())(feed(), format),
    ...(items && { items }),
  });
  const histories = site.languages.map((language) => ({ language, history: buildHistory(archive, language) }));
  const years = new Map<string, Document[]>();
  for (const { language, history } of histories) {
    for (const [year, planned] of historyFeeds(history, language, maker)) years.set(year, [...years.get(year) ?? [], ...planned.map(documentOf)]);
  }
  return {
    latest: histories.flatMap(({ language, history }) => (
      [...latestFeeds(history, language, maker), recordFeed(archive, language, paths)].map(documentOf))),
    years: [...years].map(([year, documents]) => ({ year, documents })),
    ofHub: (hub) => site.languages.flatMap((language) => [...hubFeeds(hub, language, maker)].map(documentOf)),
  };
}
