import { addressKeyOf } from './schema/address-tree.ts';
import type { Day, Month, Year } from './schema/day.ts';
import { hubKinds, type HubKind } from './schema/item.ts';
import { isHostName } from './schema/host-names.ts';
import { firstLanguage, isLanguage, type Language } from './schema/language.ts';
import { site } from './site.ts';

/** The formats of feeds, each with the name of its file: beside the front page of a language, the page of a name or that of a month. */
export const feedFiles = { atom: 'atom.xml', rss: 'feed.xml', json: 'feed.json' } as const;
export type FeedFormat = keyof typeof feedFiles;

/** The site's own files. Those of feeds, ribbon, llms.txt and OpenSearch stand once in each language, the others once, at the root. */
export const siteFiles = {
  atom: feedFiles.atom,
  feed: feedFiles.rss,
  jsonFeed: feedFiles.json,
  /** The picture of a story that has none, where a link to it is shown as a card. */
  card: 'card.png',
  headers: '_headers',
  icon: 'icon.svg',
  llms: 'llms.txt',
  /** Says to GitHub Pages that folders such as `_astro/` are published as they are. */
  noJekyll: '.nojekyll',
  newsSitemap: 'news-sitemap.xml',
  notFound: '404.html',
  offlineScript: 'offline.js',
  openSearch: 'opensearch.xml',
  readerScript: 'reader.js',
  redirects: '_redirects',
  ribbon: 'ribbon.svg',
  robots: 'robots.txt',
  sitemap: 'sitemap.xml',
  speculationRules: 'speculation.json',
  /** What the publisher notes of the site, and of what it is about to do to it. */
  stamp: '.backnumber.json',
  journal: '.journal.json',
} as const;

/** The first segments of the site's own paths, beside languages, years and the kinds of hub. */
export const siteFolders = {
  about: 'about',
  anniversaries: 'on',
  assets: '_astro',
  /** What other sites search this one by. */
  bundle: 'pagefind',
  llms: 'llms',
  manifest: 'manifest',
  coverage: 'coverage',
  data: 'data',
  pictures: 'pictures',
  readingList: 'reading-list',
  record: 'record',
  search: 'search',
  sitemaps: 'sitemaps',
  timeline: 'years',
} as const;

/** Folders of that bundle whose files are named by what is in them. */
export const bundleFolders = ['pagefind/fragment', 'pagefind/index', 'pagefind/filter'] as const;

/**
 * Answer whether the archive keeps a path for its own pages and files, now or when more is published, or a host gives it a meaning:
 * no old address may be one of them. What counts is the file that a path becomes, however it is written.
 * @param path below the base, beginning with `/`
 * @example isReservedPath('/zh/topics/mining/') //=> true
 */
export function isReservedPath(path: string): boolean {
  // Made here and not once for all: scripts of pages use other parts of this file, and would carry the list with them.
  const reserved: string[] = ['', '404', ...hubKinds, ...Object.values(siteFiles), ...Object.values(siteFolders)];
  const segments = addressKeyOf(path).split('/').slice(1);
  // A folder of this name would stand where a page does.
  if (segments.slice(0, -1).includes('index.html') || isHostName(segments)) return true;
  if (isLanguage(segments[0] ?? '')) segments.shift();
  return reserved.includes(segments[0] ?? '') || /^\d{4}(\/\d\d(\/(\d\d|atom(-\d+)?\.xml|[^/]+\/index\.md))?)?$/.test(segments.join('/'));
}

/** The folder of a language's pages, below the base; empty for the first language. @example languageFolder('zh') //=> 'zh/' */
export function languageFolder(language: Language): string {
  return language === firstLanguage ? '' : `${language}/`;
}

/** An article's folder, below the base and with its letters as they are. @example storyFolder('2023/02/slug', 'zh') //=> 'zh/2023/02/slug/' */
export function storyFolder(story: string, language: Language): string {
  return `${languageFolder(language)}${story}/`;
}

/**
 * The story whose page stands at an address below the base, or undefined where none can.
 * @example storyOfAddress('/zh/2023/02/slug/') //=> { story: '2023/02/slug', language: 'zh' }
 */
export function storyOfAddress(path: string): { story: string; language: Language } | undefined {
  const [, first = ''] = path.split('/');
  const language = isLanguage(first) ? first : firstLanguage;
  const story = path.slice(isLanguage(first) ? first.length + 1 : 0).replace(/^\/|(?:\/(?:index\.html)?)?$/g, '');
  return /^\d{4}\/\d{2}\/(?!\d{2}$)[^/]+$/.test(story) ? { story, language } : undefined;
}

/** The name of an item's source text in the folder of its page. */
export const sourceText = 'index.md';

/** The file of a part of the sitemap, below the base. @example sitemapFile('2023') //=> 'sitemaps/2023.xml' */
export function sitemapFile(part: string): string {
  return `${siteFolders.sitemaps}/${part}.xml`;
}

/** The full address of a path of the site. */
export function absolute(path: string): string {
  return `${site.origin}${path}`;
}

/** The functions that make every path of the site, bound to one base. */
export type Paths = ReturnType<typeof pathsFor>;

/**
 * Make the functions that make every path of the site. Each path begins with the base, and ends with `/` where it is a page's.
 * @param base the path that the archive is served under, which begins and ends with `/`; empty for paths below it
 */
export function pathsFor(base: string) {
  /** The front page of a language. @example homePath('zh') //=> '/zh/' */
  const homePath = (language: Language): string => `${base}${languageFolder(language)}`;

  /** An article's permalink. @example articlePath('2023/02/slug', 'en') //=> '/2023/02/slug/' */
  const articlePath = (story: string, language: Language): string => `${base}${encodeSegments(storyFolder(story, language))}`;

  /** An item's file as its editor wrote it, beside its page. @example sourceTextPath('2023/02/slug', 'en') //=> '/2023/02/slug/index.md' */
  const sourceTextPath = (story: string, language: Language): string => `${articlePath(story, language)}${sourceText}`;

  /** A story beside its version in another language. @example sideBySidePath('2023/02/slug', 'en', 'zh') //=> '/2023/02/slug/zh/' */
  const sideBySidePath = (story: string, language: Language, other: Language): string => `${articlePath(story, language)}${other}/`;

  /** A day's own page, which only days that their month's page tells in part have. @example dayPath('2023-02-21', 'en') //=> '/2023/02/21/' */
  const dayPath = (day: Day, language: Language): string => `${homePath(language)}${day.replaceAll('-', '/')}/`;

  /** Where a year, month or day is told. @example calendarPath('2023-02-21', 'en') //=> '/2023/02/#d2023-02-21' */
  const calendarPath = (stretch: Year | Month | Day, language: Language): string =>
    `${homePath(language)}${stretch.slice(0, 7).replace('-', '/')}/${stretch.length > 7 ? `#d${stretch}` : ''}`;
  /** The timeline of the whole archive. */
  const timelinePath = (language: Language): string => `${homePath(language)}${siteFolders.timeline}/`;

  /** The stories of one day in every year, or the list of all such days. @example anniversaryPath('en', '02-21') //=> '/on/02-21/' */
  const anniversaryPath = (language: Language, date?: string): string =>
    `${homePath(language)}${siteFolders.anniversaries}/${date === undefined ? '' : `${date}/`}`;
  /**
   * The A–Z of one kind of hub, or of those names that begin alike. No hub's own address begins with a hyphen.
   * @example hubIndexPath('topics', 'en', 'Ch') //=> '/topics/-ch/'
   */
  const hubIndexPath = (kind: HubKind, language: Language, beginning?: string): string => {
    const part = beginning === undefined ? '' : `-${beginning === '#' ? '' : encodeURIComponent(beginning.toLowerCase())}/`;
    return `${homePath(language)}${kind}/${part}`;
  };

  /**
   * A hub, or the part of a long one that a year or month makes; in the language of its name, where that is another than the page's.
   * @example hubPath({ kind: 'topics', slug: 'mining' }, 'en', '2023-02') //=> '/topics/mining/2023/02/'
   */
  const hubPath = (hub: { kind: HubKind; slug: string; language?: Language }, language: Language, stretch?: Year | Month): string => {
    const part = stretch ? `${stretch.replace('-', '/')}/` : '';
    return `${hubIndexPath(hub.kind, hub.language ?? language)}${encodeURIComponent(hub.slug)}/${part}`;
  };
  const searchPath = (language: Language): string => `${homePath(language)}${siteFolders.search}/`;
  const readingListPath = (language: Language): string => `${homePath(language)}${siteFolders.readingList}/`;
  const aboutPath = (language: Language): string => `${homePath(language)}${siteFolders.about}/`;
  /** Corrections, withdrawals and the record; or those of an earlier year. @example recordPath('zh') //=> '/zh/record/' */
  const recordPath = (language: Language, year?: Year): string => `${homePath(language)}${siteFolders.record}/${year === undefined ? '' : `${year}/`}`;
  /** The row of all years that every page shows. */
  const ribbonPath = (language: Language): string => `${homePath(language)}${siteFiles.ribbon}`;
  /** The feed of the latest items in one language. @example feedPath('zh') //=> '/zh/feed.xml' */
  const feedPath = (language: Language, format: FeedFormat = 'rss'): string => `${homePath(language)}${feedFiles[format]}`;

  /** The feed of the latest items under one name. @example hubFeedPath({ kind: 'topics', slug: 'mining' }, 'en', 'atom') //=> '/topics/mining/atom.xml' */
  const hubFeedPath = (hub: { kind: HubKind; slug: string }, language: Language, format: FeedFormat): string =>
    `${hubPath(hub, language)}${feedFiles[format]}`;
  /** All items of a month as a feed, or the first of them where they are many. @example monthFeedPath('2023-02', 'en', 1) //=> '/2023/02/atom-1.xml' */
  const monthFeedPath = (month: Month, language: Language, part?: number): string =>
    `${calendarPath(month, language)}${part === undefined ? feedFiles.atom : `atom-${part}.xml`}`;
  /** A picture made by the store. */
  const picturePath = (file: string): string => `${base}${siteFolders.pictures}/${file}`;
  /** A file of the site by its place below the base. @example filePath('icon.svg') //=> '/icon.svg' */
  const filePath = (file: string): string => `${base}${file}`;

  /** What a path names below the base, its percent signs read. @example belowBase('/news/zh/2023/') //=> 'zh/2023/' */
  const belowBase = (path: string): string => (path.includes('%') ? decodeURIComponent(path) : path).slice(base.length);

  /** The year a page stands in by its address, or undefined where it stands in none. @example yearOfPath('/zh/2023/02/slug/') //=> '2023' */
  const yearOfPath = (path: string): Year | undefined => {
    const [first = '', second] = path.slice(base.length).split('/');
    const segment = isLanguage(first) ? second : first;
    return segment && /^\d{4}$/.test(segment) ? segment : undefined;
  };

  return {
    base, homePath, articlePath, sourceTextPath, sideBySidePath, calendarPath, dayPath, timelinePath, anniversaryPath, hubIndexPath, hubPath, searchPath,
    readingListPath, aboutPath, recordPath, ribbonPath, feedPath, hubFeedPath, monthFeedPath, picturePath, filePath, belowBase, yearOfPath,
  };
}

/** A path with each of its segments encoded as an address has it. Most need nothing encoded, and a page has hundreds. */
export function encodeSegments(path: string): string {
  return /^[\w./-]*$/.test(path) ? path : path.split('/').map(encodeURIComponent).join('/');
}
