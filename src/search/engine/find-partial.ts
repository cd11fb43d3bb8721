import type { Filters } from '../query/filters.ts';
import type { IndexReader } from './index-reader.ts';
import { estimate, type Estimate } from './estimate.ts';
import { Unread } from './fetch.ts';
import type { FullMatches, Scoring } from './find-all.ts';
import { FoundHit, sortHits } from './hits.ts';
import { allowedIn, keepFiltered, type Mask } from './masks.ts';
import { matchClause } from './match.ts';
import { isStopWord, keywordsOf } from '../query/keywords.ts';
import { widerRanges, type DayRange } from '../query/day-range.ts';
import type { Clause, Query } from '../query/query.ts';
import type { Match } from '../format/postings.ts';
import { hasHan } from '../text/han.ts';
import { idfOf, scoreOf, type CollectionStats } from './ranking.ts';
import type { LookUp } from './vocabulary.ts';

/** A word that more than this share of the items has says nothing, where there are others. */
const maxItemShare = 0.8;
/**
 * How many words are read, the rarest first: out of a pasted paragraph nearly all, unless there are many indexes to read each in. Over 1,400
 * abstracts asked by whole abstracts, 24 words gave an nDCG@10 of .200, 64 of .267 and all of .275.
 */
const [fewestUnits, mostUnits, maxReadings] = [24, 128, 512];
/** How many items are listed. */
const maxListed = 100;
/** An item is listed only if its words, weighed by their rarity, come to this share of what the best item has. */
const minShareOfBest = 0.3;

/**
 * What one Han character counts beside the pairs that it is in: of 蓍的别名 no pair with 蓍 need stand in an item on it. Over 4,221 Chinese
 * questions nDCG@10 was .989 without, .990 at a quarter, .991 from a half on.
 */
const singleShare = 3 / 4;

/** A longer quotation was copied from somewhere, and may stand in other words: its own count too, and that it does not stand there is said. */
const maxQuotedWords = 4;

/** A word of a query, or two Han characters of a longer run. */
interface Unit {
  clause: Clause;
  idf: number;
  known: Estimate;
  /** True for one character, which says what stands higher among items that have something else. */
  ranksOnly: boolean;
}

/** What an index has of the units. */
interface Scored {
  index: IndexReader;
  dates: readonly number[];
  scores: Float64Array;
  /** How much each page has of the units, weighed by their rarity. */
  held: Float64Array;
  /** Where each unit stands; undefined where it stands nowhere in the index. */
  matches: readonly (Match | undefined)[];
}

/** Items that have most of the words, and the indexes that could not be read for it. */
export interface PartialMatches {
  hits: FoundHit[];
  missing: IndexReader[];
}

/** What items must fulfil besides having some of the words. */
export interface Criteria {
  query: Query;
  filters: Filters;
  range: DayRange;
}

/**
 * Find items that have most of the words, best first: runs of Han characters count two by two, and words put together of
 * others by these, and stop words are passed over. What is in quotation marks stays whole, except that Chinese ones and long ones may just
 * quote. Items that the query or the filters rule out are not among them, nor those of `found`, which have every word.
 */
export async function findPartial(
  indexes: readonly IndexReader[],
  criteria: Criteria,
  { whole }: Scoring,
  lookUp: LookUp,
  found: readonly FullMatches[],
): Promise<PartialMatches> {
  const units = await unitsWorthReading(indexes, criteria.query.wanted, whole, lookUp);
  const missing: IndexReader[] = [];
  const readings = await Promise.all(indexes.map(async (index) => {
    const full = found.find((each) => each.index === index);
    try {
      return await scoreIn(index, units, whole, () => maskOf(index, criteria, full));
    } catch (problem) {
      if (!(problem instanceof Unread)) throw problem;
      missing.push(index);
      return undefined;
    }
  }));
  const scored = readings.filter((reading) => reading !== undefined);
  const best = scored.reduce((highest, { held }) => held.reduce((higher, each) => Math.max(higher, each), highest), 0);
  const isGood = (held: number) => held > 0 && held >= minShareOfBest * best;
  const hits = scored.flatMap(({ index, dates, scores, held }) => [...held.keys()].filter((page) => isGood(held[page] ?? 0))
    .map((page) => new FoundHit(index, page, scores[page] ?? 0, dates[page] ?? 0)));
  const matchesIn = new Map(scored.map(({ index, matches }) => [index, matches]));
  const listed = sortHits(hits, 'relevance').slice(0, maxListed)
    .map(({ index, page, score, date }) => new FoundHit(index, page, score, date, lackingOf(page, units, matchesIn.get(index) ?? [], criteria.query.wanted)));
  return { hits: listed, missing };
}

async function unitsWorthReading(indexes: readonly IndexReader[], clauses: readonly Clause[], whole: CollectionStats, lookUp: LookUp): Promise<Unit[]> {
  const pieces = clauses.filter(saysSomething).flatMap((clause) => piecesIn(clause).map((piece) => ({ ...clause, also: [], ...piece })));
  const keywords = pieces.filter(({ text }) => !isStopWord(text));
  const asked = keywords.length > 0 ? keywords : pieces;
  const all = await Promise.all([...asked, ...singlesIn(asked)].map(async (clause, at) => {
    const known = await estimate(indexes, [clause], lookUp);
    const frequency = known.df.get(clause.text) ?? 0;
    return { clause, frequency, idf: clause.times * idfOf(frequency, whole), known, ranksOnly: at >= asked.length };
  }));
  const known = all.filter(({ frequency }) => frequency > 0).toSorted((one, other) => one.frequency - other.frequency);
  const rare = known.filter(({ frequency }) => frequency <= maxItemShare * whole.pages);
  return (rare.length > 0 ? rare : known).slice(0, Math.max(fewestUnits, Math.min(mostUnits, Math.floor(maxReadings / indexes.length))));
}

/** Of words that need not stand in an item some say a little, as `during`; a run of characters with what asks is read without that. */
function saysSomething({ text, optional }: Clause): boolean {
  return !optional || !(hasHan(text) || isStopWord(text));
}

/** What items may have of a clause: its words, or another day of its month or year, which is not what was typed. */
function piecesIn({ text, quoted, within }: Clause): Partial<Clause>[] {
  if (within) return [{}, ...widerRanges(within).map((range) => ({ typed: '', within: range }))];
  if (!quoted) return keywordsOf(text).map((piece) => ({ text: piece }));
  const words = keywordsOf(text);
  if (hasHan(text)) return [...new Set([text, ...words])].map((piece) => ({ text: piece }));
  return [{ text }, ...(words.length > maxQuotedWords ? words.map((piece) => ({ typed: '', text: piece, quoted: false })) : [])];
}

/** The characters of pairs, each once, where there is more than one pair. */
function singlesIn(pieces: readonly Clause[]): Clause[] {
  const pairs = pieces.filter(({ text }) => hasHan(text) && [...text].length === 2);
  const known = new Set(pieces.map(({ text }) => text));
  const singles = new Map(pairs.length > 1 ? pairs.flatMap((clause) => [...clause.text].map((text) => [text, clause] as const)) : []);
  return [...singles].filter(([text]) => !known.has(text)).map(([text, clause]) => ({ ...clause, typed: '', text, times: clause.times * singleShare }));
}

async function maskOf(index: IndexReader, { query, filters, range }: Criteria, found: FullMatches | undefined): Promise<Mask> {
  const mask = await allowedIn(index, query);
  await keepFiltered(index, filters, range, mask);
  for (const [page, had] of found?.mask.entries() ?? []) if (had === 1) mask[page] = 0;
  for (const { page } of found?.nearly ?? []) mask[page] = 0;
  return mask;
}

async function scoreIn(index: IndexReader, units: readonly Unit[], whole: CollectionStats, maskOf: () => Promise<Mask>): Promise<Scored> {
  const scored: Scored = { index, dates: [], scores: new Float64Array(index.entry.items), held: new Float64Array(index.entry.items), matches: [] };
  if (!units.some(({ known }) => known.atMost(index) > 0)) return scored;
  const matching = units.map(({ clause, known }) => (known.atMost(index) > 0 ? matchClause(index, clause) : undefined));
  const [{ words, dates }, mask, matches] = await Promise.all([index.readPages(), maskOf(), Promise.all(matching)]);
  for (const [unit, match] of matches.entries()) {
    for (const [at, page] of match?.pages.entries() ?? []) {
      if (mask[page] === 0) continue;
      if (!units[unit]?.ranksOnly) scored.held[page] = (scored.held[page] ?? 0) + (units[unit]?.idf ?? 0);
      const score = scoreOf(match?.weights[at] ?? 0, match?.inHeadline[at] ?? false, words[page] ?? 0, units[unit]?.idf ?? 0, whole);
      scored.scores[page] = (scored.scores[page] ?? 0) + score;
    }
  }
  return { ...scored, dates, matches };
}

/** The words, as typed, of which a page has nothing. */
function lackingOf(page: number, units: readonly Unit[], matches: readonly (Match | undefined)[], wanted: readonly Clause[]): string[] {
  const had = new Set(units.filter((_, at) => matches[at]?.pages.includes(page)).map(({ clause }) => clause.typed));
  return wanted.filter(({ typed, text, optional }) => !optional && !had.has(typed) && !isStopWord(text)).map(({ typed }) => typed);
}
