import type { Answer, ArchiveSearch, Counted, Question } from '../engine/answers.ts';
import { make } from './dom.ts';
import { fill, nameOf, type PageLabels } from './labels.ts';
import { addressOf, rangeText } from './address.ts';

/** Offer what may help where nothing is found, as links that ask instead: each with its count. */
export async function showRescue(list: HTMLElement, answer: Answer, search: ArchiveSearch, labels: PageLabels): Promise<void> {
  const { without, spellings, filter } = await search.rescue(answer).catch(() => ({ without: [], spellings: [], filter: undefined }));
  const offer = (text: string, question: Question, { count, exact }: Counted) => make('li', {},
    make('a', { href: addressOf(question) }, text), ` ${fill(!exact ? labels.atLeast : count === 1 ? labels.one : labels.many, { count })}`);
  const instead = (text: string) => ({ ...answer.question, text });
  const names = filter?.facet === 'days' ? [rangeText(answer.question)] : filter?.values.map((value) => nameOf(filter.facet, value, labels)) ?? [];
  list.replaceChildren(
    ...spellings.map((each) => offer(fill(labels.spelling, { near: each.near }), instead(each.text), each)),
    ...(filter ? [offer(fill(labels.unfiltered, { name: names.join(', ') }), filter.question, { count: filter.count, exact: true })] : []),
    ...without.filter(({ count }) => count > 0).map((each) => offer(fill(labels.without, { word: each.word }), instead(each.text), each)));
}
