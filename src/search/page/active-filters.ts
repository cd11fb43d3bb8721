import type { Question } from '../engine/answers.ts';
import { facets } from '../../schema/facets.ts';
import { make } from './dom.ts';
import { fill, nameOf, type PageLabels } from './labels.ts';
import { clearChoice, isRange, rangeText, toggle } from './address.ts';
import { makeButton } from './view.ts';

/** Show the filters that apply, each as a button that takes it away. */
export function showApplied(list: HTMLElement, question: Question, labels: PageLabels, go: (question: Question) => void): void {
  const tag = (name: string, rest: Question) => makeButton(`${name} ×`, () => go(rest), { 'aria-label': fill(labels.remove, { name }) });
  const tags = facets.flatMap((facet) => (['any', 'none'] as const).flatMap((side) => question.choice[facet][side].map((value) => {
    const name = nameOf(facet, value, labels);
    return tag(side === 'any' ? name : fill(labels.not, { name }), toggle(question, facet, value, side));
  })));
  if (isRange(question)) tags.push(tag(rangeText(question).replace('..', ' – '), { ...question, from: '', to: '' }));
  if (tags.length > 1) tags.push(makeButton(labels.clear, () => go(clearChoice(question))));
  const held = list.contains(document.activeElement);
  list.replaceChildren(...tags.map((each) => make('li', {}, each)));
  if (held) list.querySelector('button')?.focus();
}
