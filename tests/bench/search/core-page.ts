import type { Browser, Page } from 'playwright-core';
import type { ArchiveSearch } from '../../../src/search/engine/answers.ts';
import type { Host } from '../browser/host.ts';

/** Open a page in which the search core runs over the search folder of a host, for readers of one language. */
export async function openCorePage(browser: Browser, host: Host, language: 'en' | 'zh'): Promise<Page> {
  const page = await browser.newPage();
  host.connect();
  await page.goto(`${host.address}blank.html`);
  await page.evaluate(async ([address, root, own]) => {
    const core = await import(address) as typeof import('../core.ts');
    const archive = core.openArchive(root, own);
    Object.assign(
      globalThis,
      { archive, addresses: new Map<string, string>(), find: (text, most, whole) => core.ask(archive, own, text, most, whole) } satisfies CoreGlobals,
    );
  }, [`${host.address}code/tests/bench/core.ts`, `${host.address}search/`, language] as const);
  return page;
}

/** What such a page keeps. */
export interface CoreGlobals {
  archive: ArchiveSearch;
  /** Addresses of items by their keys. */
  addresses: Map<string, string>;
  /** Asks as `ask` of `core.ts` does. */
  find: (text: string, most: number, whole?: boolean) => Promise<string[]>;
}
