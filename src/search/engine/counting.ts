import type { SearchAnswer, StretchCount } from './answers.ts';
import { dueFor, type SearchScope } from './answer.ts';
import type { Facet } from '../../schema/facets.ts';
import type { FacetCount } from '../query/filters.ts';
import type { IndexReader } from './index-reader.ts';
import { findAllIn, applyFilters, type Scoring } from './find-all.ts';
import { FoundHit } from './hits.ts';
import { orUnread } from './fetch.ts';
import { estimate } from './estimate.ts';
import type { Mask } from './masks.ts';
import { unpackDay } from '../format/page-list.ts';
import { intersectRanges } from '../query/day-range.ts';
import { collectionStatsOf } from './ranking.ts';

/** The hits of an answer by index, as they would be without what is chosen in one facet, or without the range chosen. */
async function hitsWithout(
  { indexes, vocabulary: { lookUp }, readQuery }: SearchScope,
  { question, text, hits, partial }: SearchAnswer,
  except: Facet | 'days',
): Promise<{ index: IndexReader; mask: Mask }[]> {
  const { filters, from, to } = question;
  const range = except === 'days' ? { from: '', to: '' } : { from, to };
  // Where no item has every word, those with most of them are counted.
  if (hits.length === 0 && partial.length > 0) return masksOf(partial.filter((hit) => hit instanceof FoundHit));
  const query = await readQuery(text);
  const known = await orUnread(estimate(indexes, query.wanted, lookUp), undefined);
  const scoring: Scoring = { whole: collectionStatsOf(indexes), known };
  return Promise.all(dueFor(known?.indexes ?? indexes, intersectRanges(query, range), question).map(async (index) => {
    const found = await findAllIn(index, query, scoring);
    return { index, mask: await applyFilters(found, filters, range, except === 'days' ? undefined : except) };
  }));
}

function masksOf(hits: readonly FoundHit[]): { index: IndexReader; mask: Mask }[] {
  const masks = new Map<IndexReader, Mask>();
  for (const { index, page } of hits) {
    const mask = masks.get(index) ?? new Uint8Array(index.entry.items);
    masks.set(index, mask);
    mask[page] = 1;
  }
  return [...masks].map(([index, mask]) => ({ index, mask }));
}

/** Count the hits of an answer for each value of a facet, as the other facets filter them: the highest count first. */
export async function countFacetIn(scope: SearchScope, answer: SearchAnswer, facet: Facet): Promise<FacetCount[]> {
  const { any, none } = answer.question.filters[facet];
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
export async function countStretchesIn(scope: SearchScope, answer: SearchAnswer, by: 'year' | 'month'): Promise<StretchCount[]> {
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
    name: unpackDay((first + at) * width * 31).slice(0, by === 'year' ? 4 : 7),
    items: counts.get(first + at) ?? 0,
  }));
}
