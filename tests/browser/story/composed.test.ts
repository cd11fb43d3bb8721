import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openArchive, type OpenArchive } from '../archive.ts';
import { axeFindings } from '../axe.ts';
import { launchBrowser } from '../launch.ts';

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

const at = (path: string) => new URL(path, archive.address).href;

/** Look at a page when all is there, what scripts fetch too. @param all false where only what stands in its file is looked at */
async function look<T>(path: string, width: number, see: (page: Page) => Promise<T>, all = true): Promise<T> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(at(path), { waitUntil: all ? 'networkidle' : 'load' });
    return await see(page);
  } finally {
    await context.close();
  }
}

const box = (page: Page, selector: string) => page.locator(selector).first().boundingBox();

describe('the front page', () => {
  test.each(['/', '/zh/'])('%s has beside its lead one story with a picture as wide as the column, and smaller ones', async (path) => {
    await look(path, 1440, async (page) => {
      const [column, picture] = [await box(page, '.leads > .stories > li:first-child'), await box(page, '.leads > .stories .second .thumbnail')];
      expect(picture?.width).toBe(column?.width);
      const sizes = await page.$$eval('.leads .headline', (all) => all.map((each) => Number.parseFloat(getComputedStyle(each).fontSize)));
      expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
      expect(new Set(sizes).size).toBe(4);
      expect(await page.locator('.leads .short :is(img, .standfirst)').count()).toBe(0);
    });
  });

  test.each(['/', '/zh/'])('%s has no barrier', async (path) => {
    expect(await look(path, 360, axeFindings)).toEqual([]);
  });

  test('shows the first three of the latest stories in a row, and the others as headlines', async () => {
    await look('/', 1440, async (page) => {
      const tops = await page.$$eval('.latest .story.second', (all) => all.map((each) => Math.round(each.getBoundingClientRect().top)));
      expect([tops.length, new Set(tops).size]).toEqual([3, 1]);
      expect(await page.locator('.latest .story.short').count()).toBe(9);
    });
  });
});

test('a short index tells each name by its latest story in the language of the page', async () => {
  expect(await look('/topics/', 1440, (page) => page.locator('.names .newest').count())).toBe(12);
  expect(await look('/zh/topics/', 360, (page) => page.locator('.names .newest:not([lang])').count())).toBeGreaterThan(6);
  expect(await look('/people/', 360, (page) => page.locator('.newest').count())).toBe(0);
});

describe('names are printed with a real apostrophe', () => {
  test.each([
    ['/people/', '.names', 'Lü Zun’e'],
    ['/1984/10/jinniushan-skull/', '.filed', 'Lü Zun’e'],
    ['/people/lü-zune/', 'h1', 'Lü Zun’e'],
    ['/sources/peoples-daily/', 'h1', 'People’s Daily'],
    ['/search/?source=People%27s+Daily', '[data-applied]', 'People’s Daily'],
  ])('on %s', async (path, selector, name) => {
    await look(path, 1440, async (page) => {
      await page.waitForFunction(([place = '', text = '']) => document.querySelector(place)?.textContent?.includes(text), [selector, name]);
      expect(await page.locator('main').innerText()).not.toMatch(/\p{L}'\p{L}/u);
    });
  });
});

describe('the lists of filters', () => {
  test('show whole rows and a button for the others, which keeps the focus at the first of them', async () => {
    await look('/search/?q=coal', 1440, async (page) => {
      const list = page.locator('[data-facet=source] ul');
      await list.locator('li').first().waitFor();
      expect(await list.locator('li').count()).toBe(6);
      const { clipped } = await list.evaluate((element) => ({ clipped: element.scrollHeight - element.clientHeight }));
      expect(clipped).toBe(0);
      const all = Number(/\d+/.exec((await list.locator('li > button:only-child').textContent()) ?? '')?.[0]);
      await list.locator('li > button:only-child').click();
      expect(await list.locator('li').count()).toBe(all);
      expect(await page.evaluate(() => (
        [...document.querySelectorAll('[data-facet=source] input[type=checkbox]')].indexOf(document.activeElement ?? document.body))))
        .toBe(5);
      expect(await axeFindings(page)).toEqual([]);
    });
  });

  test('stand closed where nothing is asked', async () => {
    expect(await look('/search/', 1440, (page) => page.locator('[data-facet][open]').count())).toBe(0);
  });
});

/** How far what is seen has moved by itself since the page was opened. */
const moved = (page: Page) => page.evaluate(() => new Promise<number>((resolve) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => resolve(sum), 100);
}));

describe.each([360, 1440])('in a window %i wide', (width) => {
  const lost = ['/2018/12/high-speed-train/', '/zh/2018/12/high-speed-train/', '/people/mao/', '/nowhere/'];
  test.each(lost)('nothing moves while guesses come for %s', async (path) => {
    await look(path, width, async (page) => {
      await page.locator('.lost li').first().waitFor();
      await page.waitForTimeout(300);
      // The face of headlines may come after the guesses, and stands a hair off where the machine has no face like it.
      expect(await moved(page)).toBeLessThan(0.002);
    });
  });

  test.each(['/search/?q=coal', '/zh/search/?q=煤'])('nothing moves while results come for %s', async (path) => {
    await look(path, width, async (page) => {
      await page.waitForSelector('[data-search]:not([aria-busy]) [data-results] > li > a');
      await page.waitForTimeout(300);
      expect(await moved(page)).toBeLessThan(0.001);
    });
  });
});

test.each(['/coverage/', '/zh/coverage/'])('on a phone the months over %s stand in one line each', async (path) => {
  const heights = await look(path, 360, (page) => page.$$eval('.month-table thead th', (all) => all.map((each) => {
    const range = document.createRange();
    range.selectNodeContents(each);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
  })), false);
  expect(heights).toEqual(heights.map(() => 1));
});

test('on paper a line that leads to a chart stands on the sheet of the chart', async () => {
  await look('/zh/1953/07/haizhou-open-pit-mine/', 800, async (page) => {
    await page.emulateMedia({ media: 'print' });
    const breaks = await page.$$eval('.prose > p:has(+ figure, + .plot)', (all) => all.map((each) => getComputedStyle(each).breakAfter));
    expect(breaks.length).toBeGreaterThan(0);
    expect(new Set(breaks)).toEqual(new Set(['avoid']));
  }, false);
});

test('the mark of a note stays in the line of what it belongs to', async () => {
  const parted = await look('/zh/2005/06/haizhou-mine-bankrupt/', 300, async (page) => {
    const found: number[] = [];
    for (let width = 300; width <= 460; width += 4) {
      await page.setViewportSize({ width, height: 900 });
      const isParted = await page.$$eval('.prose p > sup', (all) => all.some((mark) => {
        const before = mark.previousSibling;
        if (!(before instanceof Text)) return false;
        const range = document.createRange();
        range.setStart(before, before.length - 1);
        range.setEnd(before, before.length);
        const [line] = [...range.getClientRects()].slice(-1);
        return line === undefined || (mark.getClientRects()[0]?.top ?? 0) > line.bottom;
      }));
      if (isParted) found.push(width);
    }
    return found;
  }, false);
  expect(parted).toEqual([]);
});

describe('on paper', () => {
  let page: Page;
  // One page for all: to begin a page anew costs more than to measure it.
  beforeAll(async () => {
    page = await browser.newPage({ viewport: { width: 660, height: 900 } });
    await page.emulateMedia({ media: 'print' });
  });
  afterAll(() => page?.close());

  test.each([
    '/', '/years/', '/2018/', '/2018/12/', '/on/', '/on/12-29/', '/topics/', '/topics/mining/', '/search/?q=coal', '/reading-list/', '/about/',
    '/data/', '/record/', '/coverage/', '/2018/12/high-speed-trains-reach-fuxin/',
  ])('%s is not blank', async (path) => {
    await page.goto(at(path));
    expect(await page.$eval('main', (main) => main.getBoundingClientRect().height)).toBeGreaterThan(50);
  });

  test('the words of the first story stand beside its picture, so that the others begin on its sheet', async () => {
    await page.goto(at('/'));
    const boxes = await page.$$eval('.lead > .picture, .lead > .headline', (all) => all.map((each) => each.getBoundingClientRect().toJSON() as DOMRect));
    const [picture, headline] = boxes;
    expect(headline?.left).toBeGreaterThan(picture?.right ?? Infinity);
    expect(headline?.top).toBeLessThan(picture?.bottom ?? 0);
  });
});
