import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { copyFolder } from '../../../src/search/volumes/search-folder.ts';
import { buildVolumes } from '../../../src/search/volumes/build-volumes.ts';
import { openBrowser } from '../../browser/browser.ts';
import { openHost } from '../browser/host.ts';
import { ask, openArchive } from '../core.ts';
import { openCorePage, type CoreGlobals } from '../search/core-page.ts';
import { articlesOf, numberOf, pageOf, tagOf } from './pages.ts';
import { most, type SearchEngine, type Searcher } from './searcher.ts';
import type { TestSet } from './test-set.ts';

/** Our own search over so many volumes: its index is built in a folder as the site's is, and kept there for the next run. */
export function backnumber(work: string, volumes: number, inBrowser: boolean): SearchEngine {
  return {
    name: volumes === 1 ? 'Backnumber' : `Backnumber, ${volumes} volumes`,
    open: async (set) => {
      const folder = join(work, `${set.name}-${nameOf(set)}-${volumes}`);
      await publish(set, volumes, folder);
      return inBrowser ? askBrowser(set, folder) : askHere(set, folder);
    },
  };
}

/** Build the index of a set in so many volumes, as a site's is, and say where the site lies. */
export async function publish(set: TestSet, volumes: number, folder: string): Promise<string> {
  const { articles, limits } = articlesOf(set, volumes);
  const shelf = await buildVolumes(articles, { cache: join(folder, 'cache'), source: (article) => ({ html: pageOf(article, tagOf(set)) }), limits });
  if (shelf.volumes.length !== volumes) {
    throw new Error(`${set.name} was to be cut into ${volumes} volumes and was into ${shelf.volumes.length}. A set needs more documents than volumes.`);
  }
  const site = join(folder, 'site/search');
  rmSync(site, { recursive: true, force: true });
  mkdirSync(site, { recursive: true });
  for (const unit of shelf.units) copyFolder(unit, join(site, unit.name));
  writeFileSync(join(site, 'volumes.json'), shelf.catalogue);
  return join(folder, 'site');
}

function askHere(set: TestSet, folder: string): Searcher {
  const archive = openArchive(
    pathToFileURL(join(folder, 'site/search/')).href, set.language, async (address) => new Uint8Array(readFileSync(new URL(address))),
  );
  return { find: async (query, count = most) => idsOf(set, await ask(archive, set.language, query, count)) };
}

async function askBrowser(set: TestSet, folder: string): Promise<Searcher> {
  const host = await openHost({ '/': join(folder, 'site') });
  const browser = await openBrowser();
  const page = await openCorePage(browser, host, set.language);
  return {
    find: async (query, count = most) => idsOf(
      set, await page.evaluate(([text, number]) => (globalThis as unknown as CoreGlobals).find(text, number), [query, count] as const),
    ),
    leave: async () => {
      await browser.close();
      await host.close();
    },
  };
}

function idsOf({ documents }: TestSet, addresses: readonly string[]): string[] {
  return addresses.map((address) => documents[numberOf(address)]?.id ?? '');
}

function nameOf({ documents }: TestSet): string {
  return createHash('sha256').update(JSON.stringify(documents)).digest('hex').slice(0, 8);
}
