import { cutWords, type Cut } from './cut.ts';
import { foldLetters } from './fold-letters.ts';

/** The kinds of name that are suggested, and the letter each has in the word lists. */
export const nameLetters = { person: 'p', place: 'l', topic: 't', organisation: 'o', series: 's' } as const;
export type SuggestedName = keyof typeof nameLetters;

/** Stand in word lists between the words of a name, and before its letter; no word has them. */
const joiner = '+';
export const kindSign = '|';

/**
 * What a name is called in the word lists: it stands there under each of its words, the others after it.
 * @example nameKeys('Zhang Wu', 'person') //=> ['zhang+wu|p', 'wu+zhang|p']
 */
export function nameKeys(name: string, kind: SuggestedName): string[] {
  const words = nameWords(name);
  return words.map((_, at) => [...words.slice(at), ...words.slice(0, at)].join(joiner) + kindSign + nameLetters[kind]);
}

/** The beginning of a name, or all of it, as word lists have it. @example nameKey('R&D ') //=> 'r+d+' */
export function nameKey(name: string): string {
  const words = nameWords(name);
  return words.join(joiner) + (words.length > 0 && /[^\p{L}\p{M}\p{N}]$/u.test(name) ? joiner : '');
}

/**
 * The words of a name, as names are compared; characters of a script without spaces that touch make one, and so does `C++`.
 * @example nameWords('People’s Daily') //=> ['people', 'daily']
 */
export function nameWords(name: string): string[] {
  const words: string[] = [];
  let before: Cut | undefined;
  for (const cut of cutWords(name)) {
    const isOne = before?.end === cut.start && (before.isSingle === cut.isSingle || !/\p{L}|\p{N}/u.test(cut.raw));
    words.push((isOne ? words.pop() ?? '' : '') + foldLetters(cut.raw));
    before = cut;
  }
  return words;
}
