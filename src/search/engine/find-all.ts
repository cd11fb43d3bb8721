import type { Facet } from '../../schema/facets.ts';
import type { Choice } from '../query/choice.ts';
import type { Index } from './index-reader.ts';
import type { Estimate } from './estimate.ts';
import { FoundHit } from './hits.ts';
import { allowedIn, keepChosen, type Mask } from './masks.ts';
import { matchClause } from './match.ts';
import type { Query, Range } from '../query/query.ts';
import { rarityOf, scoreOf, type Whole } from './ranking.ts';

/** The items of one index that have every word of a query, before anything is chosen. */
export interface Found {
  index: Index;
  /** 1 for each page that is one. */
  mask: Mask;
  scores: Float64Array;
  dates: readonly number[];
}

/** What scores are made with, for all indexes alike. */
export interface Measure {
  whole: Whole;
  /** In how many items each text stands; where the word lists could not be read nothing is known of it. */
  having: Estimate['having'] | undefined;
}

/** Find the items of an index that have every word of a query; all its items, where the query wants none. */
export async function findIn(index: Index, query: Query, { whole, having }: Measure): Promise<Found> {
  const [{ words, dates }, mask, matches] = await Promise.all([
    index.readPages(), allowedIn(index, query), Promise.all(query.wanted.map((clause) => matchClause(index, clause))),
  ]);
  const scores = new Float64Array(words.length);
  const has = new Uint16Array(words.length);
  for (const [number, { pages, weights, inHeadline }] of matches.entries()) {
    const rarity = rarityOf(having?.get(query.wanted[number]?.text ?? '') ?? (pages.length * whole.pages) / index.entry.items, whole);
    for (let at = 0; at < pages.length; at++) {
      const page = pages[at] ?? 0;
      has[page] = (has[page] ?? 0) + 1;
      scores[page] = (scores[page] ?? 0) + scoreOf(weights[at] ?? 0, inHeadline[at] ?? false, words[page] ?? 0, rarity, whole);
    }
  }
  for (let page = 0; page < mask.length; page++) if ((has[page] ?? 0) < matches.length) mask[page] = 0;
  return { index, mask, scores, dates };
}

/** The items that are left when it is chosen among them; one facet may be left out of it. */
export async function narrowFound({ index, mask }: Found, choice: Choice, range: Range, except?: Facet): Promise<Mask> {
  const left = mask.slice();
  await keepChosen(index, choice, range, left, except);
  return left;
}

/** Make hits of what is found and left. */
export function hitsOf({ index, scores, dates }: Found, left: Mask): FoundHit[] {
  const hits: FoundHit[] = [];
  for (let page = 0; page < left.length; page++) if (left[page] === 1) hits.push(new FoundHit(index, page, scores[page] ?? 0, dates[page] ?? 0));
  return hits;
}
