import type { Question } from './answers.ts';
import { answerFrom, type SearchScope } from './answer.ts';
import { estimate } from './estimate.ts';
import { FoundHit } from './hits.ts';
import type { IndexReader } from './index-reader.ts';
import { readWords } from './read-ahead.ts';
import { isStopWord } from '../query/keywords.ts';
import { queryOf } from '../query/query.ts';
import { foldLetters } from '../text/fold-letters.ts';
import { kindSign } from '../text/name-keys.ts';
import { termsOf } from '../text/tokenize.ts';
import type { CountIn, Vocabulary } from './vocabulary.ts';

/** A shorter beginning of a word stands too far from it in the word lists. */
const minBegun = 4;
/** Long questions are seldom typed. */
const maxClauses = 6;
/** A word that is begun is taken to be the one which so much of all that begins so is. */
const minShareOfBegun = 0.5;
/** To rank more items takes so long on a slow phone that it is felt between two keys. */
const maxRanked = 5000;
/** How many results are shown first. */
const firstResults = 5;

/**
 * Read what an answer will need to a text that is still being typed: where its finished words stand, the word lists for the last one, and, where
 * that is a word already or most likely becomes one, where that stands and what its first results are called. All of it is asked for once no
 * key is pressed for a moment; on a slow network that moment is as long as a file takes to come.
 */
export async function readTyped(scope: SearchScope, question: Question): Promise<void> {
  const { indexes, vocabulary } = scope;
  const { text } = question;
  // Where signs may be commands, it is not known yet what is asked for.
  if (!/^[\p{L}\p{N}\s'’]*$/u.test(text)) return;
  const [, before = '', last = ''] = /^(.*\s)?(\S*)$/su.exec(text.trimStart()) ?? [];
  const clauses = queryOf(before).wanted.filter(({ optional, text: word }) => !optional && !isStopWord(word)).slice(0, maxClauses);
  const isBegun = /^\p{L}+$/u.test(last) && last.length >= minBegun;
  const [known, likely] = await Promise.all([
    estimate(indexes, clauses, vocabulary.lookUp).then((found) => (readWords(indexes, clauses, found.mayStand), found)),
    isBegun ? likelyWord(last, indexes, vocabulary) : undefined,
  ]);
  if (likely === undefined || (clauses.length > 0 && known.indexes.length === 0)) return;
  const { hits } = await answerFrom(scope, { ...question, text: `${before}${likely}` }, undefined, false);
  await Promise.all(hits.slice(0, firstResults).map((hit) => (hit instanceof FoundHit ? hit.index.readCard(hit.page) : undefined)));
}

/** The word that someone is typing: as it is, where the archive has it, or the one that most of what begins so is. Nothing is fetched but its word lists. */
async function likelyWord(begun: string, indexes: readonly IndexReader[], { lookUp, beside }: Vocabulary): Promise<string | undefined> {
  const [term] = termsOf(begun, indexes[0]?.tag ?? '');
  const countOf = (countIn: CountIn) => indexes.reduce((sum, index) => sum + countIn(index), 0);
  if (!term) return undefined;
  const own = countOf(await lookUp(term.word));
  if (own > 0) return own <= maxRanked ? begun : undefined;
  const letters = foldLetters(begun);
  const longer = (await beside(term.word)).filter(({ word, form }) => !word.includes(kindSign) && foldLetters(form).startsWith(letters))
    .map(({ form, countIn }) => ({ form, count: countOf(countIn) }));
  const all = longer.reduce((sum, { count }) => sum + count, 0);
  return longer.find(({ count }) => count > 0 && count <= maxRanked && count >= minShareOfBegun * all)?.form;
}
