import { orders, type Question } from '../engine/answers.ts';
import type { Day } from '../../schema/day.ts';
import { facets, recordOfFacets, type Facet } from '../../schema/facets.ts';
import { noFilters, type FacetFilter } from '../query/filters.ts';
import { cutQuestion } from '../query/length.ts';
import { rangeOf, type DayRange } from '../query/day-range.ts';
import { saidDays } from '../query/said-days.ts';
import { rangeWords } from '../text/languages.ts';

/** Read a question out of an address's query part. What it does not know it leaves aside. @example questionOf('?q=coal&date=1999') */
export function questionOf(search: string): Question {
  const parameters = new URLSearchParams(search);
  const all = (name: string) => [...new Set(parameters.getAll(name))].filter((value) => value !== '');
  const order = parameters.get('sort');
  const against = cutQuestion(parameters.get('against') ?? '').trim();
  const since = parameters.get('since') ?? '';
  return {
    text: cutQuestion(parameters.get('q') ?? ''),
    scope: parameters.get('lang') ?? '',
    filters: recordOfFacets((facet) => ({ any: all(facet), none: all(`no-${facet}`) })),
    from: '',
    to: '',
    ...rangeOf(parameters.get('date') ?? ''),
    order: orders.find((each) => each === order) ?? 'relevance',
    ...(/^\d{4}-\d\d-\d\d$/.test(since) && { since }),
    ...(against !== '' && { against }),
    ...(parameters.get('days') === 'words' && { literal: true }),
  };
}

/** The query part of the address that says this question: nothing stands there that is as usual. */
export function addressOf(question: Question): string {
  const parameters = new URLSearchParams();
  if (question.text !== '') parameters.set('q', question.text);
  if (question.against !== undefined) parameters.set('against', question.against);
  for (const facet of facets) {
    for (const value of question.filters[facet].any.toSorted()) parameters.append(facet, value);
    for (const value of question.filters[facet].none.toSorted()) parameters.append(`no-${facet}`, value);
  }
  if (isRange(question)) parameters.set('date', rangeText(question));
  if (question.since !== undefined) parameters.set('since', question.since);
  if (question.scope !== '') parameters.set('lang', question.scope);
  if (question.order !== 'relevance') parameters.set('sort', question.order);
  if (question.literal && saidDays(question.text)) parameters.set('days', 'words');
  // What needs no escape stays readable.
  return parameters.size > 0 ? `?${String(parameters).replaceAll('%3A', ':').replaceAll('%2C', ',')}` : '';
}

/** Write a range as `rangeOf` reads it, as short as it can be. @example rangeText({ from: '2023-03-01', to: '2023-06-31' }) //=> '2023-03..2023-06' */
export function rangeText({ from, to }: DayRange): string {
  if (from === to) return from;
  for (const [first, last] of [['-01-01', '-12-31'], ['-01', '-31']] as const) {
    if (from.endsWith(first) && to === from.slice(0, -first.length) + last) return from.slice(0, -first.length);
  }
  return `${from.replace(/(-01)?-01$/, '')}..${to.replace(/(-12)?-31$/, '')}`;
}

/**
 * The question that a reader means: where its words say a time, as `coal in June 1958`, and no other is chosen, the time is a range, and the
 * rest is what is looked for.
 */
export function meantBy(question: Question): Question {
  const said = question.literal || isRange(question) ? undefined : saidDays(question.text);
  return said ? { ...question, text: said.rest, ...said.range } : question;
}

/** Answer whether a first or a last day is chosen. */
export function isRange({ from, to }: DayRange): boolean {
  return from + to !== '';
}

/** The question with a value of a facet chosen, or no longer where it was; `none` chooses that it must not hold. */
export function toggleFilter(question: Question, facet: Facet, value: string, side: keyof FacetFilter = 'any'): Question {
  const chosen = question.filters[facet];
  const without = { any: chosen.any.filter((each) => each !== value), none: chosen.none.filter((each) => each !== value) };
  if (!chosen[side].includes(value)) without[side].push(value);
  return { ...question, filters: { ...question.filters, [facet]: without } };
}

/** The question compared with another text; alone, where that is empty. */
export function compareWith({ against: _, ...question }: Question, text: string): Question {
  return text.trim() === '' ? question : { ...question, against: text.trim() };
}

/** The question for items added since a day; for all, where there is none. */
export function addedSince({ since: _, ...question }: Question, since: Day | undefined): Question {
  return since === undefined || since === '' ? question : { ...question, since };
}

/** The question with no filter and no range. */
export function clearFilters(question: Question): Question {
  return { ...addedSince(question, undefined), filters: noFilters, from: '', to: '' };
}

/** What stands between two days; a hyphen too, where it can be no part of a day. */
const between = new RegExp(String.raw`\s*(?:${['[–—~～]', ...rangeWords].join('|')}|\.{2,}|…|(?<=\s)-(?=\s)|(?<=^\d{4})-(?=\d{4}$))\s*`, 'u');

/** Read the days that someone types, who may write a dash for the dots; an open range for nothing, undefined for anything else. */
export function typedRange(text: string): DayRange | undefined {
  if (text.trim() === '') return { from: '', to: '' };
  return rangeOf(text.trim().replace(between, '..'));
}
