import { questionWordsOf } from '../text/languages.ts';
import { maxShortRun } from './keywords.ts';

const spaced = new Set(questionWordsOf('spaced'));
/** The longest first, so that of 什么时候 nothing is left over. */
const runs = questionWordsOf('characters').toSorted((one, other) => other.length - one.length);
/** With no language written so there is nothing to cut out. */
const inRuns = new RegExp(runs.join('|') || '(?!)', 'gu');
/** A word that only asks at the end of a sentence: within, it may be part of a name, as 吗 of 吗啡. */
const atEnd = new RegExp(`(?:${questionWordsOf('characters', 'last').join('|') || '(?!)'})[!?.]*$`, 'u');

/** Answer whether a word only asks, or ties others together; one in capitals alone, as WHO, is a name. */
export function isQuestionWord(text: string): boolean {
  const word = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return spaced.has(word.toLowerCase()) && !(word.length > 1 && word === word.toUpperCase());
}

/** What is left of a run of Han characters without the words that ask. @example withoutQuestion('怎么安装吊车') //=> ['安装吊车'] */
export function withoutQuestion(text: string): string[] {
  if (runs.includes(text)) return [];
  if ([...text].length <= maxShortRun) return [text];
  const rest = text.replace(atEnd, '').replace(inRuns, ' ').split(' ').filter((part) => part !== '');
  return rest.length > 0 ? rest : [text];
}
