import type { ArchiveSearch } from '../../src/search/engine/answers.ts';
import { openSearch } from '../../src/search/engine/open-search.ts';
import { noFilters } from '../../src/search/query/filters.ts';
import type { ReadBytes } from '../../src/search/engine/fetch.ts';

/* All that benchmarks know of the search core. It runs in a browser as it does here. */

const languages = [{ language: 'en', tag: 'en', name: 'English' }, { language: 'zh', tag: 'zh-Hans', name: '中文' }];

/** Open the search folder at an address, for a reader of pages in one language. */
export function openArchive(root: string, language: 'en' | 'zh', read?: ReadBytes): ArchiveSearch {
  return openSearch(root, language, languages, read);
}

/**
 * Give the addresses of the items that a search in one language shows first, best first.
 * @param most how many @param whole true where those are wanted only that have every word
 */
export async function ask(archive: ArchiveSearch, language: 'en' | 'zh', text: string, most: number, whole = false): Promise<string[]> {
  const answer = await archive.ask({ text, scope: language, filters: noFilters, from: '', to: '', order: 'relevance' });
  if (!answer) return [];
  const shown = [...answer.hits, ...(whole ? [] : answer.partial)].slice(0, most);
  return Promise.all(shown.map(async (hit) => (await archive.readResult(hit)).url));
}
