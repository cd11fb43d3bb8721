import { facets, type Facet } from '../../schema/facets.ts';
import type { Filters, FacetFilter } from '../query/filters.ts';
import type { IndexReader } from './index-reader.ts';
import { matchClause } from './match.ts';
import { packDay } from '../format/page-list.ts';
import type { DayRange } from '../query/day-range.ts';
import type { NameClause, Query } from '../query/query.ts';
import { hasSingle } from '../text/cut.ts';
import { nameWords } from '../text/name-keys.ts';

/** For each page of an index 1 or 0. */
export type Mask = Uint8Array;

/** A query that only some pages may fulfil, whatever it asks for. */
export interface NarrowedQuery extends Query {
  only?: (index: IndexReader) => Promise<Mask>;
}

/** Mark the pages that a query lets through by its unwanted words, names and days, whatever words it wants. */
export async function allowedIn(index: IndexReader, query: NarrowedQuery): Promise<Mask> {
  const mask = (await query.only?.(index))?.slice() ?? new Uint8Array(index.entry.items).fill(1);
  const [unwanted] = await Promise.all([
    Promise.all(query.unwanted.map((clause) => matchClause(index, clause))),
    ...query.names.map((name) => keepNamed(index, name, mask)),
    keepDays(index, query, mask),
  ]);
  for (const { pages } of unwanted) for (const page of pages) mask[page] = 0;
  return mask;
}

/** Take the pages that do not pass the filters from a mask; one facet may be left out of account. */
export async function keepFiltered(index: IndexReader, filters: Filters, range: DayRange, mask: Mask, except?: Facet): Promise<void> {
  await Promise.all([
    keepDays(index, range, mask),
    ...facets.filter((facet) => facet !== except).map((facet) => keepValues(index, facet, filters[facet], mask)),
  ]);
}

async function keepValues(index: IndexReader, facet: Facet, { any, none }: FacetFilter, mask: Mask): Promise<void> {
  if (any.length + none.length === 0) return;
  const values = await index.readValues(facet);
  if (any.length > 0) keepPages(any.map((value) => values.get(value) ?? []), mask);
  for (const value of none) for (const page of values.get(value) ?? []) mask[page] = 0;
}

/** Keep the pages filed under a name in which every word that was typed begins one, in any order; in scripts without spaces it may stand anywhere. */
async function keepNamed(index: IndexReader, { facet, text, unwanted }: NameClause, mask: Mask): Promise<void> {
  const words = nameWords(text);
  const isMeant = (value: string) => {
    const own = nameWords(value);
    // Syllables of Hangul were taken apart, and 가 is no beginning of 강.
    const whole = own.join('').normalize();
    return words.length > 0 && words.every((word) => (hasSingle(word) ? whole.includes(word.normalize()) : own.some((each) => each.startsWith(word))));
  };
  const lists = [...await index.readValues(facet)].filter(([value]) => isMeant(value)).map(([, pages]) => pages);
  if (!unwanted) keepPages(lists, mask);
  else for (const pages of lists) for (const page of pages) mask[page] = 0;
}

function keepPages(lists: readonly (readonly number[])[], mask: Mask): void {
  const having = new Uint8Array(mask.length);
  for (const pages of lists) for (const page of pages) having[page] = 1;
  for (let page = 0; page < mask.length; page++) if (having[page] === 0) mask[page] = 0;
}

async function keepDays(index: IndexReader, { from, to }: DayRange, mask: Mask): Promise<void> {
  if (from === '' && to === '') return;
  const { dates } = await index.readPages();
  const [first, last] = [from === '' ? 0 : packDay(from), to === '' ? Infinity : packDay(to)];
  dates.forEach((date, page) => {
    if (date < first || date > last) mask[page] = 0;
  });
}
