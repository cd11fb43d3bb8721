import { yearOf } from '../schema/day.ts';
import type { Index } from './engine.ts';
import type { Hit } from './search.ts';

/** What results can be narrowed down by, in the order shown. */
export const facets = ['year', 'source', 'topic'] as const;
export type Facet = (typeof facets)[number];

/** The values chosen in each facet: one of them must hold; an empty list asks for nothing. */
export type Choice = Readonly<Record<Facet, readonly string[]>>;

/** A value of a facet and how many hits have it. */
export interface FacetCount {
  value: string;
  items: number;
}

/** The facet's values for each page of an index. */
export async function valuesOf(index: Index, facet: Facet): Promise<string[][]> {
  if (facet !== 'year') return index.readFilter(facet);
  return (await index.readPages()).days.map((day) => [yearOf(day)]);
}

/** Keep the hits that have a chosen value in every facet where one is chosen, but for one facet that is left out of it. */
export async function narrow(hits: readonly Hit[], choice: Choice, except?: Facet): Promise<Hit[]> {
  let rest = [...hits];
  for (const facet of facets) {
    const chosen = choice[facet];
    if (facet === except || chosen.length === 0) continue;
    const values = await readValues(rest, facet);
    rest = rest.filter((hit) => values.get(hit.index)?.[hit.page]?.some((value) => chosen.includes(value)));
  }
  return rest;
}

/**
 * Count the hits for each value of a facet, given what is chosen in the others: years latest first, else most hits first.
 * A chosen value that no hit has is counted 0, so that it can be taken away.
 */
export async function countFacet(hits: readonly Hit[], choice: Choice, facet: Facet): Promise<FacetCount[]> {
  const among = await narrow(hits, choice, facet);
  const values = await readValues(among, facet);
  const counts = new Map<string, number>(choice[facet].map((value) => [value, 0]));
  for (const hit of among) {
    for (const value of values.get(hit.index)?.[hit.page] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const list = [...counts].map(([value, items]) => ({ value, items }));
  const ascending = (one: FacetCount, other: FacetCount) => (one.value < other.value ? -1 : 1);
  return facet === 'year'
    ? list.sort((one, other) => -ascending(one, other))
    : list.sort((one, other) => other.items - one.items || ascending(one, other));
}

async function readValues(hits: readonly Hit[], facet: Facet): Promise<Map<Index, string[][]>> {
  const indexes = [...new Set(hits.map(({ index }) => index))];
  return new Map(await Promise.all(indexes.map(async (index) => [index, await valuesOf(index, facet)] as const)));
}
