import { isStopWord } from '../../../../src/search/query/keywords.ts';
import { termsOf } from '../../../../src/search/text/tokenize.ts';
import { tagOf } from '../pages.ts';
import { most, type SearchEngine } from '../searcher.ts';
import { chineseWords } from '../words.ts';
import type { TestSet } from '../test-set.ts';

/** The parameters that text books name. */
const [k1, b] = [1.2, 0.75];

/**
 * BM25 as text books have it, over all documents at once: stemmed and without stop words as our index, headline and text as one, a word that is
 * asked twice counted twice. It says how far any of the others is from that.
 */
export const bm25: SearchEngine = {
  name: 'BM25',
  open: async (set) => {
    const { documents } = set;
    const stands = new Map<string, Map<number, number>>();
    const lengths = documents.map(({ title, text }, at) => {
      const words = wordsOf(`${title}\n${text}`, set);
      for (const word of words) {
        const where = stands.get(word) ?? new Map<number, number>();
        stands.set(word, where.set(at, (where.get(at) ?? 0) + 1));
      }
      return words.length;
    });
    const average = lengths.reduce((sum, length) => sum + length, 0) / documents.length;
    return {
      find: async (query, count = most) => {
        const scores = new Map<number, number>();
        for (const word of wordsOf(query, set)) {
          const where = stands.get(word) ?? new Map<number, number>();
          const idf = Math.log(1 + (documents.length - where.size + 0.5) / (where.size + 0.5));
          for (const [at, times] of where) {
            const score = (idf * (k1 + 1) * times) / (times + k1 * (1 - b + (b * (lengths[at] ?? 0)) / average));
            scores.set(at, (scores.get(at) ?? 0) + score);
          }
        }
        const ranked = [...scores].sort(([one, first], [other, second]) => second - first || one - other);
        return ranked.slice(0, count).map(([at]) => documents[at]?.id ?? '');
      },
    };
  },
};

function wordsOf(text: string, set: Pick<TestSet, 'language'>): string[] {
  if (set.language === 'zh') return chineseWords(text);
  return termsOf(text, tagOf(set).toLowerCase()).map(({ word }) => word).filter((word) => !isStopWord(word));
}
