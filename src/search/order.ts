import type { Hit } from './search.ts';

/** How results are sorted. */
export const orders = ['relevance', 'latest', 'earliest'] as const;
export type Order = (typeof orders)[number];

/**
 * Sort hits. Those of equal rank stand latest first; where the day is equal too, by volume and place in it, so that the
 * order never depends on which file came first.
 */
export async function sortHits(hits: readonly Hit[], order: Order): Promise<Hit[]> {
  if (order === 'relevance') return hits.toSorted((one, other) => other.score - one.score || compareShelf(one, other));
  const indexes = [...new Set(hits.map(({ index }) => index))];
  const days = new Map(await Promise.all(indexes.map(async (index) => [index, (await index.readPages()).days] as const)));
  const dayOf = (hit: Hit) => days.get(hit.index)?.[hit.page] ?? '';
  const latestFirst = hits.toSorted((one, other) => {
    const [day, otherDay] = [dayOf(one), dayOf(other)];
    return day === otherDay ? compareShelf(one, other) : day < otherDay ? 1 : -1;
  });
  return order === 'latest' ? latestFirst : latestFirst.reverse();
}

/** Volumes are shelved latest first, and so are the pages in each. */
function compareShelf(one: Hit, other: Hit): number {
  if (one.index.volume.path !== other.index.volume.path) return one.index.volume.to < other.index.volume.to ? 1 : -1;
  if (one.index.tag !== other.index.tag) return one.index.tag < other.index.tag ? -1 : 1;
  return one.page - other.page;
}
