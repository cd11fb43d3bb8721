import { searchRules } from '../../languages/languages.ts';
import type { Operator, SearchRules, TextRules } from '../../languages/search-rules.ts';

const allRules: Readonly<Record<string, SearchRules>> = searchRules;

/** The rules of a language that has none of its own: nothing is guessed about it. */
const neutralRules: TextRules = { words: 'spaced', snippetWords: 34, composes: 'words' };

/**
 * The rules by which texts with a BCP 47 tag are cut, stemmed and shown: those of its language, or neutral ones.
 * @example rulesOf('zh-Hans').words //=> 'characters'
 */
export function rulesOf(tag: string): TextRules {
  const [language = ''] = tag.toLowerCase().split('-');
  return (Object.hasOwn(allRules, language) && allRules[language]) || neutralRules;
}

/** What can be typed before a colon, in every language. */
export const operatorWords: ReadonlyMap<string, Operator> = new Map(Object.values(allRules).flatMap(({ operators }) =>
  Object.entries(operators).flatMap(([operator, words]) => words.split(' ').map((word) => [word, operator as Operator]))));

/** The words that stand between two days, in every language that has one. */
export const rangeWords: readonly string[] = Object.values(allRules).flatMap(({ rangeWord = [] }) => rangeWord);

/** How days are written in every language. */
export const dayRules = Object.values(allRules).map(({ dayForms, months, ordinals = '', digits = '' }) =>
  ({ dayForms, months: months.map((names) => names.split(' ')), ordinals, digits }));

/** How every language names stretches of time. */
export const stretchRules = Object.values(allRules).flatMap(({ stretches }) => (stretches
  ? [{ ...stretches, stretches: stretches.forms, tens: stretches.tens.split(' ') }]
  : []));

/** The words that say nothing of what is looked for, in the languages whose texts are cut into words so. */
export function stopWordsOf(words: TextRules['words']): string[] {
  return Object.values(allRules).flatMap((rules) => (rules.words === words ? rules.stopWords.split(' ') : []));
}

/** The words that only ask, in the languages whose texts are cut into words so; `last` gives those that ask at the end of a sentence alone. */
export function questionWordsOf(words: TextRules['words'], place?: 'last'): string[] {
  return Object.values(allRules).flatMap(({ questionWords, lastQuestionWords = '', words: cut }) =>
    (cut === words ? (place === 'last' ? lastQuestionWords : questionWords).split(' ') : [])).filter((word) => word !== '');
}
