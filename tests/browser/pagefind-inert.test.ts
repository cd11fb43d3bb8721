import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite, type Served } from '../../src/commands/server/serve.ts';
import { runScript } from '../site/command.ts';
import { soundMatter, type Room } from '../site/folders.ts';
import { makeReadyRoom } from '../site/ready.ts';
import { findTraps, listen } from './hostile/canary.ts';
import { launchBrowser } from './launch.ts';

/** Rings where a program puts it into its page as HTML: as it stands, and where it is taken for escaped. */
const trap = (number: number): string => `<img src=x onerror=canary(${number})> &lt;img src=x onerror=canary(${number})&gt;`;
/** The same as a reader sees it in a text, where the second is no trap but what was written of one. */
const read = (number: number): string => trap(number).replaceAll('&lt;', '<').replaceAll('&gt;', '>');

/** A way in which Pagefind itself shows results. */
interface Interface {
  html: string;
  field: string;
  result: string;
  /** What is there once it can be typed into, where it is not from the beginning. */
  ready?: string;
}

/** The ways in which Pagefind itself shows results, each on a page that has no policy of ours. */
const interfaces: Readonly<Record<string, Interface>> = {
  'its interface': {
    html: '<script src="/pagefind/pagefind-ui.js"></script><div id="search"></div><script>new PagefindUI({ element: "#search", showSubResults: true, '
      + 'openFilters: ["topic", "person", "place", "organisation", "series", "source"] })</script>',
    field: '.pagefind-ui__search-input', result: '.pagefind-ui__result-nested',
  },
  'its modular interface': {
    html: '<script src="/pagefind/pagefind-modular-ui.js"></script><div id="a"></div><div id="b"></div><div id="c"></div><script>'
      + 'const all = new PagefindModularUI.Instance({ bundlePath: "/pagefind/" });'
      + 'all.add(new PagefindModularUI.Input({ containerElement: "#a" })); all.add(new PagefindModularUI.ResultList({ containerElement: "#b" }));'
      + 'all.add(new PagefindModularUI.FilterPills({ containerElement: "#c", filter: "topic", alwaysShow: true }))</script>',
    field: '#a input', result: '.pagefind-modular-list-result a', ready: '#c .pagefind-modular-filter-pill',
  },
  'its elements': {
    html: '<script src="/pagefind/pagefind-component-ui.js"></script><pagefind-input></pagefind-input><pagefind-filter-pane open></pagefind-filter-pane>'
      + '<pagefind-results show-sub-results></pagefind-results>',
    field: 'pagefind-input input', result: 'pagefind-results a[href*="#"]',
  },
};

let room: Room;
let served: Served;
let browser: Browser;

beforeAll(async () => {
  room = makeReadyRoom();
  const names = ['topics', 'people', 'places', 'organisations'].map((key, at) => `${key}: [${JSON.stringify(`Name ${trap(at + 1)}`)}]`);
  const matter = soundMatter('2023-02-21', [...names, `series: ${JSON.stringify(`Name ${trap(5)}`)}`].join('\n'))
    .replace(/^title: .*$/m, `title: ${JSON.stringify(`Pit ${trap(6)}`)}`).replace(/^source: .*$/m, `source: ${JSON.stringify(`Paper ${trap(7)}`)}`);
  const escaped = trap(8).replace(/[!-/:-@[-`{-~]/g, '\\$&');
  room.write('2023/02/pit.md', `---\n${matter.trim()}\n---\n\nWords of the pit.\n\n## Heading ${escaped}\n\nCoal was found, and coal again ${escaped}.\n`);
  const { code, stderr, stdout } = await runScript('build', room.flags);
  if (code !== 0) throw new Error(stdout + stderr);
  served = await serveSite({ folder: room.out, base: '/' }, { port: 0 });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
  room?.leave();
});

/** Ask for a word, and wait until results are shown, with their headings where the interface has them. */
async function search(page: Page, { html, field, result, ready }: Interface): Promise<void> {
  await page.route(`${served.address}try/`, (route) => (
    route.fulfill({ body: `<!doctype html><html lang="en"><title>Search</title>${html}`, contentType: 'text/html; charset=utf-8' })));
  await page.goto(`${served.address}try/`, { waitUntil: 'networkidle' });
  // Typed into before it has its filters, the modular interface falls by itself. It fetches them when its field is come to.
  await page.focus(field);
  if (ready) await page.locator(ready).first().waitFor({ state: 'attached' });
  await page.fill(field, 'coal');
  await page.locator(result).first().waitFor();
}

test.each(Object.entries(interfaces))('in %s of Pagefind a name, a headline or a heading is words, whatever it holds', async (_, way) => {
  const context = await browser.newContext();
  try {
    const rings = await listen(context, [new URL(served.address).origin]);
    const page = await context.newPage();
    await search(page, way);
    // Whatever was set off is heard before the page answers this.
    await page.waitForLoadState('networkidle');
    expect(rings).toEqual([]);
    expect((await findTraps(page)).filter((found) => found.includes('canary'))).toEqual([]);
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    const said = (await page.locator('body').textContent() ?? '').replaceAll('\u2060', '');
    for (const text of [`Pit ${trap(6)}`, `Name ${trap(1)}`, `Heading ${read(8)}`]) expect(said).toContain(text);
  } finally {
    await context.close();
  }
});
