import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { makeFolder, makePage, publish, type MadePage } from '../unit/search/make.ts';
import { launchBrowser } from './launch.ts';
import { openSearchRoom, type SearchRoom } from './search-fixture.ts';
import { watch, type Watched } from './watch.ts';

const filler = 'The county sets out what it will do for its fields and roads this year. '.repeat(5);
/** Forty English items over four decades, and some in Chinese: several volumes. */
export const items: MadePage[] = [
  ...Array.from({ length: 40 }, (_, at): MadePage => ({
    url: `${2023 - at}/02/item-${at}/`, day: `${2023 - at}-02-${String(10 + (at % 15))}`, title: at >= 38 ? `Item ${at} on trains` : `Item ${at}`,
    source: at % 4 === 0 ? 'Xinhua' : 'Fuxin Daily',
    topics: [at % 2 === 0 ? 'mining' : 'farming & water', `subject ${at % 14}`],
    text: `${filler} ${at % 5 === 0 ? 'Livestock &lt;b&gt;grazes&lt;/b&gt; here.' : 'Coal.'} ${filler} Trains.`,
  })),
  { url: 'zh/2023/02/plan/', day: '2023-02-21', title: '畜牧计划', text: '阜新的<b>煤</b>矿转产，２０２３年开始。', tag: 'zh-Hans', source: '阜新日报', topics: ['采矿'] },
  { url: 'zh/1990/02/pit/', day: '1990-02-21', title: '露天矿', text: '海州露天煤矿。', tag: 'zh-Hans', source: '阜新日报', topics: ['采矿'] },
];
const limits = { whole: 5, fresh: 10, year: 10, older: 20, freshPart: 20, part: 20 };

/** A reader in a room with a search page. */
export interface Reader {
  browser: Browser;
  room: SearchRoom;
  page: Page;
  watched: Watched;
  /** The folder that is served. */
  out: string;
  /** Open an address and wait until it is answered. */
  open(address: string): Promise<void>;
  settled(): Promise<unknown>;
  click(selector: string): Promise<void>;
  count(): Promise<string | null>;
  told(): Promise<string | null>;
  /** Addresses of the results, without what is marked there. */
  links(): Promise<(string | undefined)[]>;
  /** The query part of the address, as one reads it. */
  query(): string;
  /** Publish other items in place of those there. */
  publishAgain(items: readonly MadePage[]): Promise<void>;
}

/** Publish the items before a file's tests, and give each test a page of its own. */
export function useReader(): Reader {
  const folders = { out: makeFolder(), cache: makeFolder() };
  const reader: Partial<Reader> = { out: folders.out };
  const page = () => reader.page as Page;
  const settled = () => page().waitForFunction(() => document.querySelector('[data-search]:not([aria-busy]) [data-count]')?.textContent);
  Object.assign(reader, {
    settled,
    open: async (address) => {
      await page().goto(`${reader.room?.address}${address}`);
      await settled();
    },
    click: async (selector) => {
      await page().click(selector);
      await settled();
    },
    count: () => page().getAttribute('[data-count]', 'data-count'),
    told: () => page().textContent('[data-count]'),
    links: () => page().$$eval('[data-results] > li > a', (found) => found.map((link) => link.getAttribute('href')?.replace('/news/', '').replace(/#.*/, ''))),
    query: () => decodeURIComponent(new URL(page().url()).search),
    publishAgain: async (others) => void (await publish(others, folders, limits)),
  } satisfies Partial<Reader>);
  beforeAll(async () => {
    await publish(items, folders, limits);
    reader.room = await openSearchRoom(folders.out, new Map(items.map((item) => [item.url, makePage(item)])));
    reader.browser = await launchBrowser();
  });
  afterAll(async () => {
    await reader.browser?.close();
    await reader.room?.close();
  });
  beforeEach(async () => {
    reader.page = await reader.browser?.newPage() as Page;
    reader.watched = watch(page(), new URL(reader.room?.address ?? '').origin);
  });
  afterEach(async () => {
    await page().close();
    if (reader.room) reader.room.lost = '';
  });
  return reader as Reader;
}
