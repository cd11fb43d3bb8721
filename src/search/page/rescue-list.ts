import { fill } from '../../languages/fill.ts';
import type { Day } from '../../schema/day.ts';
import type { SearchAnswer, ArchiveSearch, Counted, Question, Rescue } from '../engine/answers.ts';
import { orUnread } from '../engine/fetch.ts';
import { makeElement } from './dom.ts';
import { dayAfter, dayBefore } from '../query/said-days.ts';
import { foundLabel, rangeLabel, stretchLabel, valueLabel, type PageLabels } from './labels.ts';
import { addressOf, isRange } from './address.ts';

/**
 * Offer what may help where nothing is found, or where what is found is a slip, as links to other questions, each with its count; and of a
 * stretch of time without stories, the nearest days that have some.
 * @param typed the question as it was typed, where days were read out of its words
 */
export async function showRescue(
  list: HTMLElement, answer: SearchAnswer, search: ArchiveSearch, labels: PageLabels, typed = answer.question,
): Promise<void> {
  const none: Rescue = { without: [], spellings: [] };
  const asked = answer.total.count === 0 ? search.rescue(answer) : search.respell(answer).then((spellings): Rescue => ({ without: [], spellings }));
  const { without, spellings, filter } = await orUnread(asked, none);
  const offer = (text: string, question: Question, { count, exact }: Counted) => makeElement('li', {},
    makeElement('a', { href: addressOf(question) }, text), ` ${foundLabel(count, labels, exact)}`);
  const instead = (text: string) => ({ ...answer.question, text });
  const names = filter?.facet === 'days' ? [rangeLabel(answer.question, labels)] : filter?.values.map((value) => valueLabel(filter.facet, value, labels)) ?? [];
  const near = answer.total.count === 0 && isRange(answer.question) ? await nearestDays(answer.question, search) : [];
  const link = (text: string, question: Question) => makeElement('a', { href: addressOf(question) }, text);
  const dayLink = (day: Day) => link(stretchLabel(day, labels), { ...answer.question, from: day, to: day });
  const wasRead = typed !== answer.question && !isRange(typed);
  list.replaceChildren(
    ...(near.length > 0 ? [makeElement('li', {}, `${labels.nearest} `, ...near.flatMap((day, at) => (at > 0 ? [' · ', dayLink(day)] : [dayLink(day)])))] : []),
    ...(wasRead ? [makeElement('li', {}, link(fill(labels.literally, { query: typed.text }), { ...typed, literal: true }))] : []),
    ...spellings.map((each) => offer(fill(labels.spelling, { near: each.near }), instead(each.text), each)),
    ...(filter ? [offer(fill(labels.unfiltered, { name: names.join(', ') }), filter.question, { count: filter.count, exact: true })] : []),
    ...without.filter(({ count }) => count > 0).map((each) => offer(fill(labels.without, { word: each.word }), instead(each.text), each)));
}

/** The last day with a story before a stretch without any, and the first after it. */
async function nearestDays(question: Question, search: ArchiveSearch): Promise<Day[]> {
  const { from, to } = question;
  const sides = [
    ...(from === '' ? [] : [{ ...question, from: '', to: dayBefore(from), order: 'latest' as const }]),
    ...(to === '' ? [] : [{ ...question, from: dayAfter(to), to: '', order: 'earliest' as const }]),
  ];
  const days: Day[] = [];
  for (const side of sides) {
    const found = await orUnread(search.ask(side), undefined);
    const [first] = found?.hits ?? [];
    if (first) days.push(first.day);
  }
  return days;
}
