import { hasHan } from '../text/han.ts';
import { stopWordsOf } from '../text/languages.ts';
import { joinedWords } from '../text/tokenize.ts';

/** Words that stand in questions and in any text, and say nothing of what is looked for. */
const stopWords = new Set(stopWordsOf('spaced'));
/** The same where words are not parted: they are cut out of a text, which with no language written so has none. */
const stopRuns = new RegExp(stopWordsOf('characters').join('|') || '(?!)', 'gu');
/** Only out of texts of more characters: a short one is a name or a word. */
const maxShortRun = 4;

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
 * Cut what is looked for into the smallest pieces that still say something of it: runs of Han characters into two by two, compounds into
 * their words.
 * @example piecesOf('煤矿工人 state-owned') //=> ['煤矿', '矿工', '工人', 'state', 'owned']
 */
export function keywordsOf(text: string): string[] {
  const runs = (text.length > maxShortRun ? text.replace(stopRuns, ' ') : text).match(/\p{Script=Han}+|[^\p{Script=Han}\s]+/gu) ?? [];
  return [...new Set(runs.flatMap((run) => {
    if (!hasHan(run)) return joinedWords(run);
    const characters = [...run];
    return characters.length === 1 ? characters : characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`);
  }))];
}
