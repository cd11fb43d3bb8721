import { cutWords, partsOf, type Cut } from '../text/cut.ts';
import { stopWordsOf } from '../text/languages.ts';

/** Words that stand in questions and in any text, and say nothing of what is looked for. */
const stopWords = new Set(stopWordsOf('spaced'));
/** The same where words are not parted: they are cut out of a text, which with no language written so has none. */
const stopRuns = new RegExp(stopWordsOf('characters').join('|') || '(?!)', 'gu');
/** Only out of texts of more characters: a short one is a name or a word. */
export const maxShortRun = 4;

/** Answer whether a word says nothing of what is looked for. */
export function isStopWord(text: string): boolean {
  return stopWords.has(text.toLowerCase());
}

/** The texts that are no stop words; all of them, where there are no others. */
export function withoutStopWords(texts: readonly string[]): string[] {
  const keywords = texts.filter((text) => !isStopWord(text));
  return keywords.length > 0 ? keywords : [...texts];
}

/**
 * Cut what is looked for into the smallest pieces that still say something of it: characters of scripts without spaces two by two, compounds
 * into their words.
 * @example keywordsOf('煤矿工人 state-owned') //=> ['煤矿', '矿工', '工人', 'state', 'owned']
 */
export function keywordsOf(text: string): string[] {
  const asked = text.length > maxShortRun ? text.replace(stopRuns, ' ') : text;
  return [...new Set(runsOf(cutWords(asked)).flatMap((run) => {
    const [first] = run;
    if (!first?.isSingle) return first ? partsOf(first.raw) : [];
    return run.length === 1 ? [first.raw] : run.slice(1).map(({ raw }, at) => `${run[at]?.raw ?? ''}${raw}`);
  }))];
}

/** Words one by one, but characters of scripts without spaces that touch together. */
function runsOf(cuts: readonly Cut[]): Cut[][] {
  const runs: Cut[][] = [];
  for (const cut of cuts) {
    const before = runs.at(-1)?.at(-1);
    if (before?.isSingle && cut.isSingle && before.end === cut.start) runs.at(-1)?.push(cut);
    else runs.push([cut]);
  }
  return runs;
}
