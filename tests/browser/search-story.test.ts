import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openArchive, type OpenArchive } from './archive.ts';
import { axeFindings } from './axe.ts';
import { launchBrowser } from './launch.ts';
import { watch, type Watched } from './watch.ts';

let archive: OpenArchive;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let watched: Watched;
const at = (path: string) => new URL(path, archive.address).href;
const settled = () => page.waitForSelector('[data-search][data-shows]:not([data-shows=busy], [aria-busy])');
const open = async (path: string) => {
  await page.goto(at(path));
  await settled();
};
const marks = () => page.$$eval('article mark', (found) => found.map((mark) => mark.textContent));
const place = () => page.textContent('.found output');

beforeAll(async () => {
  archive = await openArchive();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await archive?.leave();
});
beforeEach(async () => {
  context = await browser.newContext({ bypassCSP: true });
  page = await context.newPage();
  watched = watch(page, new URL(archive.address).origin);
});
afterEach(async () => {
  expect(watched).toEqual({ messages: [], strangers: [] });
  await context.close();
});

describe('in an article opened from a result', () => {
  test('the words are marked, a bar steps through them, and the address is the article’s own', async () => {
    await open('/search/?q=bankrupt+mine');
    await page.click('[data-results] > li > a');
    await page.waitForSelector('.found');
    expect(page.url()).toBe(at('/2005/06/haizhou-mine-bankrupt/'));
    const found = await marks();
    expect([...new Set(found.map((mark) => mark?.toLowerCase()))].toSorted()).toEqual(expect.arrayContaining(['bankrupt', 'mine']));
    expect(await place()).toBe(`${found.length} found`);
    await page.click('.found [data-step="1"]');
    expect([await place(), await page.getAttribute('article mark', 'aria-current')]).toEqual([`1 of ${found.length}`, 'true']);
    await page.click('.found [data-step="-1"]');
    expect([await place(), await page.locator('article mark[aria-current]').count()]).toEqual([`${found.length} of ${found.length}`, 1]);
    const current = await page.locator('article mark[aria-current]').elementHandle();
    await page.waitForFunction((mark) => mark && mark.getBoundingClientRect().top > 0 && mark.getBoundingClientRect().bottom < innerHeight, current);
    expect(await axeFindings(page)).toEqual([]);
  });

  test('the marks stay after a reload, can be cleared, and stay away then', async () => {
    await page.goto(at('/2005/06/haizhou-mine-bankrupt/#find=coal'));
    await page.waitForSelector('article mark');
    const text = await page.textContent('article');
    await page.reload();
    await page.waitForSelector('article mark');
    await page.click('.found [data-clear]');
    expect([await marks(), await page.locator('.found').count(), await page.textContent('article')]).toEqual([[], 0, text]);
    await page.reload();
    await page.waitForLoadState('networkidle');
    expect([await marks(), page.url()]).toEqual([[], at('/2005/06/haizhou-mine-bankrupt/')]);
  });

  test('Chinese is marked too, as it was typed, and over the bounds of a link', async () => {
    await page.goto(at(`/zh/2005/06/haizhou-mine-bankrupt/#find=${encodeURIComponent('露天煤矿')}`));
    await page.waitForSelector('article mark');
    // A headline's words are parted where its lines may break: what is marked there stands in as many pieces.
    const whole = await page.$$eval('article mark', (all) => all.reduce<string[]>((found, mark) => {
      let before = mark.previousSibling;
      while (before && (before.nodeName === 'WBR' || before.textContent === '') && before.nodeName !== 'MARK') before = before.previousSibling;
      return before?.nodeName === 'MARK' ? [...found.slice(0, -1), (found.at(-1) ?? '') + mark.textContent] : [...found, mark.textContent ?? ''];
    }, []));
    expect([...new Set(whole)]).toEqual(['露天煤矿']);
    expect(await place()).toBe(`共 ${whole.length} 处`);
  });

  test('the bar leads back to the list as it was', async () => {
    await open('/search/?q=coal&sort=latest');
    await page.locator('[data-results] > li > a').nth(4).click();
    await page.waitForSelector('.found');
    await page.click('.found a');
    await settled();
    expect([
      new URL(page.url()).search,
      await page.evaluate(() => document.activeElement?.closest('[data-results] > li') === document.querySelectorAll('[data-results] > li')[4]),
    ]).toEqual(['?q=coal&sort=latest', true]);
    await page.goto(at('/2005/06/haizhou-mine-bankrupt/#find=coal'));
    await page.click('.found a');
    await settled();
    expect(new URL(page.url()).search).toBe('?q=coal');
  });

  test('a result leads to the section where its words stand', async () => {
    await open('/search/?q=Leningrad');
    await page.click('[data-results] > li .snippet a');
    await page.waitForSelector('article mark');
    // The way there may be smooth.
    const heading = await page.locator('h2:has-text("Designed in Leningrad")').elementHandle();
    await page.waitForFunction((each) => Math.abs(each?.getBoundingClientRect().top ?? Infinity) < innerHeight / 2, heading);
    expect(page.url()).toBe(at('/1953/07/haizhou-open-pit-mine/'));
  });

  test('what is said of the page to machines never changes', async () => {
    await page.goto(at('/2005/06/haizhou-mine-bankrupt/#find=coal'));
    await page.waitForSelector('article mark');
    expect(await page.getAttribute('link[rel=canonical]', 'href')).toMatch(/\/2005\/06\/haizhou-mine-bankrupt\/$/);
  });
});

describe('the box at the head of a page', () => {
  const options = () => page.$$eval('[role=option]', (found) => found.map((option) => option.firstChild?.textContent));
  const asked: string[] = [];
  const type = async (words: string) => {
    await page.focus('header input[type=search]');
    await page.keyboard.type(words);
  };

  test('loads nothing until it is entered', async () => {
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(at('/2023/02/'), { waitUntil: 'networkidle' });
    expect(asked.filter((url) => /search|suggest/.test(url) && !url.includes('SearchBox'))).toEqual([]);
    await Promise.all([page.waitForRequest(/suggestion-box/), page.keyboard.press('/')]);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
  });

  test('suggests headlines, people and places while one types, each under its name', async () => {
    await page.goto(at('/2023/02/'));
    await type('Haizhou');
    await page.waitForSelector('[role=option]');
    expect(await page.$$eval('[role=group]', (groups) => groups.map((group) => group.getAttribute('aria-label')))).toEqual(
      expect.arrayContaining(['Place', 'Stories']),
    );
    expect(await options()).toContain('Haizhou open-pit mine');
    expect(await axeFindings(page)).toEqual([]);
    await page.fill('header input[type=search]', 'Pan Lig');
    await page.waitForSelector('[role=group][aria-label=Person]');
    expect(await options()).toContain('Pan Liguo');
  });

  test('arrows choose, Enter opens, and Escape closes', async () => {
    await page.goto(at('/2023/02/'));
    await type('Haizhou');
    await page.waitForSelector('[role=option]');
    await page.keyboard.press('ArrowUp');
    const last = page.locator('[role=option]').last();
    expect([await page.getAttribute('header input[type=search]', 'aria-activedescendant'), await last.getAttribute('aria-selected')]).toEqual(
      [await last.getAttribute('id'), 'true'],
    );
    await page.keyboard.press('Escape');
    expect([await page.isVisible('[role=listbox]'), await page.getAttribute('header input[type=search]', 'aria-expanded')]).toEqual([false, 'false']);
    await page.keyboard.type(' open');
    await page.waitForSelector('[role=option]');
    await page.keyboard.press('ArrowDown');
    const goal = await page.locator('[role=option]').first().getAttribute('href');
    await Promise.all([page.waitForURL((url) => url.href === at(goal ?? '')), page.keyboard.press('Enter')]);
  });

  test('without a choice Enter searches for what is typed', async () => {
    await page.goto(at('/zh/2023/02/'));
    await type('煤矿');
    await page.waitForSelector('[role=option]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/zh\/search\/\?q=/);
    await settled();
    expect(await page.getAttribute('[data-count]', 'data-count')).not.toBe('0');
  });
});

describe('the search page itself', () => {
  test.each([
    ['/search/?q=coal&topic=mining', 'light', 1440], ['/zh/search/?q=煤矿&date=1952..2010', 'dark', 320], ['/search/?q=zebra+Zhangwoo', 'light', 320],
    ['/search/', 'dark', 320],
  ] as const)('axe finds nothing on %s, all unfolded, in %s colours at %i pixels', async (path, colorScheme, width) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    await open(path);
    await page.$$eval('[data-narrow], .help, [data-facet=topic]', (boxes) => boxes.forEach((box) => box.setAttribute('open', '')));
    await settled();
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

  test('where nothing is found, a near spelling, other ways and the browse pages are offered', async () => {
    await open('/search/?q=Zhangwoo');
    await page.click('[data-rescue] a:has-text("Zhangwu")');
    await page.waitForFunction(() => Number(document.querySelector('[data-count]')?.getAttribute('data-count')) > 0);
    expect(new URL(page.url()).searchParams.get('q')).toBe('Zhangwu');
    await open('/search/?q=agate+zebra');
    expect(await page.textContent('[data-rescue]')).toMatch(/Without “zebra” \d+ stories/);
    await open('/search/?q=agate&date=1952');
    expect(await page.textContent('[data-rescue]')).toMatch(/Without the filter 1952 \d+ stories/);
    expect(await page.locator('[data-browse] a').count()).toBeGreaterThan(4);
  });

  test('without JavaScript it says so and leads to the browse pages', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const still = await plain.newPage();
    await still.goto(at('/search/?q=coal'));
    expect(
      [await still.isVisible('[data-search] > form'), await still.isVisible('noscript p'), await still.isVisible('[data-browse] a[href="/topics/"]')],
    ).toEqual([false, true, true]);
    await plain.close();
  });
});
