import type { FoundHit } from './hits.ts';
import type { IndexReader } from './index-reader.ts';
import { orUnread } from './fetch.ts';
import type { NearPair } from './near-pairs.ts';
import type { Clause } from '../query/query.ts';
import { termsOf } from '../text/tokenize.ts';

/** How many hits are looked at, the best first. */
const maxHits = 20;
/** How much higher an item stands that has all the pairs side by side. */
const most = 1;

/** Raise hits in which words that were typed side by side stand so: other words may lie scattered over a long text. */
export async function raiseNear(pairs: readonly NearPair[], hits: readonly FoundHit[]): Promise<void> {
  const whole = pairs.reduce((sum, { weight }) => sum + weight, 0);
  await Promise.all(hits.slice(0, maxHits).map(async (hit) => {
    const beside = await Promise.all(pairs.map(async ({ first, second, weight }) => (await orUnread(isBeside(hit, first, second), false) ? weight : 0)));
    hit.raise(1 + (most * beside.reduce((sum, each) => sum + each, 0)) / whole);
  }));
}

async function isBeside({ index, page }: FoundHit, first: Clause, second: Clause): Promise<boolean> {
  const [one, other] = await Promise.all([first, second].map(({ text }) => stretchesOf(index, page, text)));
  const starts = new Set(other?.map(({ start }) => start));
  return one?.some(({ end }) => starts.has(end + 1)) ?? false;
}

/** Where the words of a text stand side by side in a page: from which place to which. */
async function stretchesOf(index: IndexReader, page: number, text: string): Promise<{ start: number; end: number }[]> {
  const terms = termsOf(text, index.tag);
  const [first = [], ...rest] = await Promise.all(terms.map(async ({ word }) => {
    const { pages, ends, at } = await index.findPlaces(word);
    const number = pages.indexOf(page);
    return number < 0 ? [] : at.slice(ends[number - 1] ?? 0, ends[number]);
  }));
  return first.flatMap((start) => {
    let end = start;
    return rest.every((places, part) => places.includes((end += terms[part + 1]?.step ?? 1))) ? [{ start, end }] : [];
  });
}
