import type { Answer, StretchCount } from './answers.ts';
import { dueFor, type Scope } from './answer.ts';
import type { Facet } from '../../schema/facets.ts';
import type { FacetCount } from '../query/choice.ts';
import type { Index } from './index-reader.ts';
import { findIn, narrowFound, type Measure } from './find-all.ts';
import { FoundHit } from './hits.ts';
import { estimate } from './estimate.ts';
import type { Mask } from './masks.ts';
import { dayOf } from '../format/page-list.ts';
import { within } from '../query/query.ts';
import { wholeOf } from './ranking.ts';

/** The hits of an answer by index, as they would be without what is chosen in one facet, or without the range chosen. */
async function hitsWithout({ indexes, book: { lookUp }, readQuery }: Scope, { question, hits, most }: Answer, except: Facet | 'days'): Promise<{ index: Index; mask: Mask }[]> {
  const { choice, from, to } = question;
  const range = except === 'days' ? { from: '', to: '' } : { from, to };
  // Where nothing has all words, those with most of them are what is counted.
  if (hits.length === 0 && most.length > 0) return masksOf(most.filter((hit) => hit instanceof FoundHit));
  const query = await readQuery(question.text);
  const known = await estimate(indexes, query.wanted.map(({ text }) => text), lookUp).catch(() => undefined);
  const measure: Measure = { whole: wholeOf(indexes), having: known?.having };
  return Promise.all(dueFor(known?.indexes ?? indexes, within(query, range), question).map(async (index) => {
    const found = await findIn(index, query, measure);
    return { index, mask: await narrowFound(found, choice, range, except === 'days' ? undefined : except) };
  }));
}

function masksOf(hits: readonly FoundHit[]): { index: Index; mask: Mask }[] {
  const masks = new Map<Index, Mask>();
  for (const { index, page } of hits) {
    const mask = masks.get(index) ?? new Uint8Array(index.entry.items);
    masks.set(index, mask);
    mask[page] = 1;
  }
  return [...masks].map(([index, mask]) => ({ index, mask }));
}

/** Count the hits of an answer for each value of a facet, given what is chosen in the others: most first. */
export async function countFacetIn(scope: Scope, answer: Answer, facet: Facet): Promise<FacetCount[]> {
  const { any, none } = answer.question.choice[facet];
  const counts = new Map<string, number>([...any, ...none].map((value) => [value, 0]));
  await Promise.all((await hitsWithout(scope, answer, facet)).map(async ({ index, mask }) => {
    if (!mask.includes(1)) return;
    for (const [value, pages] of await index.readValues(facet)) {
      const items = pages.reduce((sum, page) => sum + (mask[page] ?? 0), 0);
      if (items > 0) counts.set(value, (counts.get(value) ?? 0) + items);
    }
  }));
  return [...counts].map(([value, items]) => ({ value, items })).sort((one, other) => other.items - one.items || (one.value < other.value ? -1 : 1));
}

/** Count the hits of an answer by year or month, without regard to the range chosen: earliest first, empty stretches between others too. */
export async function countStretchesIn(scope: Scope, answer: Answer, by: 'year' | 'month'): Promise<StretchCount[]> {
  const width = by === 'year' ? 12 : 1;
  const counts = new Map<number, number>();
  await Promise.all((await hitsWithout(scope, answer, 'days')).map(async ({ index, mask }) => {
    const { dates } = await index.readPages();
    for (const [page, date] of dates.entries()) {
      const stretch = Math.floor(date / 31 / width);
      if (mask[page] === 1) counts.set(stretch, (counts.get(stretch) ?? 0) + 1);
    }
  }));
  if (counts.size === 0) return [];
  const [first, last] = [Math.min(...counts.keys()), Math.max(...counts.keys())];
  return Array.from({ length: last - first + 1 }, (_, at) => ({
    name: dayOf((first + at) * width * 31).slice(0, by === 'year' ? 4 : 7),
    items: counts.get(first + at) ?? 0,
  }));
}
