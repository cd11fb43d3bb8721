import { editDistance } from '../../schema/edit-distance.ts';
import type { IndexReader } from './index-reader.ts';
import { nearKeysOf } from '../format/near-words.ts';
import { foldLetters } from '../text/fold-letters.ts';
import { termsOf } from '../text/tokenize.ts';
import type { Vocabulary } from './vocabulary.ts';

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
/** Of how many near words, the likeliest first, it is looked up how many items have them. */
const maxLookedUp = 8;
/** A near word must stand in at least this many times as many items as the one typed. */
const minTimesAsMany = 10;
/** In how many items a word may stand and still be taken for a slip. */
const maxItemsOfSlip = 1;

/**
 * Find the words of the archive that are spelt nearly as one that was typed: the nearest first, then those in most items. Each is written
 * as it stands there. One mistake is found anywhere, a second one in long words where both are in the same half.
 */
export async function findSpellings(word: string, indexes: readonly IndexReader[], vocabulary: Vocabulary, limit: number): Promise<Spelling[]> {
  const typed = foldLetters(word);
  if (!/^\p{L}+$/u.test(typed) || /\p{Script=Han}/u.test(typed) || typed.length < minLength) return [];
  const most = typed.length < longLength ? 1 : maxDistance;
  const [own, written] = await Promise.all([countItems(typed, indexes, vocabulary), vocabulary.written(nearKeysOf(typed))]);
  const near = written.map((each) => ({ ...each, distance: editDistance(typed, foldLetters(each.form), most) }))
    .filter(({ distance }) => distance > 0 && distance <= most)
    .sort((one, other) => one.distance - other.distance || other.level - one.level || (one.form < other.form ? -1 : 1)).slice(0, maxLookedUp);
  const counted = await Promise.all(near.map(async (each) => ({ ...each, count: await countItems(each.form, indexes, vocabulary) })));
  const spellings = counted.filter(({ count }) => count > 0 && count >= own * minTimesAsMany);
  spellings.sort((one, other) => one.distance - other.distance || other.count - one.count || (one.form < other.form ? -1 : 1));
  // Words of one stem find the same items.
  const seen = new Set<string>();
  const isNew = (form: string) => seen.size < seen.add(`${stemOf(form, indexes)}`).size;
  return spellings.filter(({ form }) => isNew(form)).slice(0, limit).map(({ form, count }) => ({ near: form, count }));
}

/** Answer whether a word stands in so few items that it may be a slip there. */
export async function isSlip(word: string, indexes: readonly IndexReader[], vocabulary: Vocabulary): Promise<boolean> {
  return await countItems(word, indexes, vocabulary) <= maxItemsOfSlip;
}

async function countItems(word: string, indexes: readonly IndexReader[], { lookUp }: Vocabulary): Promise<number> {
  const countIn = await lookUp(stemOf(word, indexes));
  return indexes.reduce((sum, index) => sum + countIn(index), 0);
}

function stemOf(word: string, indexes: readonly IndexReader[]): string {
  return termsOf(word, indexes[0]?.tag ?? '')[0]?.word ?? '';
}
