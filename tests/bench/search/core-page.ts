import type { Browser, Page } from 'playwright-core';
import type { ArchiveSearch } from '../../../src/search/answers.ts';
import type { Host } from '../browser/host.ts';
import type { Ask } from '../core.ts';

/** Open a page in which the search core runs over the search folder of a host, for readers of one language. */
export async function openCorePage(browser: Browser, host: Host, root: string, language: 'en' | 'zh'): Promise<Page> {
  const page = await browser.newPage();
  host.connect();
  await page.goto(`${host.address}blank.html`);
  await page.evaluate(async ([core, folder, own]) => {
    const { openAsk, openArchive } = await import(core) as typeof import('../core.ts');
    Object.assign(globalThis, { ask: await openAsk(folder, own), openArchive: () => openArchive(folder, own), addresses: new Map<string, string>() } satisfies CoreGlobals);
  }, [`${host.address}code/tests/bench/core.ts`, `${host.address}${root}`, language] as const);
  return page;
}

/** What such a page keeps. */
export interface CoreGlobals {
  ask: Ask;
  openArchive: () => Promise<ArchiveSearch>;
  archive?: ArchiveSearch;
  /** Addresses of items by their keys. */
  addresses: Map<string, string>;
}
