import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { serveSite, type Served } from '../../../src/commands/server/serve.ts';
import { runScript } from '../../site/command.ts';
import { itemText, type Room } from '../../site/folders.ts';
import { makeReadyRoom } from '../../site/ready.ts';
import { axeFindings } from '../axe.ts';
import { launchBrowser } from '../launch.ts';
import { watch } from '../watch.ts';

let room: Room;
let archive: Served;
let browser: Browser;
let page: Page;

const write = (name: string, title: string, day: string) => (
  room.write(name, itemText(`title: ${title}\ndate: ${day}\nsource: Gazette`, 'The pit took up work.')));

/** Seal what there is, on a day. */
async function seal(day: string): Promise<void> {
  expect(await runScript('seal', ['--content', room.content, '--cache', room.cache, '--now', day])).toMatchObject({ code: 0 });
}

beforeAll(async () => {
  room = makeReadyRoom();
  write('2023/02/mine.md', 'Mine reopens', '2023-02-21');
  write('2023/02/mine.zh.md', '矿山复工', '2023-02-21');
  await seal('2026-11-01');
  write('1958/04/launch.md', 'Freighter launched', '1958-04-07');
  await seal('2026-11-10');
  write('2023/03/plan.md', 'Plan adopted', '2023-03-07');
  write('2023/04/rail.md', 'Railway opens', '2023-04-07');
  await seal('2026-11-20');
  expect(await runScript('build', [...room.flags.slice(0, -2), '--now', '2026-11-20', '--base', '/news/'])).toMatchObject({ code: 0 });
  archive = await serveSite({ folder: room.out, base: '/news/' }, { port: 0 });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await archive?.close();
  room?.leave();
});

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  page.setDefaultTimeout(60_000);
});

afterEach(() => page.close());

/** Open a front page in a browser that was here on these days, and read what is said to be new. */
async function told(visits?: string, path = ''): Promise<string> {
  if (visits !== undefined) await page.addInitScript((days) => localStorage.setItem('visits', days), visits);
  await page.goto(new URL(path, archive.address).href, { waitUntil: 'networkidle' });
  return (await page.locator('.since summary:visible').allInnerTexts()).join();
}

test('who comes back reads how many stories came since and which, by the record; nothing moves, and nothing more is loaded', async () => {
  const { messages, strangers } = watch(page, new URL(archive.address).origin);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.addInitScript(() => {
    const state = Object.assign(window, { moved: 0 });
    const add = (list: PerformanceObserverEntryList) => list.getEntries().forEach((entry) => (state.moved += (entry as { value?: number }).value ?? 0));
    new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true });
  });
  expect(await told('2026-11-10')).toBe('3 new since you were here on 10 Nov 2026 Railway opens · Plan adopted · Freighter launched');
  expect(await page.evaluate(() => (window as { moved?: number }).moved)).toBe(0);
  expect(asked.filter((path) => /record|search\//.test(path))).toEqual([]);
  await page.click('.since summary');
  expect(await page.locator('.since li a').evaluateAll((all) => all.map((link) => link.getAttribute('href'))))
    .toEqual(['/news/2023/04/rail/', '/news/2023/03/plan/', '/news/1958/04/launch/']);
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  expect({ messages, strangers }).toEqual({ messages: [], strangers: [] });
  await page.click('.since p a');
  await page.waitForSelector('[data-results] li a');
  expect([new URL(page.url()).search, await page.locator('[data-results] > li').count()]).toEqual(['?since=2026-11-10', 3]);
});

test.each([
  ['2026-11-20', '2 new since you were here on 20 Nov 2026 Railway opens · Plan adopted', '?since=2026-11-20'],
  // What the record began with is nothing new, and the search must not count it either.
  ['2026-10-01', '3 new since you were here on 1 Oct 2026 Railway opens · Plan adopted · Freighter launched', '?since=2026-11-10'],
])('since %s', async (visits, text, query) => {
  expect(await told(visits)).toBe(text);
  expect(await page.locator('.since p a').evaluate((link: HTMLAnchorElement) => link.pathname + link.search)).toBe(`/news/search/${query}`);
});

test('nothing is said on the first visit, where nothing came, and in a language that got nothing; each visit is kept', async () => {
  expect(await told()).toBe('');
  expect(await page.evaluate(() => localStorage.getItem('visits'))).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(await told('2026-11-21')).toBe('');
  expect(await told('2026-11-01', 'zh/')).toBe('');
});

test('a browser whose storage is full goes on from the visit that it kept, and one that may keep nothing shows the page', async () => {
  const { messages } = watch(page, new URL(archive.address).origin);
  await page.addInitScript(() => {
    localStorage.setItem('visits', '2026-11-20');
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  expect(await told()).toMatch(/^2 new/);
  await page.addInitScript(() => Object.defineProperty(window, 'localStorage', { get: () => {
    throw new DOMException('no', 'SecurityError');
  } }));
  expect([await told(), await page.isVisible('.lead .headline')]).toEqual(['', true]);
  expect(messages).toEqual([]);
});
