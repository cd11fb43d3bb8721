import { fill } from '../../languages/fill.ts';
import type { Question } from '../engine/answers.ts';
import { facets } from '../../schema/facets.ts';
import { makeElement } from './dom.ts';
import { rangeLabel, stretchLabel, valueLabel, type PageLabels } from './labels.ts';
import { addedSince, clearFilters, isRange, toggleFilter } from './address.ts';
import { makeButton } from './view.ts';

/**
 * Show the filters that apply, each as a button that takes it away; so the days that the question's own words say, which then are words.
 * @param asked the question as it was read
 */
export function showActiveFilters(list: HTMLElement, question: Question, asked: Question, labels: PageLabels, go: (question: Question) => void): void {
  const tag = (name: string, rest: Question) => makeButton(`${name} ×`, () => go(rest), { 'aria-label': fill(labels.remove, { name }) });
  const tags = facets.flatMap((facet) => (['any', 'none'] as const).flatMap((side) => question.filters[facet][side].map((value) => {
    const name = valueLabel(facet, value, labels);
    return tag(side === 'any' ? name : fill(labels.not, { name }), toggleFilter(question, facet, value, side));
  })));
  if (isRange(asked)) tags.push(tag(rangeLabel(asked, labels), isRange(question) ? { ...question, from: '', to: '' } : { ...question, literal: true }));
  if (question.since !== undefined) tags.push(tag(`${labels.since} ${stretchLabel(question.since, labels)}`, addedSince(question, undefined)));
  if (tags.length > 1) tags.push(makeButton(labels.clear, () => go(clearFilters(question))));
  const held = list.contains(document.activeElement);
  list.replaceChildren(...tags.map((each) => makeElement('li', {}, each)));
  if (held) list.querySelector('button')?.focus();
}
