import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { openBrowser } from '../../../browser/browser.ts';
import { openHost } from '../../browser/host.ts';
import { articlesOf, numberOf, pageOf, tagOf } from '../pages.ts';
import { most, type SearchEngine } from '../searcher.ts';
import type { TestSet } from '../test-set.ts';

/** Pagefind as it is installed: one index of the same pages, asked in a browser through its own interface. */
export function pagefind(work: string): SearchEngine {
  return {
    name: 'Pagefind',
    open: async (set) => {
      const site = join(work, `${set.name}-pagefind`);
      await index(set, site);
      const ids = idsOf(set, join(site, 'pagefind/fragment'));
      const host = await openHost({ '/': site });
      const browser = await openBrowser();
      const page = await browser.newPage();
      await page.goto(`${host.address}blank.html`);
      await page.evaluate(async ([program, language]) => {
        document.documentElement.lang = language;
        Object.assign(globalThis, { pagefind: await import(program) });
      }, [`${host.address}pagefind/pagefind.js`, tagOf(set)] as const);
      const find = (query: string, limit = most) => page.evaluate(async ([text, count]) => {
        const { pagefind: stock } = globalThis as unknown as { pagefind: { search(query: string): Promise<{ results: { id: string }[] }> } };
        return (await stock.search(text)).results.slice(0, count).map(({ id }) => id);
      }, [query, limit] as const);
      return {
        find: async (query, limit) => (await find(query, limit)).map((fragment) => ids.get(fragment) ?? ''),
        leave: async () => {
          await browser.close();
          await host.close();
        },
      };
    },
  };
}

async function index(set: TestSet, site: string): Promise<void> {
  rmSync(site, { recursive: true, force: true });
  mkdirSync(site, { recursive: true });
  const { index: stock } = await createIndex({});
  if (!stock) throw new Error('Pagefind made no index.');
  for (const article of articlesOf(set, 1).articles) {
    const { errors } = await stock.addHTMLFile({ url: `/${article.url}`, content: pageOf(article, tagOf(set)) });
    if (errors.length > 0) throw new Error(errors.join(' '));
  }
  await stock.writeFiles({ outputPath: join(site, 'pagefind') });
  await close();
}

/** The documents' ids by the names that results have: asking each result for its address would take most of the time. */
function idsOf({ documents }: TestSet, folder: string): Map<string, string> {
  return new Map(readdirSync(folder).map((file) => {
    const text = gunzipSync(readFileSync(join(folder, file))).toString('utf8').replace(/^pagefind_dcd/, '');
    const { url } = JSON.parse(text) as { url: string };
    return [file.replace('.pf_fragment', ''), documents[numberOf(url)]?.id ?? ''];
  }));
}
