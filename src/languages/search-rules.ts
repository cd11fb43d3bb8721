import type { Facet } from '../schema/facets.ts';

/** What can stand before a colon in a query: a facet, the headline or a range of days. The kind of text is chosen, never typed. */
export type Operator = Exclude<Facet, 'kind'> | 'title' | 'date';

/** The stemmers there are; each is a file of `search/text/stemmers/`. */
export type StemmerName = 'english';

/** How texts of a language are cut into words, and how those are written and shown. What is said here of words must be what the indexer does too. */
export interface TextRules {
  /** What counts as a word: every character, or what stands between spaces. */
  words: 'characters' | 'spaced';
  /** What cuts words to their stems, as the indexer does; none where words are searched as they are written. */
  stemmer?: StemmerName;
  /** The endings that the stemmer cuts off, parted by blanks: by them it is guessed which word someone is about to finish. */
  endings?: string;
  /** How many words of a story a search result shows. */
  snippetWords: number;
  /** What an input method has in hand before it is done: words, letter by letter, or strokes and sounds that are no words yet. */
  composes: 'words' | 'strokes';
}

/** The words by which people name stretches of time. Ways to write one are parted by ` / `, and stand as in a regular expression. */
export interface StretchWords {
  /**
   * Forms with `{year}`, `{decade}` (the first year of ten, in four figures) or `{tens}`, each with what it covers: months of the year, `03..05`,
   * `+02` for one of the next year; or years of the ten, `0..9`.
   */
  forms: readonly (readonly [written: string, span: string])[];
  /** Names of the tens of years of the last century, from the first ten on, parted by blanks. */
  tens: string;
  /** What stands between a first and a last day, and what may stand before them. */
  between: readonly string[];
  openings: readonly string[];
  /** What goes with a stretch, and says nothing more: `in`. */
  inside: readonly string[];
  /** What opens a stretch to later or to earlier days, before or after it. */
  sinceBefore: readonly string[];
  sinceAfter: readonly string[];
  untilBefore: readonly string[];
  untilAfter: readonly string[];
}

/** How search cuts and stems texts of a language, and reads queries in it. Plain data, and a part of its own, so that the browser is sent this alone. */
export interface SearchRules extends TextRules {
  /** What is typed before a colon, in small letters; several words are parted by blanks. Every language's are understood in all. */
  operators: Readonly<Record<Operator, string>>;
  /** Words that stand in questions and in any text and say nothing of what is looked for, parted by blanks. */
  stopWords: string;
  /** Words that ask, or tie the words of a question together: where others are typed, an item need not have them. Parted by blanks. */
  questionWords: string;
  /** Those that ask only where they stand last. */
  lastQuestionWords?: string;
  /** A word that may stand between the first day of a range and its last, as a dash does. */
  rangeWord?: string;
  /** What a question may say of time beside a day, month or year. */
  stretches?: StretchWords;
  /** How days, months and years are written with words, each part in braces, `{decade}` for the first year of ten. A blank may be a comma too. */
  dayForms: readonly string[];
  /** What stands for each month in such a day, in small letters: names and numbers, parted by blanks. */
  months: readonly string[];
  /** What may stand after the number of a day, parted by blanks. */
  ordinals?: string;
  /** The digits of years from 0 to 9, where they are written with others too; further ways to write them follow, from 0 on. */
  digits?: string;
}
