import { absolute, feedFiles, siteFiles, type FeedFormat } from '../../addresses.ts';
import { hubFeedFormats, hubFeedItems } from '../../archive/feeds.ts';
import { hubNameOf, type Hub } from '../../archive/hubs.ts';
import { yearOf, type Year } from '../../schema/day.ts';
import type { NewsItem } from '../../schema/item.ts';
import type { Language } from '../../schema/language.ts';
import { site } from '../../site.ts';
import { stretchText } from '../../wording/days.ts';
import { calendarDescription, hubDescription, siteDescription, tabText } from '../../wording/descriptions.ts';
import { kindWords } from '../../wording/kinds.ts';
import { labels } from '../../wording/labels.ts';
import { entryKey, type EntryMaker } from './entry.ts';
import type { Feed } from './feed.ts';
import type { History, HistoryPart } from './history.ts';

/** A feed that need not be made. */
export interface PlannedFeed {
  /** Its path on the site. */
  path: string;
  format: FeedFormat;
  /** Changes whenever the feed does, the code aside. */
  key: string;
  feed: () => Feed;
  /** The items whose texts it holds; absent where it holds none. */
  items?: readonly NewsItem[];
}

const allFormats = Object.keys(feedFiles) as FeedFormat[];

/** The feeds of the newest items of a language. That in Atom leads to all earlier ones, and so holds what none of their documents does yet. */
export function* latestFeeds(history: History, language: Language, maker: EntryMaker): Generator<PlannedFeed> {
  const { paths } = maker;
  const newest = [...history.newest().take(Math.max(site.latest, history.open.length))];
  const open = new Set(history.open);
  const withOpen = newest.filter((item, at) => at < site.latest || open.has(item));
  const last = history.parts.at(-1);
  const earlier = last && partPath(last, language, maker);
  for (const format of allFormats) {
    const items = format === 'atom' ? withOpen : newest.slice(0, site.latest);
    yield {
      path: paths.feedPath(language, format),
      format,
      key: keyOf(items, maker, format === 'atom' ? earlier : undefined),
      items,
      feed: () => ({
        ...frameOf(language, maker),
        title: site.name[language],
        about: siteDescription(language),
        page: absolute(paths.homePath(language)),
        address: absolute(paths.feedPath(language, format)),
        formats: allFormats.map((each) => ({ format: each, address: absolute(paths.feedPath(language, each)) })),
        ...(earlier !== undefined && { earlier: absolute(earlier) }),
        entries: items.map((item) => maker.entryOf(item)),
      }),
    };
  }
}

/** The documents of the history of a language, by year. One names no later one: so it stays as it is when a month ends. */
export function historyFeeds({ parts }: History, language: Language, maker: EntryMaker): Map<Year, PlannedFeed[]> {
  const years = new Map<Year, PlannedFeed[]>();
  for (const [at, part] of parts.entries()) {
    const before = parts[at - 1];
    const planned = historyFeed(part, before && partPath(before, language, maker), language, maker);
    const year = yearOf(part.month);
    years.set(year, [...years.get(year) ?? [], planned]);
  }
  return years;
}

function historyFeed(part: HistoryPart, earlier: string | undefined, language: Language, maker: EntryMaker): PlannedFeed {
  const { paths } = maker;
  const path = partPath(part, language, maker);
  const current = absolute(paths.feedPath(language, 'atom'));
  const stretch = stretchText(part.month, language);
  return {
    path,
    format: 'atom',
    key: keyOf(part.items, maker, earlier),
    items: part.items,
    feed: () => ({
      ...frameOf(language, maker),
      title: tabText(stretch, language),
      about: calendarDescription(stretch, language),
      // A month of which all is withdrawn has no page.
      page: absolute(part.items.some(({ withdrawn }) => !withdrawn) ? paths.calendarPath(part.month, language) : paths.homePath(language)),
      address: absolute(path),
      // It is a part of the feed that people follow, and has its id.
      id: current,
      current,
      ...(earlier !== undefined && { earlier: absolute(earlier) }),
      entries: part.items.map((item) => maker.entryOf(item)),
    }),
  };
}

/** The feeds of the newest items under a name. */
export function* hubFeeds(hub: Hub, language: Language, maker: EntryMaker): Generator<PlannedFeed> {
  const formats = hubFeedFormats(hub, language);
  if (formats.length === 0) return;
  const { paths } = maker;
  const items = hubFeedItems(hub, language);
  const { name } = hubNameOf(hub, language);
  const pathOf = (format: FeedFormat) => paths.hubFeedPath(hub, language, format);
  for (const format of formats) {
    yield {
      path: pathOf(format),
      format,
      key: keyOf(items, maker, name),
      items,
      feed: () => ({
        ...frameOf(language, maker),
        title: tabText(name, language),
        about: hubDescription(kindWords(hub.kind, language).one, name, language),
        page: absolute(paths.hubPath(hub, language)),
        address: absolute(pathOf(format)),
        formats: formats.map((each) => ({ format: each, address: absolute(pathOf(each)) })),
        entries: items.map((item) => maker.entryOf(item)),
      }),
    };
  }
}

function partPath({ month, part }: HistoryPart, language: Language, { paths }: EntryMaker): string {
  return paths.monthFeedPath(month, language, part);
}

function keyOf(items: readonly NewsItem[], maker: EntryMaker, more = ''): string {
  return [more, ...items.map((item) => entryKey(item, maker))].join('\n');
}

/** What every feed of a language says of itself. */
function frameOf(language: Language, { paths }: EntryMaker) {
  const { name, address } = site.licence;
  return {
    language: site.tags[language],
    author: site.name[language],
    icon: absolute(paths.filePath(siteFiles.icon)),
    rights: [name, labels[language].rights].filter((text) => text !== '').join('. '),
    ...(name && address ? { licence: address } : {}),
    terms: `${absolute(paths.aboutPath(language))}${name ? '#licence' : ''}`,
  };
}
