import type { Feed, FeedEntry } from '../../../../src/metadata/feeds/feed.ts';

/** Make an entry for a test: its title says what it is, the rest is plain. */
export function makeEntry(title: string, more: Partial<FeedEntry> = {}): FeedEntry {
  return {
    id: 'https://a.example/2023/02/mine/', address: 'https://a.example/2023/02/mine/', title, html: '<p>Text.</p>', published: '2023-02-21',
    updated: '2023-02-21', language: 'en', authors: [], topics: [], ...more,
  };
}

/** Make a feed for a test. */
export function makeFeed(entries: readonly FeedEntry[], more: Partial<Feed> = {}): Feed {
  return {
    title: 'Town News', about: 'News of the town.', page: 'https://a.example/', address: 'https://a.example/feed', language: 'en', author: 'Archive', entries,
    ...more,
  };
}
