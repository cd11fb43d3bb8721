import { fill } from '../../languages/fill.ts';
import type { SearchAnswer, ArchiveSearch, Counted, Question, Rescue } from '../engine/answers.ts';
import { orUnread } from '../engine/fetch.ts';
import { makeElement } from './dom.ts';
import { foundLabel, valueLabel, type PageLabels } from './labels.ts';
import { addressOf, rangeText } from './address.ts';

/** Offer what may help where nothing is found, or where what is found is a slip, as links to other questions, each with its count. */
export async function showRescue(list: HTMLElement, answer: SearchAnswer, search: ArchiveSearch, labels: PageLabels): Promise<void> {
  const none: Rescue = { without: [], spellings: [] };
  const asked = answer.total.count === 0 ? search.rescue(answer) : search.respell(answer).then((spellings): Rescue => ({ without: [], spellings }));
  const { without, spellings, filter } = await orUnread(asked, none);
  const offer = (text: string, question: Question, { count, exact }: Counted) => makeElement('li', {},
    makeElement('a', { href: addressOf(question) }, text), ` ${foundLabel(count, labels, exact)}`);
  const instead = (text: string) => ({ ...answer.question, text });
  const names = filter?.facet === 'days' ? [rangeText(answer.question)] : filter?.values.map((value) => valueLabel(filter.facet, value, labels)) ?? [];
  list.replaceChildren(
    ...spellings.map((each) => offer(fill(labels.spelling, { near: each.near }), instead(each.text), each)),
    ...(filter ? [offer(fill(labels.unfiltered, { name: names.join(', ') }), filter.question, { count: filter.count, exact: true })] : []),
    ...without.filter(({ count }) => count > 0).map((each) => offer(fill(labels.without, { word: each.word }), instead(each.text), each)));
}
