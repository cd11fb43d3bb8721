import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { project } from '../../src/commands/line/folders.ts';
import { openArchive, type OpenArchive } from './archive.ts';
import { axeFindings } from './axe.ts';
import { launchBrowser } from './launch.ts';
import { watch } from './watch.ts';

let archive: OpenArchive;
let browser: Browser;
const at = (path: string) => new URL(path, archive.address).href;

beforeAll(async () => {
  archive = await openArchive();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await archive?.leave();
});

/** Search as a reader does, and wait for the answer. */
async function search(page: Page, words: string): Promise<number> {
  await page.fill('main input[type=search]', words);
  await page.press('main input[type=search]', 'Enter');
  await page.waitForFunction(
    (query) => new URLSearchParams(location.search).get('q') === query && /\d/.test(document.querySelector('[data-count]')?.textContent ?? ''), words,
  );
  return Number(await page.getAttribute('[data-count]', 'data-count'));
}

test('a reader goes from the front page to an article, its Chinese version, its month, and a search', async () => {
  const page = await browser.newPage();
  const { messages, strangers } = watch(page, new URL(archive.address).origin);
  await page.goto(archive.address);
  await page.click('a[href="/2023/02/party-group-eight-measures/"]');
  expect(await page.textContent('h1')).toContain('eight measures');
  await page.click('article a[hreflang="zh-Hans"], main a[hreflang="zh-Hans"]');
  expect(new URL(page.url()).pathname).toBe('/zh/2023/02/party-group-eight-measures/');
  expect(await page.getAttribute('html', 'lang')).toBe('zh-Hans');
  await page.click('a[href="/zh/2023/02/"]');
  expect(await page.textContent('h1')).toContain('2023年2月');
  await page.goto(at('/search/'));
  expect(await search(page, 'livestock')).toBeGreaterThan(0);
  await page.click('ol[data-results] > li a');
  expect(await page.textContent('article, main')).toContain('livestock');
  await page.goto(at('/zh/search/'));
  expect(await search(page, '煤矿')).toBeGreaterThan(0);
  await page.click('ol[data-results] > li a');
  expect(await page.textContent('main')).toContain('煤矿');
  expect({ messages, strangers }).toEqual({ messages: [], strangers: [] });
  await page.close();
});

test('a filter narrows the results, stands in the address, and comes back with it', async () => {
  const page = await browser.newPage();
  await page.goto(at('/search/?q=Fuxin'));
  await page.waitForSelector('ol[data-results] > li');
  const all = Number(await page.getAttribute('[data-count]', 'data-count'));
  await page.locator('[data-facets] label', { hasText: /mining/i }).first().click();
  await page.waitForFunction((before) => Number(document.querySelector('[data-count]')?.getAttribute('data-count')) < before, all);
  const narrowed = Number(await page.getAttribute('[data-count]', 'data-count'));
  expect(narrowed).toBeGreaterThan(0);
  const other = await browser.newPage();
  await other.goto(page.url());
  await other.waitForSelector('ol[data-results] > li');
  await other.waitForFunction((count) => Number(document.querySelector('[data-count]')?.getAttribute('data-count')) === count, narrowed);
  await page.goBack();
  await page.waitForFunction((count) => Number(document.querySelector('[data-count]')?.getAttribute('data-count')) === count, all);
  await Promise.all([page.close(), other.close()]);
});

test('the search box of any page leads to results, by keyboard alone', async () => {
  const page = await browser.newPage();
  await page.goto(at('/2023/02/'));
  await page.focus('header input[type=search]');
  await page.keyboard.type('agate carving');
  await page.keyboard.press('Enter');
  await page.waitForSelector('ol[data-results] > li');
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.closest('ol[data-results] > li') !== null)) break;
  }
  await page.keyboard.press('Enter');
  await page.waitForURL(/agate/);
  await page.close();
});

test('without JavaScript every article is at most four clicks from the front page', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const depths = new Map<string, number>([['/', 0]]);
  let ring = ['/'];
  for (let depth = 1; depth <= 4; depth++) {
    const next: string[] = [];
    for (const path of ring) {
      // Without scripts the links of a page are those that were sent.
      const html = await (await context.request.get(at(path))).text();
      const links = Array.from(html.matchAll(/<a\s(?:[^>]*\s)?href="(\/[^"]*)"/g), ([, link = '']) => link);
      for (const link of links.map((each) => each.split(/[?#]/)[0] ?? '')) {
        if (depths.has(link)) continue;
        depths.set(link, depth);
        // Beyond years and months nothing new is to be found in time.
        if (/^\/(zh\/)?(\d{4}\/(\d\d\/)?)?$/.test(link)) next.push(link);
      }
    }
    ring = next;
  }
  const items = readdirSync(join(project, 'content'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
  const paths = items.map((file) => (file.endsWith('.zh.md') ? `/zh/${file.replace('.zh.md', '/')}` : `/${file.replace('.md', '/')}`));
  expect(paths.filter((path) => !depths.has(path))).toEqual([]);
  await page.goto(at('/search/'));
  expect(await page.textContent('main')).toMatch(/JavaScript/);
  await context.close();
});

describe.each([['light', 1440], ['dark', 360]] as const)('in %s colours at %i pixels', (colorScheme, width) => {
  let page: Page;
  let messages: string[];
  let strangers: string[];
  // One page for all: to begin a page anew costs as much as to judge it.
  beforeAll(async () => {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 }, bypassCSP: true });
    page = await context.newPage();
    ({ messages, strangers } = watch(page, new URL(archive.address).origin));
  });
  afterAll(() => page?.context().close());

  test.each([
    '/', '/zh/', '/2018/12/high-speed-trains-reach-fuxin/', '/zh/2018/12/high-speed-trains-reach-fuxin/', '/2023/02/', '/zh/2023/',
    '/zh/2018/12/high-speed-trains-reach-fuxin/en/', '/topics/mining/', '/zh/people/', '/search/?q=coal', '/zh/search/?q=%E7%85%A4%E7%9F%BF', '/about/',
    '/no-such-page/',
  ])('axe finds nothing on %s, and nothing is said or asked elsewhere', async (path) => {
    messages.length = 0;
    strangers.length = 0;
    await page.goto(at(path), { waitUntil: 'networkidle' });
    if (path.includes('?q=')) await page.waitForSelector('ol[data-results] > li');
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect({ messages: messages.filter((each) => !each.includes('404')), strangers }).toEqual({ messages: [], strangers: [] });
  });
});

test('the policy of each page lets nothing but the site itself in', async () => {
  const page = await browser.newPage();
  for (const path of ['/', '/search/', '/2023/02/party-group-eight-measures/']) {
    await page.goto(at(path));
    const policy = await page.getAttribute('meta[http-equiv=Content-Security-Policy]', 'content');
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    // What machines read of a story is data: no browser runs it.
    expect(await page.locator('script:not([src], [type="application/ld+json"]), style, [style]').count()).toBe(0);
  }
  await page.close();
});
