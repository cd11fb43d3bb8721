import { searchRules } from '../../languages/languages.ts';
import { otherLanguages, otherScripts } from '../../languages/other-languages.ts';
import { site } from '../../site.ts';

/** How much of a text is looked at, in characters, and how many words it takes to tell its language by them. */
const sampleLength = 5000;
const fewestWords = 20;
/** Share of small words in running text from which on they tell its language, and how much more they are than those of the site's languages. */
const smallShare = 0.12;
const lead = 1.5;
/** Share of letters in a script of its own from which on a text is in that; Japanese has Han letters between its own. */
const scriptShare = 0.3;

const ours = site.languages.map((language) => wordSet(searchRules[language].stopWords));
const others = otherLanguages.map((other) => ({ ...other, words: wordSet(other.words) }));
const scripts = otherScripts.map(({ script, ...other }) => ({ ...other, letters: new RegExp(`\\p{Script=${script}}`, 'gu') }));

/** A language that is none of the site's. */
export interface ForeignLanguage {
  name: string;
  /** Its BCP 47 tag, where the name is of one language alone. */
  tag?: string;
}

/** Name the language of a text that is in none of the site's, by its script or its small words; undefined where it seems to be in one, or is too short. */
export function foreignLanguageOf(text: string): ForeignLanguage | undefined {
  const sample = text.slice(0, sampleLength).toLowerCase();
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < fewestWords) return undefined;
  const written = scripts.find((script) => (sample.match(script.letters)?.length ?? 0) >= scriptShare * letters);
  if (written) return written;
  const words = sample.match(/\p{Script=Latin}[\p{Script=Latin}\p{M}]*/gu) ?? [];
  if (words.length < fewestWords) return undefined;
  const shareIn = (set: ReadonlySet<string>): number => words.filter((word) => set.has(word)).length / words.length;
  const own = Math.max(...ours.map(shareIn));
  const [best] = others.map((other) => ({ ...other, share: shareIn(other.words) })).sort((a, b) => b.share - a.share);
  return best && best.share >= smallShare && best.share > own * lead ? best : undefined;
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
