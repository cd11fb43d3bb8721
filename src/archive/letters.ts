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

/** The letter a name is found under, A to Z; for Chinese that of its reading; `#` for anything else. @example letterOf('采矿') //=> 'C' */
export function letterOf(name: string): string {
  const first = [...name.normalize('NFKD').replace(/[\p{M}\p{P}\s]/gu, '')][0] ?? '';
  if (/[a-z]/i.test(first)) return first.toUpperCase();
  if (!/\p{Script=Han}/u.test(first)) return '#';
  const index = firstOfLetter.findLastIndex((boundary) => collators.zh.compare(boundary, first) <= 0);
  return letters[index] ?? '#';
}
