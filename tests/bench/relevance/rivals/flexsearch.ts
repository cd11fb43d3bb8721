import { loadTool, toolVersion } from '../../tools.ts';
import { most, type SearchEngine } from '../searcher.ts';
import { chineseWords } from '../words.ts';

/** What of FlexSearch is used. */
interface Module {
  default: {
    Document: new (options: object) => { add(document: object): void; search(query: string, options: object): { id: string }[] };
    Charset: { LatinBalance: object };
  };
}

/** FlexSearch as its documentation shows it for texts, with suggestions: without them a document must have every word. */
export const flexsearch: SearchEngine = {
  name: 'FlexSearch',
  version: toolVersion('flexsearch'),
  open: async ({ documents, language }) => {
    const { default: { Document, Charset } } = await loadTool<Module>('flexsearch');
    const encode = language === 'zh' ? { encode: chineseWords } : { encoder: Charset.LatinBalance };
    const index = new Document({ document: { id: 'id', index: ['title', 'text'] }, tokenize: 'strict', context: true, ...encode });
    for (const document of documents) index.add(document);
    return { find: async (query) => index.search(query, { limit: most, suggest: true, merge: true }).map(({ id }) => id) };
  },
};
