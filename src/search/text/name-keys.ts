import { foldLetters } from './tokenize.ts';

/** The kinds of name that are suggested, and the letter each has in the word lists. */
export const nameLetters = { person: 'p', place: 'l', topic: 't', organisation: 'o' } as const;
export type SuggestedName = keyof typeof nameLetters;

/** Stand in word lists between the words of a name, and before its letter; no word has them. */
const joiner = '+';
export const kindSign = '|';

/**
 * What a name is called in the word lists: it stands there under each of its words, the others after it.
 * @example nameKeys('Zhang Wu', 'person') //=> ['zhang+wu|p', 'wu+zhang|p']
 */
export function nameKeys(name: string, kind: SuggestedName): string[] {
  const words = nameKey(name).split(joiner);
  return words.map((_, at) => [...words.slice(at), ...words.slice(0, at)].join(joiner) + kindSign + nameLetters[kind]);
}

/** The beginning of a name, or all of it, as word lists have it. */
export function nameKey(name: string): string {
  return foldLetters(name).replace(/[^\p{Alphabetic}\p{N}_]+/gu, joiner).replace(/^\+/, '');
}
