import { loadTool, toolVersion } from '../../tools/search.ts';
import { most, type SearchEngine } from '../searcher.ts';
import { chineseWords } from '../words.ts';

/** What of lunr is used. */
interface Builder {
  tokenizer: unknown;
  pipeline: { reset(): void };
  searchPipeline: { reset(): void };
  ref(name: string): void;
  field(name: string): void;
  add(document: object): void;
  build(): { query(ask: (query: { term(terms: unknown, options: object): void }) => void): { ref: string }[] };
}
type Lunr = { Builder: new () => Builder; Token: new (
  text: string,
) => unknown; tokenizer: (text: string) => unknown; trimmer: unknown; stopWordFilter: unknown; stemmer: unknown };

/** lunr as its guide shows it: stemmed, without stop words, any of the words. A heavier headline ranked worse. */
export const lunr: SearchEngine = {
  name: 'lunr',
  version: toolVersion('lunr'),
  open: async ({ documents, language }) => {
    const { default: library } = await loadTool<{ default: Lunr }>('lunr');
    const builder = new library.Builder();
    const chineseTokens = (text: unknown) => chineseWords(String(text ?? '')).map((word) => new library.Token(word));
    if (language === 'zh') builder.tokenizer = chineseTokens;
    else {
      const steps = builder as unknown as Record<'pipeline' | 'searchPipeline', { add(...steps: unknown[]): void }>;
      steps.pipeline.add(library.trimmer, library.stopWordFilter, library.stemmer);
      steps.searchPipeline.add(library.stemmer);
    }
    builder.ref('id');
    builder.field('title');
    builder.field('text');
    for (const document of documents) builder.add(document);
    const index = builder.build();
    // Without punctuation, which lunr would take for a part of the word, or for a sign of its own as a wildcard.
    const tokensOf = language === 'zh' ? chineseTokens : (text: string) => library.tokenizer(text.replace(/[^\p{L}\p{N}'-]+/gu, ' '));
    return { find: async (text) => index.query((query) => query.term(tokensOf(text), {})).slice(0, most).map(({ ref }) => ref) };
  },
};
