import { rulesOf } from './languages.ts';
import { stemmerOf, type Stemmer } from './stem.ts';
import { foldWidth } from './width.ts';

/** A word that is searched, as an index holds it. */
export interface Term {
  word: string;
  /** How many places after the part before it; 0 for the first. */
  step: number;
}

// What is one word is cut as the indexer cuts it, which has a way of its own where every character is a word.
const tokenForms = {
  characters: /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}_]|[.'’](?=[\p{L}\p{N}])|,(?=\d))+|\S/gu,
  spaced: /\p{Script=Han}|(?:(?!\p{Script=Han})\S)+/gu,
};
const silent = /[^\p{Alphabetic}\p{N}_]/gu;
const mark = /\p{M}/gu;
/** Where a word is put together of others, as `state-owned` and `iPhone`. */
const joint = /[^\p{L}\p{M}\p{N}’']+|(?<=\p{Ll})(?=\p{Lu})/u;

/**
 * The words that must follow one another where a text stands in an index, cut as the indexer cuts a page of that language
 * tag: each Han character is a word; punctuation takes a place where every character is a word, elsewhere spaces part words.
 */
export function termsOf(text: string, tag: string): Term[] {
  const { words, stemmer } = rulesOf(tag);
  const stem = stemmerOf(stemmer);
  const parts: Term[] = [];
  let step = 0;
  for (const [token] of text.matchAll(tokenForms[words])) {
    const word = wordOf(token, stem);
    if (parts.length > 0) step++;
    if (word === '') continue;
    parts.push({ word, step });
    step = 0;
  }
  return parts;
}

/** A word of a text. */
export interface Token {
  /** As an index holds it: whole, and the words it is put together of. */
  forms: string[];
  /** From where to where its letters and digits go, and from where with the signs before them. */
  start: number;
  end: number;
  from: number;
}

/** Cut a text into words as the index of its language tag does; a sign that stands alone is a word without forms. */
export function tokenize(text: string, tag: string): Token[] {
  const { words, stemmer } = rulesOf(tag);
  const stem = stemmerOf(stemmer);
  // Folding keeps every place: each character becomes one.
  return Array.from(foldWidth(text).matchAll(tokenForms[words]), ({ 0: token, index: from }) => {
    const [, opening = '', core = ''] = /^([^\p{L}\p{N}]*)(.*?)[^\p{L}\p{N}]*$/su.exec(token) ?? [];
    const forms = new Set([token, ...token.split(joint)].map((each) => wordOf(each, stem)));
    forms.delete('');
    return { forms: [...forms], start: from + opening.length, end: from + opening.length + core.length, from };
  });
}

function wordOf(token: string, stem: Stemmer): string {
  return stem(foldLetters(token.replace(silent, '')));
}

/** Write letters small and without marks, as they are compared. @example foldLetters('Café') //=> 'cafe' */
export function foldLetters(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(mark, '').normalize('NFC');
}

/** The words a word is put together of, where it is; otherwise the word alone. @example joinedWords('state-owned') //=> ['state', 'owned'] */
export function joinedWords(word: string): string[] {
  return word.split(joint).filter((each) => each !== '');
}
