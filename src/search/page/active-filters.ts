import { fill } from '../../languages/fill.ts';
import type { Question } from '../engine/answers.ts';
import { facets } from '../../schema/facets.ts';
import { makeElement } from './dom.ts';
import { valueLabel, type PageLabels } from './labels.ts';
import { clearFilters, isRange, rangeText, toggleFilter } from './address.ts';
import { makeButton } from './view.ts';

/** Show the filters that apply, each as a button that takes it away. */
export function showActiveFilters(list: HTMLElement, question: Question, labels: PageLabels, go: (question: Question) => void): void {
  const tag = (name: string, rest: Question) => makeButton(`${name} ×`, () => go(rest), { 'aria-label': fill(labels.remove, { name }) });
  const tags = facets.flatMap((facet) => (['any', 'none'] as const).flatMap((side) => question.filters[facet][side].map((value) => {
    const name = valueLabel(facet, value, labels);
    return tag(side === 'any' ? name : fill(labels.not, { name }), toggleFilter(question, facet, value, side));
  })));
  if (isRange(question)) tags.push(tag(rangeText(question).replace('..', ' – '), { ...question, from: '', to: '' }));
  if (tags.length > 1) tags.push(makeButton(labels.clear, () => go(clearFilters(question))));
  const held = list.contains(document.activeElement);
  list.replaceChildren(...tags.map((each) => makeElement('li', {}, each)));
  if (held) list.querySelector('button')?.focus();
}
