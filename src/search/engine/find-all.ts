import type { Facet } from '../../schema/facets.ts';
import type { Filters } from '../query/filters.ts';
import type { IndexReader } from './index-reader.ts';
import type { Estimate } from './estimate.ts';
import { FoundHit } from './hits.ts';
import { allowedIn, keepFiltered, type Mask } from './masks.ts';
import { matchClause } from './match.ts';
import type { DayRange } from '../query/day-range.ts';
import type { Query } from '../query/query.ts';
import { idfOf, scoreOf, type CollectionStats } from './ranking.ts';

/** The items of one index that have every word of a query, before filters apply. */
export interface FullMatches {
  index: IndexReader;
  /** 1 for each page that is one. */
  mask: Mask;
  scores: Float64Array;
  dates: readonly number[];
  /** Pages that lack one word, and have in their headline nearly all that is asked. */
  nearly: readonly NearMatch[];
}

/** A page that has all words but one, and that word as typed. */
export interface NearMatch {
  page: number;
  lacking: readonly string[];
}

/** What scores are made of, the same for all indexes. */
export interface Scoring {
  whole: CollectionStats;
  /** What the word lists say of each clause; undefined where they could not be read. */
  known: Estimate | undefined;
}

/**
 * How much higher an item stands that has all of several words in its headline: it is about them, and a long text only names them. One that
 * has some of them there stands higher by the square of their share, weighed by their rarity; of a longer question it has some by chance.
 */
const wholeHeadline = 2;
const maxGraded = 4;
/**
 * A headline that has this share of what is asked, weighed by rarity, is about it, though one word of the question stands nowhere in its item:
 * that ranks among items that have each word somewhere in a long text. Of two words, one alone is another question.
 */
const minHeaded = 0.65;
const fewestForNear = 3;
/** Numbers added up in another order differ by less. */
const roundOff = 1e-9;

/** A word that need not stand in an item is not read where more than this share of the items has it: it says next to nothing of them. */
const maxShareOfOptional = 0.5;

/** Find the items of an index that have every word of a query; all its items, where the query wants none. */
export async function findAllIn(index: IndexReader, query: Query, { whole, known }: Scoring): Promise<FullMatches> {
  const common = query.wanted.filter(({ text, optional }) => optional && (known?.df.get(text) ?? 0) > maxShareOfOptional * whole.pages);
  const mayStand = (text: string) => !common.some((clause) => clause.text === text) && (known?.mayStand(text, index) ?? true);
  const [{ words, dates }, mask, matches] = await Promise.all([
    index.readPages(), allowedIn(index, query), Promise.all(query.wanted.map((clause) => matchClause(index, clause, mayStand))),
  ]);
  const scores = new Float64Array(words.length);
  const has = new Uint16Array(words.length);
  const headed = new Float64Array(words.length);
  let asked = 0;
  const needed = query.wanted.filter(({ optional }) => !optional).length;
  for (const [number, { pages, weights, inHeadline }] of matches.entries()) {
    const { text = '', optional = false, times = 1 } = query.wanted[number] ?? {};
    const idf = times * idfOf(known?.df.get(text) ?? (pages.length * whole.pages) / index.entry.items, whole);
    if (!optional) asked += idf;
    for (let at = 0; at < pages.length; at++) {
      const page = pages[at] ?? 0;
      if (!optional) has[page] = (has[page] ?? 0) + 1;
      if (!optional && inHeadline[at]) headed[page] = (headed[page] ?? 0) + idf;
      scores[page] = (scores[page] ?? 0) + scoreOf(weights[at] ?? 0, inHeadline[at] ?? false, words[page] ?? 0, idf, whole);
    }
  }
  if (needed > 1) {
    for (let page = 0; page < mask.length; page++) {
      const share = (headed[page] ?? 0) / asked;
      scores[page] = (scores[page] ?? 0) * (1 + (wholeHeadline - 1) * (needed > maxGraded ? Math.floor(share + roundOff) : share ** 2));
    }
  }
  const nearly: NearMatch[] = [];
  for (let page = 0; page < mask.length; page++) {
    if ((has[page] ?? 0) >= needed) continue;
    const isHeaded = needed >= fewestForNear && has[page] === needed - 1 && (headed[page] ?? 0) >= minHeaded * asked;
    const lacking = mask[page] === 1 && isHeaded ? query.wanted.find(({ optional }, at) => !optional && !matches[at]?.pages.includes(page)) : undefined;
    if (lacking && !lacking.quoted && !lacking.inHeadline && !lacking.within) nearly.push({ page, lacking: [lacking.typed] });
    mask[page] = 0;
  }
  return { index, mask, scores, dates, nearly };
}

/** The items that pass the filters; one facet may be left out of account. */
export async function applyFilters({ index, mask }: FullMatches, filters: Filters, range: DayRange, except?: Facet): Promise<Mask> {
  const left = mask.slice();
  await keepFiltered(index, filters, range, left, except);
  return left;
}

/** Make hits of the items that lack one word of what their headline is about, and pass the filters. */
export async function nearHitsOf({ index, mask, scores, dates, nearly }: FullMatches, filters: Filters, range: DayRange): Promise<FoundHit[]> {
  if (nearly.length === 0) return [];
  const left = new Uint8Array(mask.length);
  for (const { page } of nearly) left[page] = 1;
  await keepFiltered(index, filters, range, left);
  return nearly.filter(({ page }) => left[page] === 1)
    .map(({ page, lacking }) => new FoundHit(index, page, scores[page] ?? 0, dates[page] ?? 0, lacking));
}

/** Make hits of the items found that a mask lets through. */
export function hitsOf({ index, scores, dates }: FullMatches, left: Mask): FoundHit[] {
  const hits: FoundHit[] = [];
  for (let page = 0; page < left.length; page++) if (left[page] === 1) hits.push(new FoundHit(index, page, scores[page] ?? 0, dates[page] ?? 0));
  return hits;
}
