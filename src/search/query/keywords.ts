import { stopWordsOf } from '../text/languages.ts';
import { joinedWords } from '../text/words.ts';

const han = /\p{Script=Han}/u;
/** Words that stand in questions and in any text, and say nothing of what is looked for. */
const stopWords = new Set(stopWordsOf('spaced'));
/** The same where words are not parted: they are cut out of a text, which with no language written so has none. */
const stopRuns = new RegExp(stopWordsOf('characters').join('|') || '(?!)', 'gu');
/** Only out of texts of more characters: a short one is a name or a word. */
const maxShortRun = 4;

/** Answer whether a word says something of what is looked for. */
export function isTelling(text: string): boolean {
  return !stopWords.has(text.toLowerCase());
}

/** The texts that say something; all of them, where none does. */
export function tellingOf(texts: readonly string[]): string[] {
  const telling = texts.filter(isTelling);
  return telling.length > 0 ? telling : [...texts];
}

/**
 * Cut what is looked for into what still says something of it: runs of Han characters two by two, words put together of
 * others into these.
 * @example piecesOf('煤矿工人 state-owned') //=> ['煤矿', '矿工', '工人', 'state', 'owned']
 */
export function piecesOf(text: string): string[] {
  const runs = (text.length > maxShortRun ? text.replace(stopRuns, ' ') : text).match(/\p{Script=Han}+|[^\p{Script=Han}\s]+/gu) ?? [];
  return [...new Set(runs.flatMap((run) => {
    if (!han.test(run)) return joinedWords(run);
    const characters = [...run];
    return characters.length === 1 ? characters : characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`);
  }))];
}
