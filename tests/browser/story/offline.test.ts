import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
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
let context: BrowserContext;
let page: Page;
const story = '1958/11/freighter/';

const write = (name: string, title: string, day: string, body: string) => room.write(name, itemText(`title: ${title}\ndate: ${day}\nsource: Gazette`, body));

async function build(): Promise<void> {
  expect(await runScript('build', [...room.flags, '--base', '/news/'])).toMatchObject({ code: 0 });
}

beforeAll(async () => {
  room = makeReadyRoom();
  write('1958/11/freighter.md', 'Freighter launched', '1958-11-27', 'The freighter slid into the water.');
  write('1958/11/freighter.zh.md', '货轮下水', '1958-11-27', '货轮在大连下水。');
  write('1958/04/炉.md', 'Furnace lit', '1958-04-07', 'The furnace burns.');
  write('2023/02/mine.md', 'Mine reopens', '2023-02-21', 'The pit took up work.');
  await build();
  archive = await serveSite({ folder: room.out, base: '/news/' }, { port: 0 });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await archive?.close();
  room?.leave();
});

beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
  page.setDefaultTimeout(60_000);
});

afterEach(() => context.close());

const open = (path: string) => page.goto(new URL(path, archive.address).href);
const said = () => page.innerText('[data-year-said]');
const cacheNames = () => page.evaluate(() => caches.keys());
const workers = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname));

/** Go from the page of a year to where it is kept, and read what that takes. */
async function ask(path = '1958/'): Promise<string> {
  await open(path);
  await page.click('.keep-year a');
  await page.waitForSelector('[data-year-said] button');
  return said();
}

/** Keep the year 1958 until the worker is there. */
async function keep(): Promise<void> {
  await ask();
  await page.click('[data-year-said] button');
  await page.waitForSelector('[data-kept-years] li a');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
  });
}

describe('a year for reading offline', () => {
  test('is offered in a place that was kept for the offer, so that nothing moves', async () => {
    await page.setViewportSize({ width: 768, height: 900 });
    await ask();
    expect(await page.evaluate(() => new Promise<number>((tell) => {
      let sum = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        tell(sum);
      }).observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => tell(sum), 500);
    }))).toBe(0);
  });

  test('is kept when its button is pressed and not before; the size is said first, and the policy of the page holds', async () => {
    const { messages, strangers } = watch(page, new URL(archive.address).origin);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await open(story);
    await open('1958/');
    expect(asked.filter((path) => /offline|manifest/.test(path))).toEqual([]);
    expect(await ask()).toMatch(/^The stories of 1958 and their search take about 0\.\d MB; pictures come on top\./);
    expect([await cacheNames(), await workers()]).toEqual([[], []]);
    await page.click('[data-year-said] button');
    await page.waitForSelector('[data-kept-years] li a');
    expect([await cacheNames(), await workers()]).toEqual([['offline /news/'], ['/news/']]);
    expect(await page.getAttribute('[data-kept-years] a', 'href')).toBe('/news/1958/');
    expect({ messages, strangers }).toEqual({ messages: [], strangers: [] });
    await page.click('[data-kept-years] button');
    await page.waitForSelector('[data-kept-years] .empty');
    expect([await cacheNames(), await workers()]).toEqual([[], []]);
  });

  test('is read and searched without a network, in each language; what is not kept says so', async () => {
    await keep();
    await context.setOffline(true);
    for (const [path, title] of [[story, 'Freighter launched'], [`zh/${story}`, '货轮下水'], ['1958/04/%E7%82%89/', 'Furnace lit']] as const) {
      expect((await open(path))?.status()).toBe(200);
      expect(await page.innerText('h1')).toBe(title);
      // Its styles came too: browsers leave 8 pixels around a page without any.
      expect(await page.evaluate(() => getComputedStyle(document.body).marginTop)).toBe('0px');
    }
    await open('search/?q=freighter');
    await page.waitForSelector('[data-results] li a');
    expect(await page.locator('[data-results] li a').first().getAttribute('href')).toContain(`/news/${story}`);
    await page.waitForSelector('[data-results] mark');
    expect(await page.innerText('[data-results]')).toContain('slid into the water');
    for (const [path, text] of [
      ['2023/02/mine/', /^There is no network, and this page is not kept for reading offline\./],
      ['zh/2023/', /^当前没有网络，且此页面未保存供离线阅读。/],
    ] as const) {
      expect((await open(path))?.status()).toBe(503);
      await page.waitForSelector('[data-kept-years] li a');
      expect(await page.innerText('[data-said]')).toMatch(text);
      expect(await page.innerText('[data-kept-years] a')).toBe('1958');
    }
  });

  test('is never read as it was by who has a network, and brought up to date for who has none', async () => {
    await keep();
    write('1958/11/freighter.md', 'Freighter launched anew', '1958-11-27', 'The freighter slid into the water.');
    await build();
    await open(story);
    expect(await page.innerText('h1')).toBe('Freighter launched anew');
    // `waitForFunction` takes a promise for an answer, and would not wait.
    await expect.poll(() => page.evaluate(async (path) => {
      const cache = await caches.open('offline /news/');
      return (await cache.match(path))?.text();
    }, `/news/${story}`), { timeout: 60_000 }).toContain('launched anew');
    await context.setOffline(true);
    await open(story);
    expect(await page.innerText('h1')).toBe('Freighter launched anew');
  });

  test('says so where it cannot be kept, and what was kept before stays', async () => {
    await keep();
    rmSync(join(room.out, '2023/02/mine/index.html'));
    await ask('2023/');
    await page.click('[data-year-said] button');
    await page.waitForFunction(() => /did not work/.test(document.querySelector('[data-year-said]')?.textContent ?? ''));
    expect(await page.locator('[data-kept-years] a').allInnerTexts()).toEqual(['1958']);
  });

  test('is offered in words that all can read', async () => {
    await ask('zh/1958/');
    expect(await said()).toMatch(/^1958 年的报道及其搜索约占 0\.\d MB，图片另计。/);
    const plain = await browser.newContext({ bypassCSP: true, viewport: { width: 360, height: 740 } });
    page = await plain.newPage();
    await open('reading-list/?keep=1958');
    await page.waitForSelector('[data-year-said] button');
    expect(await page.locator('[data-year-said] button').evaluate((button) => button.getBoundingClientRect().bottom < innerHeight)).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await plain.close();
  });
});
