import type { SearchScope } from './answer.ts';
import { estimate } from './estimate.ts';
import { readWords } from './read-ahead.ts';
import { isStopWord } from '../query/keywords.ts';
import { queryOf } from '../query/query.ts';
import { termsOf } from '../text/tokenize.ts';

/** A shorter beginning of a word stands too far from it in the word lists. */
const minBegun = 4;
/** Long questions are seldom typed. */
const maxClauses = 6;

/**
 * Read what an answer will need to a text that is still being typed: where its finished words stand, and the word lists for the last one. All
 * of it is asked for once no key is pressed for a moment; on a slow network that moment is as long as a file takes to come.
 */
export async function readTyped({ indexes, vocabulary: { lookUp } }: SearchScope, text: string): Promise<void> {
  // Where signs may be commands, it is not known yet what is asked for.
  if (!/^[\p{L}\p{N}\s'’]*$/u.test(text)) return;
  const [, before = '', last = ''] = /^(.*\s)?(\S*)$/su.exec(text.trimStart()) ?? [];
  const clauses = queryOf(before).wanted.filter(({ optional, text: word }) => !optional && !isStopWord(word)).slice(0, maxClauses);
  const [begun] = termsOf(last, indexes[0]?.tag ?? '');
  const [known] = await Promise.all([
    estimate(indexes, clauses, lookUp), /^\p{L}+$/u.test(last) && last.length >= minBegun && begun ? lookUp(begun.word) : undefined,
  ]);
  readWords(indexes, clauses, known.mayStand);
}
