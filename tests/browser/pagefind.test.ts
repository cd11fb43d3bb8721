import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite, type Served } from '../../src/commands/server/serve.ts';
import { openArchive, type OpenArchive } from './archive.ts';
import { launchBrowser } from './launch.ts';

/** The part of Pagefind's interface that other sites program against. */
interface Pagefind {
  mergeIndex: (path: string, options?: object) => Promise<void>;
  filters: () => Promise<Record<string, Record<string, number>>>;
  search: (words: string | null, options?: object) => Promise<{ results: { data: () => Promise<Found> }[] }>;
}

interface Found {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sub_results: { url: string }[];
}

/** What a page asks of the script: the first results, whole. */
interface Asked {
  words: string | null;
  options?: object;
  merged?: string;
}

let archive: OpenArchive;
let folder: string;
let other: Served;
let browser: Browser;

beforeAll(async () => {
  archive = await openArchive();
  folder = mkdtempSync(join(tmpdir(), 'other-site-'));
  await makeOtherSite(folder);
  other = await serveSite({ folder, base: '/' }, { port: 0 });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await other?.close();
  await archive?.leave();
  rmSync(folder, { recursive: true, force: true });
});

/** A site that knows nothing of ours: its pages are indexed as Pagefind's own command would. */
async function makeOtherSite(home: string): Promise<void> {
  const { index } = await createIndex();
  const contentOf = (lang: string) => `<html lang="${lang}"><body><h1>Museum</h1><p>A hall about coal. 煤矿</p></body></html>`;
  const pages = ['en', 'zh-CN'].map((lang) => ({ url: `/${lang}/`, content: contentOf(lang) }));
  for (const page of pages) await index?.addHTMLFile(page);
  await index?.writeFiles({ outputPath: join(home, 'pagefind') });
  await close();
  for (const { url } of pages) {
    mkdirSync(join(home, url));
    writeFileSync(join(home, url, 'index.html'), pageOf(url.slice(1, -1), `
      <link rel="stylesheet" href="/pagefind/pagefind-ui.css"><script src="/pagefind/pagefind-ui.js"></script><div id="search"></div>
      <script>new PagefindUI({ element: '#search', mergeIndex: [{ bundlePath: ${JSON.stringify(`${archive.address}pagefind/`)} }] });</script>`));
  }
}

function pageOf(lang: string, body: string): string {
  const script = '<script type="module">import * as pagefind from "/pagefind/pagefind.js"; window.pagefind = pagefind;</script>';
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Search</title><body>${script}${body}</body></html>`;
}

/** Open a page that is none of ours. */
async function visit<T>(address: string, work: (page: Page) => Promise<T>, html?: string): Promise<T> {
  const page = await browser.newPage();
  try {
    if (html !== undefined) await page.route(address, (route) => route.fulfill({ body: html, contentType: 'text/html' }));
    await page.goto(address);
    return await work(page);
  } finally {
    await page.close();
  }
}

/** Ask the archive's own script, from a page of the archive's host that is in some language. */
function ask(lang: string, asked: Asked): Promise<Found[]> {
  return visit(`${archive.address}try/`, (page) => askOn(page, asked), pageOf(lang, ''));
}

async function askOn(page: Page, asked: Asked): Promise<Found[]> {
  await page.waitForFunction(() => 'pagefind' in window);
  return page.evaluate(async ({ words, options, merged }) => {
    const { pagefind } = window as unknown as { pagefind: Pagefind };
    if (merged !== undefined) await pagefind.mergeIndex(merged);
    const { results } = await pagefind.search(words, options);
    return Promise.all(results.slice(0, 40).map(({ data }) => data()));
  }, asked);
}

describe('Pagefind’s own script', () => {
  test('finds English stories, with headline, day, source and address, and their headings', async () => {
    const found = await ask('en', { words: 'serial killings' });
    const [first] = found;
    expect(first?.meta).toMatchObject({ date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), source: expect.any(String), title: expect.any(String) });
    expect(first?.excerpt).toContain('<mark>');
    for (const { url } of found) expect((await fetch(new URL(url, archive.address))).status).toBe(200);
  });

  test('finds Chinese stories by its own cutting of words, whichever Chinese the page asks in', async () => {
    for (const lang of ['zh', 'zh-CN', 'zh-Hans']) {
      const found = await ask(lang, { words: '玛瑙' });
      expect(found.map(({ url }) => url)).toContain('/zh/2006/05/agate-carving-national-list/');
      expect(found.every(({ filters }) => filters['language']?.join() === 'zh-Hans')).toBe(true);
    }
  });

  test('narrows by year and facets, sorts by day, and lists every filter with its counts', async () => {
    const latest = await ask('en', { words: null, options: { filters: { topic: 'mining' }, sort: { date: 'desc' } } });
    const days = latest.map(({ meta }) => meta['date'] ?? '');
    expect(days.length).toBeGreaterThan(3);
    expect(days).toEqual(days.toSorted().reverse());
    const year = days[0]?.slice(0, 4) ?? '';
    const ofYear = await ask('en', { words: null, options: { filters: { year } } });
    expect(ofYear.length).toBeGreaterThan(0);
    expect(ofYear.every(({ meta, filters }) => meta['date']?.startsWith(year) && filters['source']?.join() === meta['source'])).toBe(true);
    const filters = await visit(`${archive.address}try/`, async (page) => {
      await page.waitForFunction(() => 'pagefind' in window);
      return page.evaluate(() => (window as unknown as { pagefind: Pagefind }).pagefind.filters());
    }, pageOf('en', ''));
    expect(Object.keys(filters).sort()).toEqual(['editor', 'kind', 'language', 'organisation', 'person', 'place', 'series', 'source', 'topic', 'year']);
    expect(filters['topic']?.['mining']).toBe(latest.length);
  });

  test('finds nothing twice: what stands on pages of lists, and footnote arrows, is not indexed', async () => {
    const urls = (await ask('en', { words: 'Fuxin' })).map(({ url }) => url);
    expect(new Set(urls).size).toBe(urls.length);
    expect(urls.every((url) => /^\/\d{4}\/\d\d\/[^/]+\/$/.test(url))).toBe(true);
    expect((await ask('en', { words: '↩' })).every(({ excerpt }) => !excerpt.includes('↩'))).toBe(true);
  });
});

describe('another site', () => {
  test.each([['en', 'coal', /\/\d{4}\/\d\d\/[^/]+\/$/], ['zh-CN', '煤矿', /\/zh\/\d{4}\/\d\d\/[^/]+\/$/]])(
    'merges the archive’s index into its own, and both are found (%s)', async (lang, words, story) => {
      const found = await visit(`${other.address}${lang}/`, (page) => askOn(page, { words, merged: `${archive.address}pagefind/` }));
      const urls = found.map(({ url }) => url);
      expect(urls).toContain(`/${lang}/`);
      const ours = urls.filter((url) => url.startsWith(archive.address));
      expect(ours[0]).toMatch(story);
      expect(ours.length).toBe(found.length - 1);
    });

  test('shows stories of the archive in Pagefind’s own interface, and a reader can go there', () =>
    visit(`${other.address}en/`, async (page) => {
      await page.fill('.pagefind-ui__search-input', 'agate');
      const link = page.locator(`.pagefind-ui__result-link[href^="${archive.address}"]`).first();
      await link.waitFor();
      const title = await link.textContent();
      await link.click();
      await page.waitForURL(`${archive.address}**`);
      expect(await page.textContent('h1')).toBe(title);
    }));
});
