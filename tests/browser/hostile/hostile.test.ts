import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite, type Served } from '../../../src/commands/server/serve.ts';
import { facets } from '../../../src/schema/facets.ts';
import type { Problem } from '../../../src/schema/problem.ts';
import { runScript } from '../../site/command.ts';
import { makeRoom, type Room } from '../../site/folders.ts';
import { launchBrowser } from '../launch.ts';
import { canary, hostileTexts, makeHostileItems } from './hostile-items.ts';

let room: Room;
let served: Served;
let browser: Browser;
let built: string[];

beforeAll(async () => {
  room = makeRoom();
  const picture = await sharp({ create: { width: 200, height: 150, channels: 3, background: 'grey' } }).png().toBuffer();
  const made = makeHostileItems(Number(process.env['HOSTILE_ITEMS'] ?? 24), Number(process.env['HOSTILE_SEED'] ?? 1));
  for (const [at, text] of made.entries()) room.write(`2023/02/item-${at}.md`, text);
  for (const name of ['mine.png', `it's onerror=${canary} &lt;.png`]) room.write(`2023/02/${name}`, picture);
  // What breaks a rule is refused; what a check lets through is what has to be harmless.
  const { stdout } = await runScript('check', ['--content', room.content, '--cache', room.cache, '--now', '2026-11-01', '--json']);
  const wrong = (JSON.parse(stdout) as Problem[]).filter(({ severity }) => severity === 'error');
  for (const file of new Set(wrong.map(({ file }) => file))) rmSync(join(room.content, file));
  expect(made.length - new Set(wrong.map(({ file }) => file)).size, JSON.stringify(wrong, undefined, 1)).toBeGreaterThan(made.length / 2);
  const { code, stderr } = await runScript('build', [...room.flags, '--pagefind']);
  expect(code, stderr).toBe(0);
  built = readdirSync(room.out, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/')).sort();
  served = await serveSite({ folder: room.out, base: '/' }, { port: 0 });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
  room?.leave();
});

const policies = { 'with the policy of the site': false, 'where a host sends no policy': true };

/** Use pages in one window, and give what they ran or asked for that they should not. @param bypassCSP as where a host sends no policy */
async function watched(bypassCSP: boolean, use: (page: Page, look: (what: string) => Promise<void>) => Promise<void>): Promise<string[]> {
  const context = await browser.newContext({ bypassCSP });
  const found: string[] = [];
  try {
    const page = await context.newPage();
    let at = '';
    page.on('dialog', (dialog) => void dialog.dismiss().then(() => found.push(`${at}: dialog`)));
    page.on('console', (message) => {
      if (/Content.Security.Policy|Refused to/i.test(message.text())) found.push(`${at}: ${message.text().slice(0, 200)}`);
    });
    page.on('request', (request) => {
      const address = request.url();
      if (/^https?:/.test(address) && !address.startsWith(served.address)) found.push(`${at}: asks ${address.slice(0, 100)}`);
    });
    await use(page, async (what) => {
      at = what;
      found.push(...(await page.evaluate(lookForCode, canary)).map((sight) => `${what}: ${sight}`));
    });
  } finally {
    await context.close();
  }
  return found;
}

/** What a document ran or would run: runs in the page. */
function lookForCode(mark: string): string[] {
  const isOurs = (address: string | null) => !address || new URL(address, location.href).origin === location.origin;
  const isCode = (element: Element): boolean => {
    const of = (name: string) => element.getAttribute(name);
    const named = [...element.attributes].some(({ name, value }) => /^on|^srcdoc$/i.test(name)
      || (/href|src|action/.test(name) && /^\s*(?:javascript|vbscript):/i.test(value)));
    if (element.localName === 'script') return named || !isOurs(of('src')) || (!of('src') && !of('type') && (element.textContent ?? '').includes(mark));
    const isLoaded = ['img', 'iframe', 'embed', 'object', 'base'].includes(element.localName)
      || (element.localName === 'link' && /stylesheet|icon|preload/.test(of('rel') ?? ''));
    return named || (isLoaded && !(isOurs(of('src')) && isOurs(of('href'))));
  };
  return [...(mark in window ? ['ran'] : []), ...[...document.querySelectorAll('*')].filter(isCode).map(({ outerHTML }) => outerHTML.slice(0, 160))];
}

const addressOf = (path: string) => served.address + path.split('/').map(encodeURIComponent).join('/');

describe.each(Object.entries(policies))('hostile texts, %s', (_, bypassCSP) => {
  test('are texts on every page', async () => {
    const all = built.filter((path) => path.endsWith('.html'));
    const pages = all.filter((_path, at) => at % Math.ceil(all.length / (bypassCSP ? 120 : 25)) === 0);
    expect(pages.length).toBeGreaterThan(20);
    expect(await watched(bypassCSP, async (page, look) => {
      for (const path of pages) {
        await page.goto(addressOf(path.replace(/index\.html$/, '')));
        await look(path);
      }
    })).toEqual([]);
  });

  test('are texts in data, feeds and sources opened by themselves', async () => {
    const files = built.filter((path) => /\.(?:xml|json|txt|md|svg)$/.test(path) && !/^(?:search|pagefind|manifest)\//.test(path));
    const kinds = new Map<string, number>();
    expect(await watched(bypassCSP, async (page, look) => {
      for (const path of files) {
        const kind = path.replace(/\d+/g, '0').replace(/[^/]*\//g, '');
        const seen = (kinds.get(kind) ?? 0) + 1;
        kinds.set(kind, seen);
        if (seen > (bypassCSP ? 6 : 2)) continue;
        // A host may offer a file to be saved: then nothing is opened.
        const opened = await page.goto(addressOf(path)).then(() => true, (error: Error) => !/Download is starting|ERR_ABORTED/.test(error.message));
        if (opened) await look(path);
      }
    })).toEqual([]);
    expect([...kinds.keys()]).toEqual(expect.arrayContaining(['atom.xml', 'feed.xml', 'feed.json', 'index.md', 'llms.txt', 'sitemap.xml']));
  });

  test('are texts on the search page, in questions, filters, suggestions and marks', async () => {
    const asked = hostileTexts.filter((_text, at) => at % (bypassCSP ? 3 : 12) === 0);
    expect(await watched(bypassCSP, async (page, look) => {
      for (const [at, text] of asked.entries()) {
        const facet = facets[at % facets.length] ?? '';
        const q = at % 2 ? `"${text}" coal` : 'opening words';
        const parameters = new URLSearchParams({ q, [facet]: text, [`no-${facets[(at + 1) % facets.length]}`]: text });
        await page.goto(`${served.address}search/?${parameters}`);
        await page.waitForSelector('[data-search]:not([aria-busy])');
        await look(`search for ${text}`);
        await page.goto(`${served.address}search/?${new URLSearchParams({ q: text, sort: text, lang: text, date: text, days: text })}`);
        await page.waitForSelector('[data-search]:not([aria-busy])');
        await look(`asked all of ${text}`);
        const story = built.find((path) => /^2023\/02\/item-\d+\/index\.html$/.test(path))?.replace('index.html', '') ?? '';
        await page.goto(`${served.address}${story}#${new URLSearchParams({ find: `${text} words`, at: text })}`);
        await page.waitForSelector('.found');
        await look(`marks of ${text}`);
        await page.goto(`${served.address}nothing/${encodeURIComponent(text)}?${new URLSearchParams({ q: text })}#${text}`);
        await look(`lost at ${text}`);
      }
      await page.goto(served.address);
      for (const text of ['img', 'script', 'svg', 'window', '<', 'coal b']) {
        await page.fill('header input[type=search]', text);
        await page.waitForTimeout(400);
        await look(`suggestions for ${text}`);
      }
    })).toEqual([]);
  });
});

/** Pages of others that show our bundle by interfaces of Pagefind. */
const interfaces = {
  default: `<link rel="stylesheet" href="/pagefind/pagefind-ui.css"><script src="/pagefind/pagefind-ui.js"></script><div id="search"></div>
    <script>new PagefindUI({ element: '#search', showSubResults: true, openFilters: ${JSON.stringify(facets)} });</script>`,
  modular: `<script src="/pagefind/pagefind-modular-ui.js"></script><div id="input"></div><div id="pills"></div><div id="list"></div>
    <script>const one = new PagefindModularUI.Instance(); one.add(new PagefindModularUI.Input({ containerElement: '#input' }));
    one.add(new PagefindModularUI.FilterPills({ containerElement: '#pills', filter: 'topic', alwaysShow: true }));
    one.add(new PagefindModularUI.ResultList({ containerElement: '#list' }));</script>`,
  components: `<script type="module" src="/pagefind/pagefind-component-ui.js"></script>
    <pagefind-input></pagefind-input><pagefind-filter-pane></pagefind-filter-pane><pagefind-results show-sub-results></pagefind-results>`,
};

test.each(Object.entries(interfaces))('names and headlines run nothing in Pagefind’s own interface (%s)', async (_, body) => {
  let shown = '';
  const found = await watched(true, async (page, look) => {
    await page.route(`${served.address}try/`, (route) => route.fulfill({
      body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Search</title><body>${body}`, contentType: 'text/html',
    }));
    await page.goto(`${served.address}try/`);
    await page.locator('input').first().fill('opening words');
    await page.locator(`a[href*="/2023/02/"]`).first().waitFor();
    await page.waitForTimeout(1_000);
    shown = await page.locator('body').innerText();
    await look('results');
  });
  expect(found).toEqual([]);
  // They read as they were written.
  expect(shown.replaceAll('\u2060', '')).toContain(`onerror=window.${canary}=1>`);
});
