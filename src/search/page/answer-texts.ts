import { fill } from '../../languages/fill.ts';
import type { SearchAnswer } from '../engine/answers.ts';
import { isFull } from '../query/length.ts';
import { addressOf, isRange } from './address.ts';
import { makeElement } from './dom.ts';
import { foundLabel, rangeLabel, type PageLabels } from './labels.ts';
import type { PageSetting } from './view.ts';

/** How many stories an answer has. */
export function countedText({ total: { count, exact } }: SearchAnswer, labels: PageLabels): string {
  return foundLabel(count, labels, exact);
}

/** That an answer has none. */
export function noneText(answer: SearchAnswer, labels: PageLabels): string {
  const { question: asked } = answer;
  const said = { query: asked.text, stretch: rangeLabel(asked, labels) };
  if (isRange(asked)) return fill(asked.text === '' ? labels.noneIn : labels.noneMatchIn, said);
  return asked.text === '' ? countedText(answer, labels) : fill(labels.none, said);
}

/** How a question was read, where that is not as it was typed. */
export function remarkOn({ question, text }: SearchAnswer, labels: PageLabels): string {
  const remarks = [text === question.text ? '' : labels.asWords, isFull(question.text) ? fill(labels.cut, { count: question.text.length }) : ''];
  return remarks.filter((remark) => remark !== '').join(' ');
}

/** What other languages have, as links that ask there. */
export function linksElsewhere({ question, elsewhere, foreign }: SearchAnswer, { labels, languages }: PageSetting): (Node | string)[] {
  if (foreign) return [labels.foreign];
  return elsewhere.filter(({ count }) => count > 0).map(({ language, count, exact }) => {
    const name = languages.find((each) => each.language === language)?.name ?? language;
    const text = fill(labels.elsewhere, { language: name, count: exact ? count : `${count}+` });
    return makeElement('a', { href: addressOf({ ...question, scope: language }) }, text);
  });
}
