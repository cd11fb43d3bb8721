import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Catalogue } from '../../../src/search/format/catalogue.ts';
import { makeFolder, makePage, publish, type MadePage } from '../../unit/search/make.ts';
import { launchBrowser } from '../launch.ts';
import { openSearchRoom, type SearchRoom } from '../search-fixture.ts';
import { watch } from '../watch.ts';

/** More than a thousand items over thirty years, each with the word that is asked for. */
const items = Array.from({ length: 1100 }, (_, at): MadePage => {
  const [year, month, day] = [2024 - Math.floor(at / 36), String(12 - (at % 12)).padStart(2, '0'), String(28 - (Math.floor(at / 12) % 3)).padStart(2, '0')];
  return { url: `${year}/${month}/item-${at}/`, day: `${year}-${month}-${day}`, title: `Item ${at}`, text: 'The mine sends coal by rail.' };
});
const limits = { whole: 5, fresh: 100, year: 200, older: 500, freshPart: 100, part: 500 };
const folders = { out: makeFolder(), cache: makeFolder() };
let room: SearchRoom;
let browser: Browser;

beforeAll(async () => {
  await publish(items, folders, limits);
  room = await openSearchRoom(folders.out, new Map(items.map((item) => [item.url, makePage(item)])));
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await room?.close();
});

test('a thousand results: more are added below and lead on from there, nothing shown is made again, and those far away are not drawn', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  const { messages } = watch(page, new URL(room.address).origin);
  await page.goto(`${room.address}search/?q=coal&sort=latest`);
  await page.waitForSelector('[data-results] > li:nth-child(10)');
  const counts = await page.evaluate(async () => {
    const list = document.querySelector('[data-results]') as HTMLElement;
    const more = document.querySelector('[data-more]') as HTMLElement;
    const first = list.firstElementChild;
    let [lost, changed] = [0, 0];
    const watching = new MutationObserver((records) => (changed += records.reduce((sum, { removedNodes }) => sum + removedNodes.length, 0)));
    watching.observe(list, { childList: true });
    for (let shown = 10; shown < 1000; shown += 10) {
      more.click();
      while (list.children.length < shown + 10) await new Promise((resolve) => setTimeout(resolve, 5));
      if (document.activeElement !== list.children[shown]?.querySelector('a')) lost++;
    }
    return { items: list.children.length, lost, changed, first: list.firstElementChild === first };
  });
  expect(counts).toEqual({ items: 1000, lost: 0, changed: 0, first: true });
  expect(await page.$eval('[data-results] > li:nth-child(100)', (item) => getComputedStyle(item).contentVisibility)).toBe('auto');
  expect(await page.$eval('[data-results] > li:nth-child(100) > a', (item) => item.checkVisibility({ contentVisibilityAuto: true }))).toBe(false);
  const days = await page.$$eval('[data-results] time', (found) => found.map((time) => time.getAttribute('datetime')));
  expect([days.length, days.toSorted().toReversed()]).toEqual([1000, days]);
  expect(messages).toEqual([]);
  await page.close();
});

test('the first results are shown before the last are there, and pressing twice for more shows none twice', async () => {
  const page = await browser.newPage();
  let release = () => undefined as void;
  const held = new Promise<void>((resolve) => (release = resolve));
  const { volumes } = await (await fetch(`${room.address}search/volumes.json`)).json() as Catalogue;
  // The six of early 2024 are in the second volume; all other headlines have to wait.
  await page.route((url) => url.pathname.includes('/cards-') && !url.pathname.includes(volumes[1]?.indexes['en']?.path ?? ''), async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${room.address}search/?q=coal&sort=latest&date=2020-01..2024-02`);
  await page.waitForSelector('[data-results] > li:nth-child(5)');
  await page.$eval('[data-more]', (more: HTMLElement) => (more.click(), more.click()));
  const early = await page.$$eval('[data-results] > li', ({ length }) => length);
  release();
  await page.waitForSelector('[data-results] > li:nth-child(15)');
  const titles = await page.$$eval('[data-results] > li > a', (links) => links.map(({ textContent }) => textContent));
  expect([early, titles.length, new Set(titles).size]).toEqual([5, 15, 15]);
  await page.close();
});
