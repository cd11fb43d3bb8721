import { loadTool, toolVersion } from '../../tools/search.ts';
import type { SearchEngine } from '../searcher.ts';
import { most } from '../searcher.ts';
import { chineseWords } from '../words.ts';

/** What of MiniSearch is used. */
interface Index {
  addAll(documents: readonly object[]): void;
  search(query: string): { id: string }[];
}
type Module = { default: new (options: object) => Index };

/** MiniSearch as it is without options: any of the words. Near and begun words, or a heavier headline, ranked worse in English. */
export const minisearch: SearchEngine = {
  name: 'MiniSearch',
  version: toolVersion('minisearch'),
  open: async ({ documents, language }) => {
    const { default: MiniSearch } = await loadTool<Module>('minisearch');
    const index = new MiniSearch({ fields: ['title', 'text'], ...(language === 'zh' && { tokenize: chineseWords }) });
    index.addAll(documents);
    return { find: async (query, count = most) => index.search(query).slice(0, count).map(({ id }) => id) };
  },
};
