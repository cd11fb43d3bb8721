import { editDistance } from '../../schema/edit-distance.ts';
import type { NameUse } from './name-uses.ts';

/** Shortest names, in letters, of which one letter may be a slip: shorter ones that differ are most often two names. */
const shortest = { latin: 6, han: 5 };

/** Two names that may be one, the rarer first. */
export type Spellings = readonly [rare: NameUse, common: NameUse];

/**
 * Find names of one kind and language that are likely two spellings of one: the same but for capitals, spaces, signs and accents, in another
 * order of words, or with one letter more, less or other. Names whose numbers differ are two.
 */
export function likelySpellings(uses: readonly NameUse[]): Spellings[] {
  const found = new Map<string, Spellings>();
  const groups = Map.groupBy(uses, ({ kind, language }) => `${kind} ${language}`);
  for (const group of groups.values()) {
    const byKey = new Map<string, NameUse[]>();
    for (const use of group) for (const key of new Set(keysOf(use.name))) byKey.set(key, [...(byKey.get(key) ?? []), use]);
    for (const near of byKey.values()) {
      for (const [at, one] of near.entries()) {
        for (const other of near.slice(at + 1)) {
          if (isLikely(one.name, other.name)) found.set(JSON.stringify([one.kind, one.language, ...[one.name, other.name].toSorted()]), inOrder(one, other));
        }
      }
    }
  }
  return [...found.values()];
}

function isLikely(one: string, other: string): boolean {
  const [a, b] = [foldOf(one), foldOf(other)];
  if (digitsIn(a) !== digitsIn(b)) return false;
  return a === b || wordsOf(one) === wordsOf(other) || editDistance(a, b, 1) <= 1;
}

/** Keys of which two names share one where they are the same by words, or one letter apart. */
function keysOf(name: string): string[] {
  const fold = foldOf(name);
  const least = /\p{Script=Han}/u.test(fold) ? shortest.han : shortest.latin;
  const letters = [...fold];
  const without = letters.length < least ? [] : letters.map((_, at) => letters.toSpliced(at, 1).join(''));
  return [fold, `words ${wordsOf(name)}`, ...without];
}

function foldOf(name: string): string {
  return name.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function wordsOf(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '').toSorted().join(' ');
}

function digitsIn(text: string): string {
  return text.replace(/\P{N}/gu, '');
}

function inOrder(one: NameUse, other: NameUse): Spellings {
  return one.count < other.count || (one.count === other.count && one.name > other.name) ? [one, other] : [other, one];
}
