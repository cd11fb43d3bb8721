import { editDistance } from '../../schema/edit-distance.ts';
import { isLarge, type IndexReader } from './index-reader.ts';
import { levelOf, nearKeysOf, type WrittenWord } from '../format/near-words.ts';
import { foldLetters } from '../text/fold-letters.ts';
import { termsOf } from '../text/tokenize.ts';
import { kindSign } from '../text/name-keys.ts';
import type { CountIn, Vocabulary } from './vocabulary.ts';

/** A word of the archive that is spelt nearly as one that was typed. */
export interface Spelling {
  near: string;
  /** How many items have it. */
  count: number;
}

/** Shorter words have too many neighbours; of three letters are `fom` and `tey`. */
const minLength = 3;
/** Such a word is an abbreviation and no slip. */
const abbreviation = /^\p{Lu}{2,3}$/u;
/** In how many places a near word may differ: in one where it is shorter than `longLength`. */
const maxDistance = 2;
const longLength = 7;
/** Of how many near words, the likeliest first, it is looked up how many items have them. */
const maxLookedUp = 8;
/** A near word must stand in at least this many times as many items as the one typed. */
const minTimesAsMany = 10;
/** In how many items a word may stand and still be taken for a slip, and in how many where nothing is fetched on that suspicion. */
const maxItemsOfSlip = 1;
export const maxItemsOfKnownSlip = 5;

/** A word of the archive that may be meant. */
interface Candidate extends WrittenWord {
  /** By how many letters it differs. */
  distance: number;
}

/**
 * Find the words of the archive that are spelt nearly as one that was typed: the nearest first, then those in most items. Each is written
 * as it stands there. One mistake is found anywhere, a second one in long words where both are in the same half. Of a word that stands in
 * several items of a large archive itself, only those are looked at that stand beside it in the word lists, since most such words are no slips.
 * @param isThrifty true where that holds in a small archive too
 */
export async function findSpellings(
  word: string, indexes: readonly IndexReader[], vocabulary: Vocabulary, limit: number, isThrifty = isLarge(indexes),
): Promise<Spelling[]> {
  const typed = foldLetters(word);
  if (abbreviation.test(word) || !/^\p{L}+$/u.test(typed) || /\p{Script=Han}/u.test(typed) || typed.length < minLength) return [];
  const own = await countItems(typed, indexes, vocabulary);
  const near = own > maxItemsOfSlip && isThrifty ? await besideWord(typed, indexes, vocabulary) : await nearWord(typed, vocabulary);
  const likely = near.sort((one, other) => one.distance - other.distance || other.level - one.level || (one.form < other.form ? -1 : 1)).slice(0, maxLookedUp);
  const counted = await Promise.all(likely.map(async (each) => ({ ...each, count: await countItems(each.form, indexes, vocabulary) })));
  const spellings = counted.filter(({ count }) => count > 0 && count >= own * minTimesAsMany);
  spellings.sort((one, other) => one.distance - other.distance || other.count - one.count || (one.form < other.form ? -1 : 1));
  // Words of one stem find the same items.
  const seen = new Set<string>();
  const isNew = (form: string) => seen.size < seen.add(`${stemOf(form, indexes)}`).size;
  return spellings.filter(({ form }) => isNew(form)).slice(0, limit).map(({ form, count }) => ({ near: form, count }));
}

/** Look in the word lists one after the other, until a word differs by one letter: most stand in the one that is asked first. */
async function nearWord(typed: string, vocabulary: Vocabulary): Promise<Candidate[]> {
  const near = new Map<string, Candidate>();
  for (const written of vocabulary.written) {
    for (const each of candidatesFor(typed, await written(nearKeysOf(typed)))) near.set(each.form, each);
    if ([...near.values()].some(({ distance }) => distance === 1)) break;
  }
  return [...near.values()];
}

async function besideWord(typed: string, indexes: readonly IndexReader[], vocabulary: Vocabulary): Promise<Candidate[]> {
  const known = await vocabulary.beside(stemOf(typed, indexes));
  const written = known.filter(({ word }) => !word.includes(kindSign)).map(({ form, countIn }) => ({ form, level: levelOf(sumOf(countIn, indexes)) }));
  return candidatesFor(typed, written);
}

function candidatesFor(typed: string, written: readonly WrittenWord[]): Candidate[] {
  const most = typed.length < longLength ? 1 : maxDistance;
  return written.map((each) => ({ ...each, distance: editDistance(typed, foldLetters(each.form), most) }))
    .filter(({ form, distance }) => form.length >= minLength && distance > 0 && distance <= most);
}

/** Answer whether a word stands in so few items that it may be a slip there. */
export async function isSlip(word: string, indexes: readonly IndexReader[], vocabulary: Vocabulary, most = maxItemsOfSlip): Promise<boolean> {
  return await countItems(word, indexes, vocabulary) <= most;
}

async function countItems(word: string, indexes: readonly IndexReader[], { lookUp }: Vocabulary): Promise<number> {
  return sumOf(await lookUp(stemOf(word, indexes)), indexes);
}

function sumOf(countIn: CountIn, indexes: readonly IndexReader[]): number {
  return indexes.reduce((sum, index) => sum + countIn(index), 0);
}

function stemOf(word: string, indexes: readonly IndexReader[]): string {
  return termsOf(word, indexes[0]?.tag ?? '')[0]?.word ?? '';
}
