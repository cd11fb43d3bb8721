import type { Readings } from '../languages/language-facts.ts';
import { languageFacts } from '../languages/languages.ts';
import type { Language } from '../schema/language.ts';

const collators = new Map<string, Intl.Collator>();

/** The order of names in a language. */
export function collatorFor(language: Language): Intl.Collator {
  return collatorOf(languageFacts[language].collation);
}

function collatorOf(collation: string): Intl.Collator {
  const collator = collators.get(collation) ?? new Intl.Collator(collation, { numeric: true });
  collators.set(collation, collator);
  return collator;
}

// A page may name what other languages write, and names it under the letter that these find it by.
const alphabets = new Set(Object.values(languageFacts).flatMap(({ index }) => [...index.alphabet]));

/** The letter a name is found under; for a character that has a reading that of its reading; `#` for anything else. @example letterOf('采矿') //=> 'C' */
export function letterOf(name: string): string {
  return letterOfFirst([...signsOf(name)][0] ?? '');
}

/**
 * What a name begins with: its letter, and further on ever more of its signs. The pages of a long index are named so.
 * @param depth 0 for the letter; where the name has no more signs, or is longer than any page tells apart, the answer is empty
 * @example beginningOf('Chen Li', 2) //=> 'Che'
 * @example beginningOf('采矿', 1) //=> '采'
 */
export function beginningOf(name: string, depth: number): string {
  if (depth === 0) return letterOf(name);
  const signs = [...signsOf(name)];
  // What is its own letter stands there already; other signs come after the letter they are read with.
  const length = isLetter(signs[0] ?? '') ? depth + 1 : depth;
  if (length > signs.length || length > longestBeginning) return '';
  const text = signs.slice(0, length).join('').toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Names that are the same up to here share a page, however many they are. */
const longestBeginning = 8;

function signsOf(name: string): string {
  return name.normalize('NFKD').replace(/[\p{M}\p{P}\s]/gu, '');
}

function isLetter(sign: string): boolean {
  return alphabets.has(sign.toUpperCase());
}

// Few characters begin most names, and comparing by reading is slow.
const known = new Map<string, string>();

function letterOfFirst(first: string): string {
  if (isLetter(first)) return first.toUpperCase();
  const found = known.get(first) ?? letterOfReading(first);
  known.set(first, found);
  return found;
}

function letterOfReading(character: string): string {
  for (const { collation, index: { readings } } of Object.values(languageFacts)) {
    if (readings?.character.test(character)) return readings.letters[placeOf(character, readings, collatorOf(collation))] ?? '#';
  }
  return '#';
}

/** The last letter whose first character does not come after a character; halving spares most of the comparisons. */
function placeOf(character: string, { firsts }: Readings, collator: Intl.Collator): number {
  let [low, high] = [-1, firsts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (collator.compare(firsts[middle] ?? '', character) <= 0) low = middle;
    else high = middle;
  }
  return low;
}
