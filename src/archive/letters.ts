import type { Language } from '../schema/language.ts';

const collators: Readonly<Record<Language, Intl.Collator>> = {
  en: new Intl.Collator('en', { numeric: true }),
  zh: new Intl.Collator('zh-u-co-pinyin', { numeric: true }),
};

/** The order of names in a language: the alphabet for English, the reading in pinyin for Chinese. */
export function collatorFor(language: Language): Intl.Collator {
  return collators[language];
}

// The first character of each letter's readings in the pinyin order of CLDR; no reading begins with I, U or V.
const firstOfLetter = [...'阿八嚓咑妸发旮哈丌咔垃妈拏噢妑七呥仨他穵夕丫帀'];
const letters = [...'ABCDEFGHJKLMNOPQRSTWXYZ'];
const han = /\p{Script=Han}/u;

/** The letter a name is found under, A to Z; for Chinese that of its reading; `#` for anything else. @example letterOf('采矿') //=> 'C' */
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
  // A Latin name's first sign is its letter; others come after the letter they are read with.
  const length = /[a-z]/i.test(signs[0] ?? '') ? depth + 1 : depth;
  if (length > signs.length || length > longestBeginning) return '';
  const text = signs.slice(0, length).join('').toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Names that are the same up to here share a page, however many they are. */
const longestBeginning = 8;

function signsOf(name: string): string {
  return name.normalize('NFKD').replace(/[\p{M}\p{P}\s]/gu, '');
}

// Few characters begin most names, and comparing by reading is slow.
const known = new Map<string, string>();

function letterOfFirst(first: string): string {
  if (/[a-z]/i.test(first)) return first.toUpperCase();
  if (!han.test(first)) return '#';
  const found = known.get(first) ?? letters[placeOf(first)] ?? '#';
  known.set(first, found);
  return found;
}

/** The last letter whose first character does not come after a character; halving spares most of the comparisons. */
function placeOf(character: string): number {
  let [low, high] = [-1, firstOfLetter.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (collators.zh.compare(firstOfLetter[middle] ?? '', character) <= 0) low = middle;
    else high = middle;
  }
  return low;
}
