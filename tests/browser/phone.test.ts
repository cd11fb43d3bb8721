import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openArchive, type OpenArchive } from './archive.ts';
import { launchBrowser } from './launch.ts';

/** A small phone, in CSS pixels. */
const phone = { width: 360, height: 740 };

/** The least that a finger can touch, in CSS pixels: WCAG 2.2, 2.5.8. */
const finger = 24;

let archive: OpenArchive;
let browser: Browser;

beforeAll(async () => {
  archive = await openArchive();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await archive?.leave();
});

async function read<T>(path: string, look: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: phone, hasTouch: true });
  try {
    const page = await context.newPage();
    await page.goto(new URL(path, archive.address).href, { waitUntil: 'networkidle' });
    return await look(page);
  } finally {
    await context.close();
  }
}

/** Where the first sentence of the first match ends, from the top of the page in CSS pixels. */
const endOfSentence = (selector: string) => (page: Page) => page.locator(selector).first().evaluate((element) => {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  range.setStart(element, 0);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const stop = /[.。!?！？](?:\s|$)|[。！？]/.exec(node.textContent ?? '');
    range.setEnd(node, stop ? stop.index + 1 : (node.textContent ?? '').length);
    if (stop) break;
  }
  return range.getBoundingClientRect().bottom;
});

describe('on a phone, what a reader came for stands in the first screen', () => {
  const article = '2018/12/high-speed-trains-reach-fuxin/';
  test.each([
    ['the first headline of the front page', '/', '.leads .headline'],
    ['the first headline of the Chinese front page', '/zh/', '.leads .headline'],
    ['the first sentence of an article', `/${article}`, '.prose p'],
    ['the first sentence of a Chinese article', `/zh/${article}`, '.prose p'],
    ['the first story of a year', '/2018/', '.stories .headline'],
    ['the first story of a month', '/2018/12/', '.stories .headline'],
    ['the first story of a topic', '/topics/mining/', '.stories .headline'],
    ['the first story of a Chinese topic', '/zh/topics/mining/', '.stories .headline'],
    ['the first result of a search', '/search/?q=coal', '[data-results] > li > a'],
    ['the first result of a Chinese search', '/zh/search/?q=%E7%85%A4', '[data-results] > li > a'],
  ])('%s', async (_, path, selector) => {
    expect(await read(path, async (page) => {
      await page.waitForSelector(selector);
      return endOfSentence(selector)(page);
    })).toBeLessThanOrEqual(phone.height);
  });
});

test('on a phone a topic over a headline is high enough for a finger, and a month of the coverage wide enough', async () => {
  const boxes = (selector: string) => (page: Page) => page.$$eval(selector, (links) => links.map((link) => link.getBoundingClientRect()));
  const topics = await read('/places/fuxin/', boxes('.story .kicker a'));
  expect(Math.min(...topics.map(({ height }) => height))).toBeGreaterThanOrEqual(finger);
  const months = await read('/coverage/', boxes('.month-table td a'));
  expect(months.length).toBeGreaterThan(0);
  expect(Math.min(...months.flatMap(({ width, height }) => [width, height]))).toBeGreaterThanOrEqual(finger);
});

test('on a phone the sections stand in one row', async () => {
  const tops = await read('/zh/', (page) => page.$$eval('.sections li', (items) => items.map((item) => item.getBoundingClientRect().top)));
  expect(new Set(tops).size).toBe(1);
});

test('on a phone each decade of the ribbon is wide enough for a finger, and leads to its years', async () => {
  const widths = await read('/', async (page) => {
    const ribbon = page.frameLocator('.ribbon iframe');
    await ribbon.locator('.d').first().waitFor({ state: 'attached' });
    const room = await ribbon.locator('.d .t').evaluateAll((rooms) => rooms.map((each) => each.getBoundingClientRect().width));
    const box = await page.locator('.ribbon iframe').boundingBox();
    await page.touchscreen.tap((box?.x ?? 0) + phone.width / 2, (box?.y ?? 0) + 8);
    await page.waitForURL(/\/years\/#d\d{4}$/);
    return room;
  });
  // The first and the last stretch may hold few years.
  expect(Math.min(...widths.slice(1, -1))).toBeGreaterThanOrEqual(finger);
});
