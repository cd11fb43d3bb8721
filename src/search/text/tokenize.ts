import { cutWords, partsOf, type Cut } from './cut.ts';
import { foldLetters } from './fold-letters.ts';
import { rulesOf } from './languages.ts';
import { stemmerOf, type Stemmer } from './stem.ts';

/** A word that is searched, as an index holds it. */
export interface Term {
  word: string;
  /** How many places after the part before it; 0 for the first. */
  step: number;
}

/**
 * The words that must follow one another where a text stands in an index of a language tag. A sign that keeps two characters
 * of a script without spaces apart takes a place.
 */
export function termsOf(text: string, tag: string): Term[] {
  const stem = stemmerFor(tag);
  return cutWords(text).map((cut, at) => ({ word: wordOf(cut.raw, stem), step: at === 0 ? 0 : cut.isApart ? 2 : 1 }));
}

/** A word of a text. */
export interface Token {
  /** As an index holds it: whole, and the words it is put together of. None for a sign that takes a place. */
  forms: string[];
  /** From where to where its letters and digits go, and from where with the signs before them. */
  start: number;
  end: number;
  from: number;
}

/** Signs that belong to the word after them. */
const opening = /[\p{Ps}\p{Pi}\p{Sc}"'<«#@+-]*$/u;

/** Cut a text into words as the index of its language tag does. */
export function tokenize(text: string, tag: string): Token[] {
  const stem = stemmerFor(tag);
  const tokens: Token[] = [];
  let last = 0;
  for (const cut of cutWords(text)) {
    const from = last === cut.start ? last : cut.start - (opening.exec(text.slice(last, cut.start))?.[0].length ?? 0);
    if (cut.isApart) tokens.push({ forms: [], start: last, end: last, from: last });
    tokens.push({ forms: formsOf(cut, stem), start: cut.start, end: cut.end, from });
    last = cut.end;
  }
  return tokens;
}

function formsOf({ raw }: Cut, stem: Stemmer): string[] {
  const parts = partsOf(raw);
  return parts.length === 1 ? [wordOf(raw, stem)] : [...new Set([raw, ...parts].map((each) => wordOf(each, stem)))];
}

function stemmerFor(tag: string): Stemmer {
  return stemmerOf(rulesOf(tag).stemmer);
}

function wordOf(raw: string, stem: Stemmer): string {
  return stem(foldLetters(raw));
}
