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
 * What a name begins with, ever longer, its letter first: the pages of a long index are named so.
 * @example beginningsOf('Chen Li') //=> ['C', 'Ch', 'Che', …]
 * @example beginningsOf('采矿') //=> ['C', '采', '采矿']
 */
export function beginningsOf(name: string): string[] {
  const signs = [...signsOf(name)];
  const letter = letterOfFirst(signs[0] ?? '');
  // A Latin name's first sign is its letter; others come after the letter they are read with.
  const from = letter === signs[0]?.toUpperCase() ? 2 : 1;
  const longer = signs.slice(from - 1, longestBeginning).map((_, index) => signs.slice(0, from + index).join('').toLowerCase());
  return [letter, ...longer.map((text) => text.charAt(0).toUpperCase() + text.slice(1))];
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
  const found = known.get(first) ?? letters[firstOfLetter.findLastIndex((boundary) => collators.zh.compare(boundary, first) <= 0)] ?? '#';
  known.set(first, found);
  return found;
}
