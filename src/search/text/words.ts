import { foldWidth } from './width.ts';
import { stemOf } from './stem.ts';

/** A word that is searched, as an index holds it. */
export interface Part {
  word: string;
  /** How many places after the part before it; 0 for the first. */
  step: number;
}

// What is one word of a Chinese page, and of others, is cut as Pagefind cuts it.
const chineseToken = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}_]|[.'’](?=[\p{L}\p{N}])|,(?=\d))+|\S/gu;
const otherToken = /\p{Script=Han}|(?:(?!\p{Script=Han})\S)+/gu;
const silent = /[^\p{Alphabetic}\p{N}_]/gu;
const mark = /\p{M}/gu;
/** Where a word is put together of others, as `state-owned` and `iPhone`. */
const joint = /[^\p{L}\p{M}\p{N}’']+|(?<=\p{Ll})(?=\p{Lu})/u;

/**
 * The words that must follow one another where a text stands in an index, cut as Pagefind cuts a page of that language
 * tag: in Chinese each Han character is a word and punctuation takes a place, elsewhere spaces part words.
 */
export function partsOf(text: string, tag: string): Part[] {
  const parts: Part[] = [];
  let step = 0;
  for (const [token] of text.matchAll(tokenOf(tag))) {
    const word = wordOf(token, tag);
    if (parts.length > 0) step++;
    if (word === '') continue;
    parts.push({ word, step });
    step = 0;
  }
  return parts;
}

/** A word of a text. */
export interface TextWord {
  /** As an index holds it: whole, and the words it is put together of. */
  forms: string[];
  /** From where to where its letters and digits go, and from where with the signs before them. */
  start: number;
  end: number;
  from: number;
}

/** Cut a text into words as the index of its language tag does; a sign that stands alone is a word without forms. */
export function wordsOf(text: string, tag: string): TextWord[] {
  // Folding keeps every place: each character becomes one.
  return Array.from(foldWidth(text).matchAll(tokenOf(tag)), ({ 0: token, index: from }) => {
    const [, opening = '', core = ''] = /^([^\p{L}\p{N}]*)(.*?)[^\p{L}\p{N}]*$/su.exec(token) ?? [];
    const forms = new Set([token, ...token.split(joint)].map((each) => wordOf(each, tag)));
    forms.delete('');
    return { forms: [...forms], start: from + opening.length, end: from + opening.length + core.length, from };
  });
}

function tokenOf(tag: string): RegExp {
  return /^zh\b/.test(tag) ? chineseToken : otherToken;
}

function wordOf(token: string, tag: string): string {
  const word = foldLetters(token.replace(silent, ''));
  return /^en\b/.test(tag) ? stemOf(word) : word;
}

/** Write letters small and without marks, as they are compared. @example foldLetters('Café') //=> 'cafe' */
export function foldLetters(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(mark, '').normalize('NFC');
}

/** The words a word is put together of, where it is; otherwise the word alone. @example joinedWords('state-owned') //=> ['state', 'owned'] */
export function joinedWords(word: string): string[] {
  return word.split(joint).filter((each) => each !== '');
}
