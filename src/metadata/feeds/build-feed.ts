import type { FeedFormat } from '../../addresses.ts';
import { buildAtom } from './atom.ts';
import type { BuildFeed, Feed } from './feed.ts';
import { buildJsonFeed } from './json-feed.ts';
import { buildRss } from './rss.ts';

const builders: Readonly<Record<FeedFormat, (feed: Feed) => string>> = { atom: buildAtom, rss: buildRss, json: buildJsonFeed };

/**
 * Write a feed in a format, as the text of a file. The same feed gives the same bytes.
 * @example buildFeed({ title: 'Record', about: 'Corrections.', page, address, language: 'en', author: 'Archive', entries }, 'atom')
 */
export const buildFeed: BuildFeed = (feed, format) => builders[format](feed);
