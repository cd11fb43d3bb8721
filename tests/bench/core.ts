import type { ArchiveSearch } from '../../src/search/answers.ts';
import { openIndexes, readCatalogue } from '../../src/search/engine.ts';
import { sortHits } from '../../src/search/order.ts';
import { clausesOf } from '../../src/search/query.ts';
import { findItems } from '../../src/search/search.ts';
import { openWordCounts } from '../../src/search/word-counts.ts';

/* All that benchmarks know of the search core. It runs in a browser as it does here. */

/** Gives the addresses of the items that a search shows first, best first; where `whole` is set, of those only that have all of it. */
export type Ask = (query: string, most: number, whole?: boolean) => Promise<string[]>;

const languages = [{ language: 'en', tag: 'en', name: 'English' }, { language: 'zh', tag: 'zh-Hans', name: '中文' }];

/** Open all that a search page asks. */
export async function openArchive(root: string, language: 'en' | 'zh'): Promise<ArchiveSearch> {
  const { openSearch } = await import('../../src/search/archive-search.ts');
  return openSearch(root, language, languages);
}

/** Open the search folder at an address, for a reader of pages in one language. */
export async function openAsk(root: string, language: 'en' | 'zh'): Promise<Ask> {
  const catalogue = await readCatalogue(root);
  const indexes = openIndexes(root, catalogue).filter(({ tag }) => tag.startsWith(language));
  const lookUp = openWordCounts(root, catalogue);
  return async (query, most) => {
    const clauses = clausesOf(query);
    if (clauses.length === 0) return [];
    const { hits } = await findItems(indexes, clauses, lookUp);
    const shown = (await sortHits(hits, 'relevance')).slice(0, most);
    return Promise.all(shown.map(async ({ index, page }) => (await index.readCard(page)).url));
  };
}
