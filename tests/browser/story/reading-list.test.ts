import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openArchive, type OpenArchive } from '../archive.ts';
import { axeFindings } from '../axe.ts';
import { launchBrowser } from '../launch.ts';
import { watch, type Watched } from '../watch.ts';

let archive: OpenArchive;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let watched: Watched;
const story = '2023/02/party-group-eight-measures/';

beforeAll(async () => {
  archive = await openArchive();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await archive?.leave();
});

beforeEach(async () => {
  context = await browser.newContext({ bypassCSP: true, viewport: { width: 360, height: 740 } });
  page = await context.newPage();
  page.setDefaultTimeout(10_000);
  watched = watch(page, new URL(archive.address).origin);
});

afterEach(() => context.close());

const open = (path: string, where = page) => where.goto(new URL(path, archive.address).href, { waitUntil: 'networkidle' });
const entries = (where = page) => where.locator('.kept li:not(.empty)').allInnerTexts();
const said = () => page.innerText('[data-said]');
const kept = () => page.evaluate(() => localStorage.getItem('reading-list'));

/** Save the story, from the page of a language. */
async function save(path = story): Promise<void> {
  await open(path);
  await page.click('.onward button');
  await page.waitForSelector('.onward a[href$="/reading-list/"]');
}

/** Choose a file to import. */
async function choose(text: string): Promise<void> {
  await page.setInputFiles('input[type=file]', { name: 'list.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await page.waitForFunction(() => document.querySelector('[data-said]')?.textContent);
}

describe('a story', () => {
  test.each([
    [story, 'Save', 'Saved · Reading list', '/reading-list/', /^Fuxin government sets out eight measures/, /20 Feb 2023 Fuxin News Network\s+Remove$/],
    [`zh/${story}`, '收藏', '已收藏 · 阅读清单', '/zh/reading-list/', /^.*八/, /2023年2月20日 .+\s+移除$/],
  ])('%s is saved by a button that script brings, and listed as it was', async (path, button, link, list, title, facts) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await open(path);
    expect(asked.filter((each) => /save-story|search\./.test(each))).toEqual([]);
    expect(await page.innerText('.onward button')).toBe(button);
    expect(await axeFindings(page)).toEqual([]);
    await page.click('.onward button');
    const saved = page.locator(`.onward a[href="${list}"]`);
    await saved.waitFor();
    expect([await saved.innerText(), await saved.evaluate((each) => each === document.activeElement)]).toEqual([link, true]);
    expect(asked.filter((each) => /search\./.test(each))).toEqual([]);
    await open(path);
    await saved.waitFor();
    await saved.click();
    await page.waitForSelector('.kept li a');
    const [entry] = await entries();
    expect(entry).toMatch(title);
    expect(entry).toMatch(facts);
    expect(await page.getAttribute('.kept a', 'href')).toBe(`/${path}`);
    expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.click('.kept button');
    expect([(await entries()).length, await page.locator('.kept .empty').count()]).toEqual([0, 3]);
    expect(watched).toEqual({ messages: [], strangers: [] });
  });

  test('is not kept where the browser forbids it or is full, which is said', async () => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('Full.', 'QuotaExceededError');
      };
    });
    await open(story);
    await page.click('.onward button');
    expect(await page.innerText('.provenance output')).toMatch(/^Your browser has no room left/);
    await page.addInitScript(() => Object.defineProperty(window, 'localStorage', { get: () => {
      throw new DOMException('No.', 'SecurityError');
    } }));
    await open(story);
    await page.click('.onward button');
    expect(await page.innerText('.provenance output')).toMatch(/^Your browser does not let this site keep anything/);
    await open('reading-list/');
    expect(await said()).toMatch(/^Your browser does not let this site keep anything/);
    expect(watched.messages).toEqual([]);
  });
});

describe('a search', () => {
  test('is saved with its filters, and where no record tells what was added nothing is said of it', async () => {
    await open('search/?q=coal&date=1952..2023');
    await page.click('[data-keep] button');
    await page.waitForSelector('[data-keep] a');
    await page.fill('[data-search] input[name=q]', 'wind');
    await page.waitForSelector('[data-keep] button');
    await page.evaluate((list) => localStorage.setItem('reading-list', list), (await kept() ?? '').replace(/"seen":"[^"]+"/, '"seen":"2000-01-01"'));
    await open('reading-list/');
    expect(await entries()).toEqual([expect.stringMatching(/^coal · 1952 – 2023\s+Remove$/)]);
    await page.click('.kept a');
    await page.waitForURL(/q=coal&date=1952\.\.2023$/);
    await open('reading-list/');
    expect(await entries()).toEqual([expect.stringMatching(/^coal · 1952 – 2023\s+Remove$/)]);
    expect(watched.messages).toEqual([]);
  });
});

describe('the list', () => {
  test('goes out as a file and comes in again, beside what is there; a file that is none changes nothing', async () => {
    await save();
    await open('reading-list/');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-export]')]);
    const text = readFileSync(await download.path(), 'utf8');
    expect([download.suggestedFilename(), JSON.parse(text)]).toEqual(['reading-list.json', JSON.parse(await kept() ?? '')]);
    await page.click('.kept button');
    await save(`zh/${story}`);
    await open('reading-list/');
    await choose(text);
    expect([await said(), (await entries()).length]).toEqual(['Added from the file: 1', 2]);
    const before = await kept();
    for (const bad of ['', 'x', '{"version":1}', text.replace('"/2023', '"//2023')]) {
      await choose(bad);
      await page.waitForFunction(() => document.querySelector('[data-said]')?.textContent?.startsWith('This file holds no reading list'));
      expect(await kept()).toBe(before);
    }
    await choose(text);
    await page.waitForFunction(() => document.querySelector('[data-said]')?.textContent === 'Added from the file: 0');
    expect(await kept()).toBe(before);
  });

  test('is the same in two tabs', async () => {
    await open('reading-list/');
    const other = await context.newPage();
    await open(story, other);
    await other.click('.onward button');
    await page.waitForSelector('.kept a');
    await page.click('.kept button');
    expect(await entries()).toEqual([]);
    await other.close();
  });

  test.each([
    ['reading-list/', /needs JavaScript/], ['zh/reading-list/', /须启用 JavaScript/],
  ])('%s says without JavaScript that it needs it', async (path, text) => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const silent = await plain.newPage();
    await open(path, silent);
    expect(await silent.innerText('main')).toMatch(text);
    expect(await silent.getAttribute('meta[name=robots]', 'content')).toBe('noindex');
    expect(await silent.locator('[data-export]').isVisible()).toBe(false);
    await plain.close();
  });
});
