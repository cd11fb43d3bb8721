import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openArchive, type OpenArchive } from './archive.ts';
import { launchBrowser } from './launch.ts';
import { pdfText } from './pdf-text.ts';
import { watch } from './watch.ts';

const article = '/2018/12/high-speed-trains-reach-fuxin/';
const headline = 'High-speed trains reach Fuxin, 47 minutes from Shenyang';
const kinds = ['/', '/zh/', article, `/zh${article}`, `${article}zh/`, `/zh${article}en/`, '/about/', '/zh/about/', '/no-such-page/'];

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

/** Open a page as a reader with this browser would, and look at it. */
async function read<T>(path: string, look: (page: Page) => Promise<T>, options: BrowserContextOptions = {}): Promise<T> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.goto(at(path));
    return await look(page);
  } finally {
    await context.close();
  }
}

const pathOf = (page: Page) => new URL(page.url()).pathname;
const scrollsSideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

describe('the ribbon of years', () => {
  test.each([true, false])('marks the page’s own year and leads to any other with a click (scripts: %s)', (javaScriptEnabled) =>
    read(article, async (page) => {
      const ribbon = page.frameLocator('.ribbon iframe');
      expect(await ribbon.locator('a:target title').textContent()).toMatch(/^2018, \d+ stories$/);
      await ribbon.locator('#y1953 .t').click({ force: true });
      await page.waitForURL('**/1953/');
      expect(await page.frameLocator('.ribbon iframe').locator('a:target').getAttribute('id')).toBe('y1953');
    }, { javaScriptEnabled }));

  test('is one file for all pages of a language, and marks none on a page outside of time', () =>
    read('/zh/topics/mining/', async (page) => {
      expect(await page.getAttribute('.ribbon iframe', 'src')).toBe('/zh/ribbon.svg');
      expect(await page.frameLocator('.ribbon iframe').locator('a:target').count()).toBe(0);
      expect(await page.frameLocator('.ribbon iframe').locator('a.y').first().getAttribute('href')).toMatch(/^\/zh\/\d{4}\/$/);
    }));

  test('leaves a page where a fragment took it', () =>
    read(`${article}#what-is-to-come`, async (page) => {
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(200);
    }));
});

describe('by keyboard alone', () => {
  test('the first stop skips to the text, and a citation is opened and copied', () =>
    read(article, async (page) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main');
      await page.keyboard.press('Enter');
      await tabTo(page, '.cite summary');
      await page.keyboard.press('Enter');
      for (const [name, id] of [['BibTeX', 'bibtex'], ['RIS', 'ris']] as const) {
        await tabTo(page, `[data-copies=Cite-${id}]`);
        await page.keyboard.press('Enter');
        await page.waitForFunction(() => document.querySelector('[data-said]')?.textContent === 'Copied');
        const [work] = new Cite(await page.evaluate(() => navigator.clipboard.readText())).data;
        expect(work?.title, name).toBe(headline);
        expect(work?.URL, name).toMatch(/^https:.*\/2018\/12\/high-speed-trains-reach-fuxin\/$/);
        expect(work?.issued?.['date-parts'][0]?.map(Number), name).toEqual([2018, 12, 29]);
        expect(JSON.stringify(work?.author), name).toContain('Fuxin News Archive');
      }
    }));

  test('a table can be reached and scrolled', () =>
    read(article, async (page) => {
      await page.focus('main');
      await tabTo(page, '.scroll');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBeTruthy();
    }));
});

/** Press Tab until the focus is there. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`Tab never came to ${selector}.`);
}

test('without scripts there is the whole story and no button that does nothing', () =>
  read(article, async (page) => {
    expect(await page.textContent('.prose')).toContain('The full line is 698 km long');
    expect(await page.locator('button:not([data-dark], .find button)').count()).toBe(0);
    expect(await page.locator('.colours').isVisible()).toBe(false);
    await page.click('.cite summary');
    expect(await page.locator('#Cite-gbt').isVisible()).toBe(true);
  }, { javaScriptEnabled: false }));

describe.each([
  ['at 320 pixels', { viewport: { width: 320, height: 640 } }, 1],
  ['at 200 % zoom of a window of 1280', { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }, 1],
  ['with letters of twice the size', { viewport: { width: 1280, height: 800 } }, 2],
] as const)('%s', (_, options, letters) => {
  test('no page scrolls sideways', async () => {
    const wide: string[] = [];
    // One page for all kinds: to begin a page anew costs more than to measure it.
    await read('/', async (page) => {
      for (const path of kinds) {
        if (pathOf(page) !== path) await page.goto(at(path));
        if (letters > 1) await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
        await page.evaluate(() => { for (const details of document.querySelectorAll('details')) details.open = true; });
        if (await scrollsSideways(page)) wide.push(path);
      }
    }, { ...options, bypassCSP: true });
    expect(wide).toEqual([]);
  });
});

describe('colours', () => {
  const paperOf = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

  test('are the system’s until a reader chooses others, and the choice holds on the next page', () =>
    read(article, async (page) => {
      const day = await paperOf(page);
      await page.click('button.colours');
      const night = await paperOf(page);
      expect(night).not.toBe(day);
      expect(await page.getAttribute('button.colours', 'aria-pressed')).toBe('true');
      await page.goto(at('/zh/'));
      expect([await paperOf(page), await page.getAttribute('button.colours', 'aria-pressed')]).toEqual([night, 'true']);
      await page.click('button.colours');
      expect(await paperOf(page)).toBe(day);
      expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['visits']);
    }, { colorScheme: 'light' }));

  test('are set before anything is drawn', () =>
    read(article, async (page) => {
      await page.click('button.colours');
      await page.reload({ waitUntil: 'commit' });
      await page.waitForSelector('body', { state: 'attached' });
      expect(await page.getAttribute('html', 'data-colours')).toBe('dark');
    }, { colorScheme: 'light' }));

  test('are the reader’s own few where the system forces them', () =>
    read(article, async (page) => {
      const drawn = await page.evaluate(() => {
        const probe = document.createElement('p');
        document.body.append(probe);
        probe.style.color = 'CanvasText';
        const own = getComputedStyle(probe).color;
        // Gradients are not drawn then, so that the rule below the masthead must be a border.
        const rule = getComputedStyle(document.querySelector('.masthead') as Element, '::after').borderBlockStart;
        return { own, text: getComputedStyle(document.querySelector('.prose p') as Element).color, rule };
      });
      expect(drawn.text).toBe(drawn.own);
      expect(drawn.rule).toBe(`5px solid ${drawn.own}`);
      expect(await page.locator('.colours').isVisible()).toBe(false);
    }, { forcedColors: 'active', colorScheme: 'dark' }));

  test('differ more where a reader asks for contrast', () =>
    read(article, async (page) => {
      expect(await paperOf(page)).toBe('rgb(255, 255, 255)');
      expect(await page.evaluate(() => getComputedStyle(document.querySelector('.provenance') as Element).color)).toBe('rgb(0, 0, 0)');
    }, { contrast: 'more', colorScheme: 'light' }));
});

test('pages move into one another, and not for readers who want no motion', async () => {
  const nameOf = (page: Page) => page.evaluate(() => getComputedStyle(document.querySelector('.ribbon') as Element).viewTransitionName);
  expect(await read(article, nameOf)).toBe('ribbon');
  expect(await read(article, nameOf, { reducedMotion: 'reduce' })).toBe('none');
});

test('the next page is fetched as soon as a reader points at its link', () =>
  read('/2018/12/', async (page) => {
    const session = await page.context().newCDPSession(page);
    const fetched = new Promise<string>((resolve) => session.on('Preload.prefetchStatusUpdated', ({ status, prefetchUrl }) => {
      if (status === 'Ready' || status === 'Success') resolve(new URL(prefetchUrl).pathname);
    }));
    await session.send('Preload.enable');
    await page.hover(`main a[href="${article}"]`);
    expect(await fetched).toBe(article);
  }));

describe('notes', () => {
  const boxes = (page: Page) => page.evaluate(() => ['.text', '#note-fnref-1', '#note-fn-1'].map((selector) => {
    const { left, right, top, bottom } = (document.querySelector(selector) as Element).getBoundingClientRect();
    return { left, right, top, bottom };
  }));

  test('stand beside the line that calls them where there is room', () =>
    read(article, async (page) => {
      const [text, call, note] = await boxes(page);
      expect(note?.left).toBeGreaterThan(text?.right ?? 0);
      expect(Math.abs((note?.top ?? 0) - (call?.top ?? 0))).toBeLessThan(30);
    }, { viewport: { width: 1440, height: 900 } }));

  test('stand under one another where their calls stand close', () =>
    read('/1953/07/haizhou-open-pit-mine/', async (page) => {
      await page.evaluate(() => {
        for (const number of [3, 2]) document.querySelector('#note-fnref-1')?.after(document.querySelector(`#note-fnref-${number}`) as Element);
      });
      const notes = await page.locator('.footnotes li').evaluateAll((all) => all.map((each) => each.getBoundingClientRect()));
      for (const [at, note] of notes.slice(0, 3).entries()) expect(note.top).toBeGreaterThan(notes[at - 1]?.bottom ?? 0);
    }, { viewport: { width: 1440, height: 900 } }));

  test('stand at the end of the story elsewhere', () =>
    read(article, async (page) => {
      const [text, call, note] = await boxes(page);
      expect(note?.right).toBeLessThanOrEqual(text?.right ?? 0);
      expect(note?.top).toBeGreaterThan(call?.bottom ?? 0);
    }, { viewport: { width: 1000, height: 900 } }));
});

test('a reader changes language in place, and reads both side by side', () =>
  read(article, async (page) => {
    const { messages, strangers } = watch(page, new URL(archive.address).origin);
    await page.click('.languages a');
    expect(pathOf(page)).toBe(`/zh${article}`);
    await page.click('.provenance a[href$="/en/"]');
    expect(pathOf(page)).toBe(`/zh${article}en/`);
    await page.waitForSelector('.pair .prose');
    const columns = await page.locator('.pair')
      .nth(1)
      .locator('> div')
      .evaluateAll((all) => all.map((each) => [each.getAttribute('lang'), each.getBoundingClientRect().left]));
    expect(columns.map(([tag]) => tag)).toEqual(['zh-Hans', 'en']);
    expect(Number(columns[1]?.[1])).toBeGreaterThan(Number(columns[0]?.[1]));
    await page.click('.languages a');
    expect(pathOf(page)).toBe(`${article}zh/`);
    expect(await page.textContent('h1')).toBe(headline);
    expect({ messages, strangers }).toEqual({ messages: [], strangers: [] });
  }, { viewport: { width: 1280, height: 800 } }));

test('a story says what it is to machines, shares by plain links, and a mistake in it is told by a letter begun', () =>
  read(article, async (page) => {
    const data = JSON.parse((await page.textContent('script[type="application/ld+json"]')) ?? '') as Record<string, unknown>;
    expect(data).toMatchObject({ '@type': 'NewsArticle', headline, datePublished: '2018-12-29', inLanguage: 'en' });
    const links = await page.locator('.share a:not([rel], [type])').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links.filter((link) => /^(mailto|https):/.test(link) && link.includes('high-speed-trains-reach-fuxin'))).toHaveLength(links.length);
    expect(links.at(-1)).toMatch(/^mailto:.*@.*subject=High-speed/);
  }));

describe.each([['A4', `${article}`], ['Letter', `/zh${article}`]])('on paper (%s)', (format, path) => {
  test('a story has its headline, day, text, notes, links and address, and no furniture', () =>
    read(path, async (page) => {
      const text = pdfText(await page.pdf({ format })).replace(/\s+/g, '');
      const own = async (selector: string) => ((await page.textContent(selector)) ?? '').replace(/\s+/g, '');
      for (const selector of ['h1', '.nameplate', '.dateline time', '.prose > p:first-of-type', '.prose > p:nth-last-of-type(2)', '.address']) {
        expect(text, selector).toContain(await own(selector));
      }
      expect(text).toContain('https://www.chinadaily.com.cn/a/201812/26/WS5c22e262a310d91214050e83.html');
      for (const selector of ['.sections', '.cite summary', '.share a', '.versions', '.coverage h2', '.filed h2', '.neighbours h2']) {
        expect(text, selector).not.toContain(await own(selector));
      }
    }, { colorScheme: 'dark' }));
});

test('a story in one language leads readers of the other to what theirs has of its day', () =>
  read('/2025/10/datang-gas-plant-resumes/', async (page) => {
    expect(await page.locator('.languages a').getAttribute('href')).toMatch(/^\/zh\/2025\/10\/#d2025-10-\d\d$/);
    await page.click('.languages a');
    expect(await page.getAttribute('html', 'lang')).toBe('zh-Hans');
  }));
