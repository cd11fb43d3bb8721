import type { Index } from './index-reader.ts';
import { kindSign } from '../text/name-keys.ts';
import type { KnownWord, WordBook } from './word-book.ts';
import { foldLetters, partsOf } from '../text/words.ts';

/** A word of the archive that is spelt nearly as one that was typed. */
export interface NearWord {
  near: string;
  /** How many items have it. */
  count: number;
}

/** Shorter words have too many neighbours. */
const shortest = 4;
/** Words from this length on may differ in two places. */
const long = 7;
/** No more files than this are read for each beginning, of each list. */
const files = 6;
/** A near word must stand in so many times more items than the one typed. */
const oftener = 10;

/**
 * Find the words of the archive that are spelt nearly as one typed, or as another form of it: nearest first, then those in most items. Words are looked
 * for that begin with the same two letters, or do so where two letters changed places or one is too many.
 */
export async function nearWords(word: string, indexes: readonly Index[], book: WordBook, most: number): Promise<NearWord[]> {
  const typed = foldLetters(word);
  if (!/^\p{Script=Latin}+$/u.test(typed) || typed.length < shortest) return [];
  const [stem = typed] = partsOf(typed, indexes[0]?.tag ?? '').map((part) => part.word);
  const [first = '', second = '', third = ''] = typed;
  const beginnings = new Set([first + second, second + first, second + third, first + third]);
  const known = (await Promise.all([...beginnings].map((beginning) => book.beginning(beginning, files)))).flat();
  const countOf = ({ countIn }: Pick<KnownWord, 'countIn'>) => indexes.reduce((sum, index) => sum + countIn(index), 0);
  const own = known.filter(({ form }) => foldLetters(form) === typed).reduce((sum, each) => sum + countOf(each), 0);
  const near = known.filter(({ word: each }) => !each.includes(kindSign)).flatMap((each) => {
    const distance = Math.min(distanceOf(typed, foldLetters(each.form)), Math.max(1, distanceOf(stem, each.word)));
    const isOther = foldLetters(each.form) !== typed && each.word !== stem;
    const count = isOther && distance <= (typed.length < long ? 1 : 2) ? countOf(each) : 0;
    return count > own * oftener ? [{ near: each.form, count, distance }] : [];
  });
  return near.sort((one, other) => one.distance - other.distance || other.count - one.count || (one.near < other.near ? -1 : 1)).slice(0, most).map(({ near: form, count }) => ({ near: form, count }));
}

/** How many letters must be added, left out, changed, or change places with the next, to make one word of another; 3 for any more than 2. */
export function distanceOf(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return 3;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      let least = Math.min((last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + same);
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) least = Math.min(least, (beforeLast[column - 2] ?? 0) + 1);
      next.push(least);
    }
    if (Math.min(...next) > 2) return 3;
    [beforeLast, last] = [last, next];
  }
  return Math.min(last[other.length] ?? 3, 3);
}
