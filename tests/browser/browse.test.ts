import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openArchive, type OpenArchive } from './archive.ts';
import { axeFindings } from './axe.ts';
import { launchBrowser } from './launch.ts';
import { watch } from './watch.ts';

let archive: OpenArchive;
let browser: Browser;
const at = (path: string) => new URL(path, archive.address).href;
const pathOf = (page: Page) => decodeURIComponent(new URL(page.url()).pathname + new URL(page.url()).hash);

beforeAll(async () => {
  archive = await openArchive();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await archive?.leave();
});

/** Press Tab until an element that fits has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  throw new Error(`No key press led to ${selector}.`);
}

describe('leafing', () => {
  test('a bar of the timeline leads to its year, a name of the year to its month, a bar of a name to its place in the list', async () => {
    const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
    await page.goto(at('/years/'));
    await page.click('.chart a[href="/2018/"]');
    expect(pathOf(page)).toBe('/2018/');
    await page.click('h2 a[href="/2018/12/"]');
    expect(pathOf(page)).toBe('/2018/12/');
    await page.goto(at('/topics/mining/'));
    await page.click('.chart a[href="#y1953"]');
    await page.waitForFunction(() => (document.querySelector('#y1953')?.getBoundingClientRect().top ?? 9999) < innerHeight);
    await page.close();
  });

  test('a picture in a list stands beside its words, no farther than a line is long', async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    for (const path of ['2018/12/', 'topics/mining/', 'series/haizhou-mine-from-beginning-to-end/', 'zh/2005/']) {
      await page.goto(at(path));
      const far = await page.$$eval('.story:has(> .thumbnail)', (stories) => stories.map((story) => {
        const [picture, headline] = ['.thumbnail', '.headline'].map((each) => story.querySelector(each)?.getBoundingClientRect());
        return (picture?.left ?? 0) - (headline?.left ?? 0);
      }));
      expect([path, far.length > 0, far.filter((distance) => distance > 42 * 16)]).toEqual([path, true, []]);
    }
    await page.close();
  });

  test('a keyboard meets no bar, and reaches the same figures in the table below', async () => {
    const page = await browser.newPage();
    await page.goto(at('/topics/mining/'));
    expect(await page.locator('svg a:not([tabindex="-1"])').count()).toBe(0);
    await tabTo(page, '.chart summary');
    await page.keyboard.press('Enter');
    await tabTo(page, '.chart td a, .chart th a');
    const [bars, rows] = [await page.locator('.chart .bar').count(), await page.locator('.chart tbody tr').count()];
    expect(rows).toBe(bars);
    await page.keyboard.press('Enter');
    expect(pathOf(page)).toMatch(/^\/topics\/mining\/#y\d{4}$/);
    await page.close();
  });

  test('a month is walked by keyboard, day by day', async () => {
    const page = await browser.newPage();
    await page.goto(at('/zh/2018/12/'));
    await tabTo(page, 'h2 a[href="/zh/on/12-13/"]');
    await tabTo(page, 'h2 a[href="/zh/on/12-29/"]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/zh/on/12-29/');
    await page.close();
  });

  test('a day leads to the same day in every year, and back to each', async () => {
    const page = await browser.newPage();
    await page.goto(at('/2023/07/'));
    await page.click('a[href="/on/07-27/"]');
    expect(await page.locator('.of-year h2').allTextContents()).toEqual(['2023', '2009']);
    await page.click('h2 a[href="/2009/07/#d2009-07-27"]');
    expect(pathOf(page)).toBe('/2009/07/#d2009-07-27');
    await page.goto(at('/on/'));
    expect(await page.getAttribute('a[href="/on/07-27/"]', 'aria-label')).toBe('27 July');
    await page.close();
  });

  test('a name shows whom it is named with, and the way leads on without script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(at('/people/hu-tao/'));
    expect(await page.textContent('main section h2')).toBe('One story so far');
    await page.click('.company a[href="/places/chahai/"]');
    expect(await page.textContent('h1')).toBe('Chahai');
    await page.click('.company a[href="/series/chahai-sites/"]');
    const days = await page.locator('.course time').evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''));
    expect(days).toEqual([...days].sort());
    await context.close();
  });

  test('the language switch keeps the place on every kind of list', async () => {
    const page = await browser.newPage();
    for (const path of ['/years/', '/on/', '/on/07-27/', '/2018/', '/2018/12/', '/topics/', '/topics/mining/', '/series/chahai-sites/']) {
      await page.goto(at(path));
      await page.click('.languages a');
      expect(pathOf(page)).toBe(`/zh${path}`);
    }
    await page.close();
  });
});

describe('an unknown address', () => {
  test('offers the story that has a name like it, a search for its words, and the month’s list', async () => {
    const page = await browser.newPage();
    const { strangers } = watch(page, new URL(archive.address).origin);
    await page.goto(at('/2023/02/eight-measures-of-the-party-group.html'));
    await page.waitForSelector('.guesses a');
    expect(await page.locator('.lost a').evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(
      ['/2023/02/party-group-eight-measures/', '/search/?q=eight%20measures%20of%20the%20party%20group', '/2023/02/'],
    );
    expect(strangers).toEqual([]);
    await page.click('.guesses a');
    expect(await page.textContent('h1')).toContain('eight measures');
    await page.close();
  });

  test('speaks the language of the address first', async () => {
    const page = await browser.newPage();
    await page.goto(at('/zh/topics/minning/'));
    await page.waitForSelector('.guesses a[href="/zh/topics/mining/"]');
    expect([await page.textContent('h1'), await page.locator('main h1').count(), await page.locator('main h2').count()]).toEqual(['页面不存在', 1, 1]);
    await page.close();
  });

  test('shows what it finds late below all else, so that nothing moves', async () => {
    const page = await browser.newPage();
    await page.route('**/sitemaps/**', (route) => void setTimeout(() => void route.continue(), 1_500));
    await page.goto(at('/2023/02/eight-measures-of-the-party-group.html'));
    await page.waitForSelector('main > .lost .guesses a');
    const shown = (place: string) => page.locator(`${place} > .lost a`).evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(await shown('section')).toEqual(['/search/?q=eight%20measures%20of%20the%20party%20group']);
    expect(await shown('main')).toEqual(['/2023/02/party-group-eight-measures/', '/2023/02/']);
    await page.close();
  });

  test('without script leads to years, names and the search page', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(at('/nothing/here/'));
    expect(await page.locator('main section').first().locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(
      ['/', '/years/', ...['topics', 'people', 'places', 'organisations', 'sources', 'editors', 'series'].map((kind) => `/${kind}/`), '/search/'],
    );
    await context.close();
  });
});

const kinds = [
  '/years/', '/zh/years/', '/on/', '/zh/on/07-27/', '/2018/', '/zh/2018/12/', '/2018/12/29/', '/places/fuxin/', '/zh/people/hu-tao/', '/series/',
  '/zh/series/chahai-sites/', '/zh/2023/02/nothing-like-it/', '/data/', '/zh/data/', '/coverage/', '/zh/coverage/',
];

describe('at 320 pixels', () => {
  let page: Page;
  // One page for all: to begin a page anew costs more than to measure it.
  beforeAll(async () => {
    page = await browser.newPage({ viewport: { width: 320, height: 800 } });
  });
  afterAll(() => page?.close());

  test.each(kinds)('nothing stands beside the screen on %s', async (path) => {
    await page.goto(at(path));
    await page.locator('summary').evaluateAll((all) => all.forEach((summary) => { summary.closest('details')?.setAttribute('open', ''); }));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});

describe.each([['light', 1440], ['dark', 360]] as const)('in %s colours at %i pixels', (colorScheme, width) => {
  let page: Page;
  let messages: string[];
  // One page for all: to begin a page anew costs as much as to judge it.
  beforeAll(async () => {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 }, bypassCSP: true });
    page = await context.newPage();
    ({ messages } = watch(page, new URL(archive.address).origin));
  });
  afterAll(() => page?.context().close());

  test.each(kinds)('axe finds nothing on %s', async (path) => {
    messages.length = 0;
    await page.goto(at(path));
    await page.locator('summary').evaluateAll((all) => all.forEach((summary) => { summary.closest('details')?.setAttribute('open', ''); }));
    expect(await axeFindings(page)).toEqual([]);
    expect(messages.filter((each) => !each.includes('404'))).toEqual([]);
  });
});
