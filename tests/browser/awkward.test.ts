import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite, type Served } from '../../src/commands/server/serve.ts';
import { runScript } from '../site/command.ts';
import type { Room } from '../site/folders.ts';
import { makeReadyRoom } from '../site/ready.ts';
import { awkwardItems, wideWords } from './awkward-items.ts';
import { launchBrowser } from './launch.ts';
import { pdfText } from './pdf-text.ts';

let room: Room;
let served: Served;
let browser: Browser;

beforeAll(async () => {
  room = makeReadyRoom();
  for (const [path, text] of Object.entries(awkwardItems)) room.write(path, text);
  const { code, stderr } = await runScript('build', room.flags);
  expect(code, stderr).toBe(0);
  served = await serveSite({ folder: room.out, base: '/' }, { port: 0 });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
  room?.leave();
});

async function read<T>(path: string, look: (page: Page) => Promise<T>, options: BrowserContextOptions = {}): Promise<T> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.goto(new URL(path, served.address).href);
    return await look(page);
  } finally {
    await context.close();
  }
}

test.each(['A4', 'Letter', 'A5'])('a table of twelve months and a long line of code are whole on paper (%s)', (format) =>
  read('/2023/09/wide/', async (page) => {
    const pdf = await page.pdf({ format });
    const text = pdfText(pdf).replace(/\s+/g, '');
    expect(wideWords.filter((word) => !text.includes(word))).toEqual([]);
    // The table has a sheet of its own, which is turned; the others stand.
    const sheets = [...pdf.toString('latin1').matchAll(/\/MediaBox *\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => Number(width) > Number(height));
    expect([sheets.filter(Boolean).length, sheets[0]]).toEqual([1, false]);
    // What runs off the paper is in the file all the same: the boxes must lie within the paper too.
    await page.emulateMedia({ media: 'print' });
    const { across, along } = { Letter: { across: 680, along: 920 }, A5: { across: 423, along: 658 } }[format] ?? { across: 658, along: 986 };
    await page.setViewportSize({ width: across, height: 1000 });
    const over = await page.locator('.prose :is(th, td, pre, pre code)').evaluateAll((all, wide) => all.filter((each) =>
      each.getBoundingClientRect().right > (each.closest('.scroll') ? wide : innerWidth) || each.scrollWidth > each.clientWidth + 1)
      .map((each) => each.outerHTML.slice(0, 60)), along);
    expect(over).toEqual([]);
  }));

test.each([320, 375])('no page scrolls sideways for a long name or a wide table at %d pixels', async (width) => {
  const home = await read('/2023/09/names/', (page) => (
    page.locator('main a[href^="/"]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))));
  const paths = new Set(['/', '/zh/', '/2023/09/', '/2023/', '/on/09-05/', '/2023/09/names/', '/2023/09/wide/', '/2023/09/wide/zh/', '/zh/2023/09/wide/en/',
    '/topics/', '/search/?q=station', ...home.filter((path) => /^\/(topics|people|sources|series)\//.test(path))]);
  expect(paths.size).toBeGreaterThan(13);
  const wide: string[] = [];
  for (const path of paths) {
    await read(path, async (page) => {
      if (path.includes('?q=')) await page.waitForSelector('ol[data-results] > li');
      if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) wide.push(path);
    }, { viewport: { width, height: 640 } });
  }
  expect(wide).toEqual([]);
});

test('headings named like parts of the page keep clear of them: a citation is copied, and the box finds its list', () =>
  read('/2023/09/headings/', async (page) => {
    await page.locator('header input[type=search]').first().focus();
    await page.waitForSelector('[role=listbox]', { state: 'attached' });
    const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    const list = await page.getAttribute('header input[type=search]', 'aria-controls');
    expect(await page.locator(`[id="${list}"]`).getAttribute('role')).toBe('listbox');
    await page.click('.cite summary');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.click('[data-copies=Cite-apa]');
    await page.waitForFunction(() => document.querySelector('[data-said]')?.textContent === 'Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Headings of others. (2023, September 5). Gazette');
  }));

test('a report that two sources brought stands once in a list, and a result of a search says who else brought it', async () => {
  await read('/2022/03/', async (page) => {
    // What stands after the list is of the months around it.
    expect(await page.locator('main .story:not(.nearby *)').count()).toBe(1);
    expect(await page.innerText('main .story .headline')).toBe('Quarrymen back at work');
    expect(await page.innerText('main .story [data-also]')).toBe('Also reported by Daily');
    await page.click('main .story [data-also] a');
    await page.waitForURL(/\/2022\/03\/wire-in-the-daily\/$/);
    expect(await page.innerText('.provenance [data-also]')).toBe('Also reported by Gazette');
  });
  await read('/search/?q=quarrymen', async (page) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.waitForFunction(() => document.querySelectorAll('[data-results] .also').length === 2);
    const said = await page.locator('[data-results] .also').allInnerTexts();
    expect(said.toSorted()).toEqual(['Also reported by Daily', 'Also reported by Gazette']);
    // What it says is in the pages from which the snippets come.
    expect(asked.filter((path, at) => asked.indexOf(path) !== at)).toEqual([]);
  });
});

test('a paragraph or an entry in Arabic or Hebrew runs from the right, its neighbours from the left', () =>
  read('/2023/09/right-to-left/', async (page) => {
    const sides = await page.locator('.prose :is(p, li)').evaluateAll((all) => all.map((each) => getComputedStyle(each).direction));
    expect(sides).toEqual(['ltr', 'rtl', 'rtl', 'ltr']);
  }));

test('a link that has the focus is never behind the bar of the words that were found', () =>
  read('/search/?q=lamp', async (page) => {
    await page.locator('ol[data-results] a').first().click();
    await page.waitForSelector('.found:not([hidden])');
    const hidden: string[] = [];
    let links = 0;
    for (let step = 0; step < 60; step++) {
      await page.keyboard.press('Tab');
      const place = await page.evaluate(() => {
        const link = document.activeElement;
        const bar = document.querySelector('.found')?.getBoundingClientRect();
        if (!bar || !link?.closest('.prose')) return undefined;
        const { top, bottom } = link.getBoundingClientRect();
        return { name: link.textContent ?? '', behind: bottom > bar.top && top < bar.bottom };
      });
      if (place) links++;
      if (place?.behind) hidden.push(place.name);
    }
    expect(links).toBeGreaterThan(10);
    expect(hidden).toEqual([]);
  }, { viewport: { width: 400, height: 600 }, reducedMotion: 'reduce' }));
