import type { StemmerName } from '../../languages/search-rules.ts';
import { stemEnglish } from './stemmers/english.ts';

/** Cuts a word, in small letters and without marks, to its stem. */
export type Stemmer = (word: string) => string;

/** Every stemmer by its name in a language's search rules. */
const stemmers: Readonly<Record<StemmerName, Stemmer>> = {
  english: stemEnglish,
};

/** The stemmer of a name; without one, words stay as they are. */
export function stemmerOf(name: StemmerName | undefined): Stemmer {
  return name ? stemmers[name] : (word) => word;
}
