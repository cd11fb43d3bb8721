import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite, type Served } from '../../src/commands/server/serve.ts';
import { itemText, soundMatter } from '../site/folders.ts';
import { openWorkshop, roomIn, startBuild, type Workshop } from '../site/workshop.ts';
import { openBrowser } from './browser.ts';

let shop: Workshop;
let served: Served;
let browser: Browser;

/** An adopter's archive, whose readers without JavaScript may ask a search engine elsewhere. */
beforeAll(async () => {
  shop = openWorkshop();
  shop.fill(new Map([['2020/01/a.md', itemText(soundMatter('2020-01-01'))]]));
  shop.changeCode('src/site.ts', (text) => text.replace(/searchEngine: null/, "searchEngine: { name: 'Finder', address: 'https://finder.example/all', words: 'q', site: 'on' }"));
  const room = roomIn(shop, 'site');
  expect(await startBuild(shop, room, { now: '2026-11-01' }).ended).toMatchObject({ code: 0 });
  served = await serveSite({ folder: room.out, base: '/' }, { port: 0 });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
  shop?.leave();
});

test.each([['search/', 'Search this site with Finder'], ['zh/search/', '用 Finder 检索本站']])('without JavaScript %s asks the engine that the adopter chose, for this site alone', async (path, label) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.route('https://finder.example/**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Found</title>' }));
  await page.goto(served.address + path);
  await page.getByLabel(label).fill('coal mine');
  await page.keyboard.press('Enter');
  await page.waitForURL(/finder\.example/);
  expect(page.url()).toBe('https://finder.example/all?on=fuxin-news-archive.example&q=coal+mine');
  await context.close();
});

test('with JavaScript that form is not shown', async () => {
  const page = await browser.newPage();
  await page.goto(`${served.address}search/`);
  expect(await page.getByLabel('Search this site with Finder').count()).toBe(0);
  await page.close();
});
