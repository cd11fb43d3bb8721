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

async function ask<T>(path: string, [width, height]: readonly [number, number], look: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage({ viewport: { width, height } });
  try {
    await page.goto(new URL(path, archive.address).href);
    await page.waitForSelector('[data-search]:not([aria-busy]) [data-results] > li > a');
    return await look(page);
  } finally {
    await page.close();
  }
}

const wide = [1440, 900] as const;
const sizes = [[360, 740], [390, 844], [768, 1024], [1024, 768], [1280, 720], wide, [1920, 1080]] as const;

describe.each(sizes)('in a window of %i × %i', (...size) => {
  test.each([['/search/?q=coal'], ['/search/?q=haizhou'], ['/zh/search/?q=阜新']])('the first result of %s stands in the first screen', async (path) => {
    const bottom = await ask(path, size, (page) => page.locator('[data-results] > li > a').first().evaluate((link) => link.getBoundingClientRect().bottom));
    expect(bottom).toBeLessThanOrEqual(size[1]);
  });
});

test.each([
  ['/search/?q=coal', 'economy11'], ['/zh/search/?q=阜新', '经济8'],
])('beside the results of %s two facets stand open, with counts', async (path, first) => {
  await ask(path, wide, async (page) => {
    await page.waitForSelector('[data-facet=topic] li');
    await page.waitForSelector('[data-facet=source] li');
    const topics = await page.$$eval('[data-facet=topic] li label', (labels) => labels.map((label) => label.textContent?.replace(/\s+/g, '')));
    expect(topics).toContain(first);
    expect(await page.locator('[data-facet][open]').count()).toBe(2);
    expect(await axeFindings(page)).toEqual([]);
  });
});

test('below the chart round years are named, each below its bar', async () => {
  const years = (page: Page) => page.$$eval('[data-years] li', (ticks) => ticks.map(({ textContent }) => textContent));
  expect(await ask('/search/?q=coal', wide, years)).toEqual(['1960', '1970', '1980', '1990', '2000', '2010', '2020']);
  expect(await ask('/search/?q=coal', [360, 740], years)).toEqual(['1960', '1980', '2000', '2020']);
  await ask('/search/?q=coal', wide, async (page) => {
    const chart = await page.locator('[data-years] svg').boundingBox();
    const tick = await page.locator('[data-years] li', { hasText: '2000' }).boundingBox();
    const [first = 0, last = 0] = await page.$$eval('[data-years] th', (rows) => [rows[0], rows.at(-1)].map((row) => Number(row?.textContent)));
    const middle = (chart?.x ?? 0) + ((2000.5 - first) / (last + 1 - first)) * (chart?.width ?? 0);
    expect(Math.abs((tick?.x ?? 0) + (tick?.width ?? 0) / 2 - middle)).toBeLessThan(1);
  });
});

describe('names that match the question stand above the results', () => {
  test.each([
    ['/search/?q=haizhou', 'Haizhou mine from beginning to end', 'Series', '/series/haizhou-mine-from-beginning-to-end/'],
    ['/search/?q=mining', 'mining', 'Topic', '/topics/mining/'],
    ['/zh/search/?q=阜新', '阜新', '地点', '/zh/places/fuxin/'],
  ])('%s: %s', async (path, name, kind, address) => {
    await ask(path, wide, async (page) => {
      const item = page.locator('[data-names] li', { has: page.getByRole('link', { name, exact: true }) }).filter({ hasText: kind }).first();
      expect(await item.textContent()).toMatch(new RegExp(`^${kind} ${name} \\d+$`));
      await item.locator(`a[href="${address}"]`).waitFor();
      await item.locator('a').click();
      await page.waitForURL((url) => decodeURI(url.pathname) === address);
      expect((await page.textContent('h1'))?.toLowerCase()).toBe(name.toLowerCase());
    });
  });

  test('where none does, there is no row', async () => {
    expect(await ask('/search/?q=reported', wide, (page) => page.isVisible('[data-names]'))).toBe(false);
  });
});
