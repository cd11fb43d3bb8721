import type { Estimate } from './estimate.ts';
import type { IndexReader } from './index-reader.ts';
import { isStopWord } from '../query/keywords.ts';
import type { Clause } from '../query/query.ts';
import { hasHan } from '../text/han.ts';
import { termsOf } from '../text/tokenize.ts';

/** Begin to read what items with some of the words are found by, in the indexes where these stand, beside what is read for those with all. */
export function readAheadPartial(indexes: readonly IndexReader[], clauses: readonly Clause[], { mayStand }: Estimate): void {
  readWords(indexes, clauses.filter(({ text, quoted }) => !quoted && !isStopWord(text)), mayStand);
}

/** In more indexes a word that stands in few of them would cost more than it saves to wait for the word lists. */
const maxAtOnce = 6;

/**
 * Begin to read where words stand before the word lists say in which indexes, where these are few: a request less to wait for. Only indexes are
 * asked so that were read for another question, since the small ones have large files.
 */
export function readAtOnce(indexes: readonly IndexReader[], clauses: readonly Clause[]): void {
  const words = clauses.filter(({ text, quoted, optional }) => !quoted && !optional && !isStopWord(text) && !hasHan(text));
  if (indexes.length <= maxAtOnce) readWords(indexes.filter(({ isOpen }) => isOpen), words, () => true);
}

/** Begin to read where the words of some clauses stand: of each index those that may stand there. */
export function readWords(indexes: readonly IndexReader[], clauses: readonly Clause[], mayStand: Estimate['mayStand']): void {
  for (const index of indexes) {
    const words = clauses.flatMap(({ text }) => {
      const [term, ...more] = termsOf(text, index.tag);
      return term && more.length === 0 && mayStand(text, index) ? [term.word] : [];
    });
    if (words.length === 0) continue;
    // Whoever comes to need it hears of a failure.
    for (const reading of [index.readPages(), ...words.map((word) => index.findWord(word))]) reading.catch(() => undefined);
  }
}
