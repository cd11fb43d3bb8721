import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openArchive, type OpenArchive } from './archive.ts';
import { launchBrowser } from './launch.ts';
import { pdfText } from './pdf-text.ts';

const charted = '1953/07/haizhou-open-pit-mine/';

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

async function read(path: string, options: BrowserContextOptions, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.goto(new URL(path, archive.address).href);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await look(page);
  } finally {
    await context.close();
  }
}

/** How light the ground of the lead picture is, from 0 to 255. */
async function lightness(page: Page): Promise<number> {
  const { data } = await sharp(await page.locator('.lead-picture img').screenshot()).extract({ left: 4, top: 4, width: 1, height: 1 })
    .greyscale().raw().toBuffer({ resolveWithObject: true });
  return data[0] ?? -1;
}

describe.each([360, 768, 1440])('a chart in a page of %d pixels', (width) => {
  test.each([`/${charted}`, `/zh/${charted}`])('%s: no words touch each other or leave it', (path) =>
    read(path, { viewport: { width, height: 800 } }, async (page) => {
      const parts = page.locator('.plot svg, .plot svg text');
      const [column, ...boxes] = await parts.evaluateAll((all) => all.map((element) => element.getBoundingClientRect().toJSON()));
      expect(boxes.length).toBeGreaterThan(5);
      for (const [at, box] of boxes.entries()) {
        expect(box.left).toBeGreaterThanOrEqual(column.left);
        expect(box.right).toBeLessThanOrEqual(column.right + 0.5);
        for (const other of boxes.slice(at + 1)) {
          const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
          const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
          expect(Math.min(across, down)).toBeLessThan(4);
        }
      }
      expect(await page.getByRole('img', { name: /Coal of the Fuxin district|阜新矿区煤炭产量/ }).count()).toBe(1);
    }));
});

test('a drawing follows the colours of the page, those of the system and those that its reader chose', () =>
  read(charted, { viewport: { width: 1000, height: 800 }, colorScheme: 'light' }, async (page) => {
    expect(await lightness(page)).toBeGreaterThan(200);
    await page.click('[data-dark]');
    expect(await lightness(page)).toBeLessThan(60);
    await page.click('[data-dark]');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await lightness(page)).toBeLessThan(60);
  }));

test('words that were found can be read in the colours of a reader who has few', () =>
  read(charted, { forcedColors: 'active', colorScheme: 'dark' }, async (page) => {
    const colours = await page.evaluate(() => {
      const [mark, probe] = ['mark', 'span'].map((name) => document.querySelector('.prose p')?.appendChild(document.createElement(name)) as HTMLElement);
      if (!mark || !probe) return [];
      probe.style.cssText = 'forced-color-adjust: none; color: MarkText; background: Mark';
      return [mark, probe].map((element) => [getComputedStyle(element).color, getComputedStyle(element).backgroundColor].join());
    });
    expect(colours).toHaveLength(2);
    expect(colours[0]).toBe(colours[1]);
  }));

test.each(['/', '/zh/'])('nothing on the front page %s moves while its pictures come', (path) =>
  read(path, { viewport: { width: 1280, height: 900 } }, async (page) => {
    // The face of headlines is measured elsewhere: here it never comes.
    await page.route('**/*.woff2', (route) => route.abort());
    await page.reload({ waitUntil: 'networkidle' });
    const moved = await page.evaluate(() => new Promise<number>((resolve) => {
      let sum = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => resolve(sum), 300);
    }));
    expect(moved).toBe(0);
    const pictures = await page.locator('main img').evaluateAll((all) => all.map((each) => (
      ['width', 'height', 'loading'].map((name) => each.getAttribute(name)))));
    expect(pictures.length).toBeGreaterThan(4);
    expect(pictures.every(([width, height]) => Number(width) > 0 && Number(height) > 0)).toBe(true);
    expect(pictures.slice(1).every(([, , loading]) => loading === 'lazy')).toBe(true);
  }));

test('on paper a line has no more than 75 letters, addresses are written in letters, and the story can be cited', () =>
  read(charted, { viewport: { width: 658, height: 1000 }, colorScheme: 'dark' }, async (page) => {
    const text = pdfText(await page.pdf({ format: 'A4' })).replace(/\s+/g, '');
    expect(text).toContain('jendow.com.tw/wiki/阜新');
    expect(text).not.toContain('%E9');
    expect(text).toContain('FuxinNewsArchive.(1953,July1).Haizhou');
    expect(text).toContain('7.55');
    await page.emulateMedia({ media: 'print' });
    const longest = await page.locator('.prose p').evaluateAll((paragraphs) => Math.max(...paragraphs.map((paragraph) => {
      const range = document.createRange();
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      const lines = new Map<number, number>();
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement?.closest('sup')) continue;
        for (let at = 0; at < (node.textContent ?? '').length; at++) {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const line = Math.round(range.getBoundingClientRect().bottom);
          lines.set(line, (lines.get(line) ?? 0) + 1);
        }
      }
      return Math.max(...lines.values());
    })));
    expect(longest).toBeLessThanOrEqual(76);
    expect(longest).toBeGreaterThan(50);
  }));
