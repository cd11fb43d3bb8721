import { loadTool, toolVersion } from '../../tools.ts';
import type { SearchEngine } from '../searcher.ts';
import { most } from '../searcher.ts';
import { chineseWords } from '../words.ts';

/** What of MiniSearch is used. */
interface Index {
  addAll(documents: readonly object[]): void;
  search(query: string): { id: string }[];
}
type Module = { default: new (options: object) => Index };

/** MiniSearch as its introduction shows it: any of the words, a headline counting twice. */
export const minisearch: SearchEngine = {
  name: 'MiniSearch',
  version: toolVersion('minisearch'),
  open: async ({ documents, language }) => {
    const { default: MiniSearch } = await loadTool<Module>('minisearch');
    const index = new MiniSearch({ fields: ['title', 'text'], searchOptions: { boost: { title: 2 } }, ...(language === 'zh' && { tokenize: chineseWords }) });
    index.addAll(documents);
    return { find: async (query) => index.search(query).slice(0, most).map(({ id }) => id) };
  },
};
