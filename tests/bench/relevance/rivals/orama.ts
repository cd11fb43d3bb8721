import { loadTool, toolVersion } from '../../tools/search.ts';
import { most, type SearchEngine } from '../searcher.ts';
import { chineseWords } from '../words.ts';

/** What of Orama is used. */
interface Module {
  create(options: object): object;
  insertMultiple(database: object, documents: readonly object[]): unknown;
  search(database: object, options: object): Promise<{ hits: { id: string }[] }> | { hits: { id: string }[] };
}

/** Orama as its documentation shows it: stemmed, any of the words. A heavier headline ranked worse. */
export const orama: SearchEngine = {
  name: 'Orama',
  version: toolVersion('@orama/orama'),
  open: async ({ documents, language }) => {
    const { create, insertMultiple, search } = await loadTool<Module>('@orama/orama');
    const tokenizer = language === 'zh'
      ? { language: 'english', normalizationCache: new Map(), tokenize: (text: string) => [...new Set(chineseWords(text))] }
      : { language: 'english', stemming: true };
    const database = create({ schema: { title: 'string', text: 'string' }, components: { tokenizer } });
    await insertMultiple(database, documents);
    return { find: async (term) => (await search(database, { term, limit: most })).hits.map(({ id }) => id) };
  },
};
