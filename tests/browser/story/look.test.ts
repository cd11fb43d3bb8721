import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openArchive, type OpenArchive } from '../archive.ts';
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

async function look<T>(path: string, at: (page: Page) => Promise<T>, options: BrowserContextOptions = {}): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  try {
    const page = await context.newPage();
    await page.goto(new URL(path, archive.address).href);
    return await at(page);
  } finally {
    await context.close();
  }
}

test.each(['/', '/zh/', '/topics/mining/', '/coverage/', '/2018/', '/years/', '/people/', '/1953/07/haizhou-open-pit-mine/'])(
  'in the reader’s own colours each link of %s has the colour of links, and nothing else has it', async (path) => {
    const { links, others } = await look(path, (page) => page.evaluate(() => {
      document.body.append(Object.assign(document.createElement('i'), { id: 'probe', style: 'color: LinkText' }));
      const colourOf = (element: Element) => getComputedStyle(element).color;
      const own = colourOf(document.querySelector('#probe') ?? document.body);
      const words = [...document.querySelectorAll('body *')].filter((each) => each.id !== 'probe' && !each.matches('.skip') && !each.closest('svg')
        && [...each.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()));
      const inLink = (each: Element) => each.closest('a') !== null;
      return {
        links: words.filter((each) => each.matches('a') && colourOf(each) !== own).map((each) => each.outerHTML),
        others: words.filter((each) => !inLink(each) && colourOf(each) === own).map((each) => each.outerHTML),
      };
    }), { forcedColors: 'active' });
    expect({ links, others }).toEqual({ links: [], others: [] });
  });

test('a story that is alone under its name stands beside its picture, in letters as large as those of a lead', async () => {
  const seen = await look('/places/tayingzi/', (page) => page.evaluate(() => {
    const [picture, headline] = ['.picture', '.headline'].map((part) => document.querySelector(`.lead ${part}`)?.getBoundingClientRect());
    const size = parseFloat(getComputedStyle(document.querySelector('.lead .headline') ?? document.body).fontSize);
    return { beside: (picture?.right ?? 0) < (headline?.left ?? 0), wide: (picture?.width ?? 0) > 350, large: size > 30 };
  }));
  expect(seen).toEqual({ beside: true, wide: true, large: true });
});

const laidOutLater = ['/topics/economy/', '/zh/places/fuxin/', '/years/', '/'];

test.each(laidOutLater)('where %s is laid out later, what is below stands in the room that is kept for it', async (path) => {
  const high = await look(path, (page) => page.evaluate(() => [...document.querySelectorAll('main section')]
    .filter((section) => getComputedStyle(section).contentVisibility === 'auto')
    .filter((section) => [...section.querySelectorAll('a')].some((link) => link.getBoundingClientRect().bottom > section.getBoundingClientRect().bottom + 16))
    .map((section) => section.getAttribute('aria-labelledby'))), { viewport: { width: 360, height: 740 } });
  expect(high).toEqual([]);
});
