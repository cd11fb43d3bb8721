import { editDistance } from '../../schema/edit-distance.ts';
import type { IndexReader } from './index-reader.ts';
import { kindSign } from '../text/name-keys.ts';
import type { KnownWord, Vocabulary } from './vocabulary.ts';
import { foldLetters } from '../text/fold-letters.ts';
import { termsOf } from '../text/tokenize.ts';

/** A word of the archive that is spelt nearly as one that was typed. */
export interface Spelling {
  near: string;
  /** How many items have it. */
  count: number;
}

/** Shorter words have too many neighbours. */
const minLength = 4;
/** In how many places a near word may differ: in one where it is shorter than `longLength`. */
const maxDistance = 2;
const longLength = 7;
/** How many files of each word list are read at most for each beginning. */
const maxFiles = 6;
/** A near word must stand in more than this many times as many items as the one typed. */
const minTimesAsMany = 10;

/**
 * Find the words of the archive that are spelt nearly as one that was typed, or as another form of it: the nearest first, then those in
 * most items. Only words are found that begin with the same two letters, also where these changed places or one of the first three is
 * too many.
 */
export async function findSpellings(word: string, indexes: readonly IndexReader[], vocabulary: Vocabulary, limit: number): Promise<Spelling[]> {
  const typed = foldLetters(word);
  if (!/^\p{Script=Latin}+$/u.test(typed) || typed.length < minLength) return [];
  const [stem = typed] = termsOf(typed, indexes[0]?.tag ?? '').map((part) => part.word);
  const [first = '', second = '', third = ''] = typed;
  const beginnings = new Set([first + second, second + first, second + third, first + third]);
  const known = (await Promise.all([...beginnings].map((beginning) => vocabulary.beginning(beginning, maxFiles)))).flat();
  const countOf = ({ countIn }: Pick<KnownWord, 'countIn'>) => indexes.reduce((sum, index) => sum + countIn(index), 0);
  const own = known.filter(({ form }) => foldLetters(form) === typed).reduce((sum, each) => sum + countOf(each), 0);
  const spellings = known.filter(({ word: each }) => !each.includes(kindSign)).flatMap((each) => {
    const distance = Math.min(editDistance(typed, foldLetters(each.form), maxDistance), Math.max(1, editDistance(stem, each.word, maxDistance)));
    const isOther = foldLetters(each.form) !== typed && each.word !== stem;
    const count = isOther && distance <= (typed.length < longLength ? 1 : maxDistance) ? countOf(each) : 0;
    return count > own * minTimesAsMany ? [{ near: each.form, count, distance }] : [];
  });
  spellings.sort((one, other) => one.distance - other.distance || other.count - one.count || (one.near < other.near ? -1 : 1));
  return spellings.slice(0, limit).map(({ near, count }) => ({ near, count }));
}
