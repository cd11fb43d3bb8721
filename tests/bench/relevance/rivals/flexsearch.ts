import { loadTool, toolVersion } from '../../tools/search.ts';
import { most, type SearchEngine } from '../searcher.ts';
import { chineseWords } from '../words.ts';

/** What of FlexSearch is used. */
interface Module {
  default: {
    Index: new (options: object) => { add(id: number, text: string): void; search(query: string, options: object): number[] };
    Charset: { LatinBalance: object };
  };
}

/**
 * FlexSearch with suggestions: without them a document must have every word. Headline and text are one, which ranked better than
 * fields of their own, and so did words without their neighbours.
 */
export const flexsearch: SearchEngine = {
  name: 'FlexSearch',
  version: toolVersion('flexsearch'),
  open: async ({ documents, language }) => {
    const { default: { Index, Charset } } = await loadTool<Module>('flexsearch');
    const index = new Index({ tokenize: 'strict', ...(language === 'zh' ? { encode: chineseWords } : { encoder: Charset.LatinBalance }) });
    for (const [at, { title, text }] of documents.entries()) index.add(at, `${title}\n${text}`);
    return { find: async (query) => index.search(query, { limit: most, suggest: true }).map((at) => documents[at]?.id ?? '') };
  },
};
