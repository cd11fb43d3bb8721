import type { Choice } from '../query/choice.ts';
import type { Index } from './index-reader.ts';
import { estimate, type Estimate } from './estimate.ts';
import type { Found, Measure } from './find-all.ts';
import { FoundHit, sortFound } from './hits.ts';
import { allowedIn, keepChosen, type Mask } from './masks.ts';
import { matchClause } from './match.ts';
import { isTelling, piecesOf } from '../query/keywords.ts';
import type { Clause, Query, Range } from '../query/query.ts';
import { rarityOf, scoreOf, type Whole } from './ranking.ts';
import type { LookUp } from './word-book.ts';

/** A word that more than this share of the items has tells nothing, where there are others. */
const everywhere = 0.8;
/** No more words than this are read, the rarest. They are told apart by the bits of a number. */
const mostUnits = 24;
/** No more items than this are listed, and none that has less of what is looked for, each word by its rarity, than this share of what another has. */
const longest = 100;
const leastShare = 0.3;

/** A word of a query, or two Han characters of a longer run. */
interface Unit {
  clause: Clause;
  rarity: number;
  known: Estimate;
}

/** What an index has of the units. */
interface Scored {
  index: Index;
  dates: readonly number[];
  scores: Float64Array;
  /** Which units each page has, by their bits. */
  bits: Uint32Array;
}

/** Items that have most of the words, and the indexes that could not be read for it. */
export interface Most {
  hits: FoundHit[];
  missing: Index[];
}

/** What is asked of items that have most of the words. */
export interface Wish {
  query: Query;
  choice: Choice;
  range: Range;
}

/**
 * Find items that have most of the words, best first: runs of Han characters count two by two, and words put together of
 * others by these, and words that say nothing are passed over. What is in quotation marks stays whole, except that Chinese
 * ones may just quote; what is not wanted or not chosen stays away, and so does what has
 * every word as far as that was found.
 */
export async function findMost(indexes: readonly Index[], wish: Wish, { whole }: Measure, lookUp: LookUp, found: readonly Found[]): Promise<Most> {
  const units = await unitsWorthReading(indexes, wish.query.wanted, whole, lookUp);
  const missing: Index[] = [];
  const readings = await Promise.all(indexes.map((index) => scoreIn(index, units, whole, () => maskOf(index, wish, found.find((each) => each.index === index)?.mask)).catch(() => {
    missing.push(index);
    return undefined;
  })));
  const scored = readings.filter((reading) => reading !== undefined);
  const heldBy = remembered((bits: number) => units.reduce((sum, { rarity }, at) => (bits & (1 << at) ? sum + rarity : sum), 0));
  const most = scored.reduce((best, { bits }) => bits.reduce((more, each) => Math.max(more, heldBy(each)), best), 0);
  const hits = scored.flatMap(({ index, dates, scores, bits }) => [...bits.keys()].filter((page) => bits[page] !== 0 && heldBy(bits[page] ?? 0) >= leastShare * most)
    .map((page) => new FoundHit(index, page, scores[page] ?? 0, dates[page] ?? 0)));
  const bitsOf = new Map(scored.map(({ index, bits }) => [index, bits]));
  const best = sortFound(hits, 'relevance').slice(0, longest)
    .map(({ index, page, score, date }) => new FoundHit(index, page, score, date, lackingOf(bitsOf.get(index)?.[page] ?? 0, units, wish.query.wanted)));
  return { hits: best, missing };
}

async function unitsWorthReading(indexes: readonly Index[], clauses: readonly Clause[], whole: Whole, lookUp: LookUp): Promise<Unit[]> {
  const pieces = clauses.flatMap((clause) => piecesIn(clause).map((text) => ({ clause, text })));
  const telling = pieces.filter(({ text }) => isTelling(text));
  const all = await Promise.all((telling.length > 0 ? telling : pieces).map(async ({ clause, text }) => {
    const known = await estimate(indexes, [text], lookUp);
    const having = known.having.get(text) ?? 0;
    return { clause: { ...clause, text }, having, rarity: rarityOf(having, whole), known };
  }));
  const known = all.filter(({ having }) => having > 0).toSorted((one, other) => one.having - other.having);
  const rare = known.filter(({ having }) => having <= everywhere * whole.pages);
  return (rare.length > 0 ? rare : known).slice(0, mostUnits);
}

function piecesIn({ text, quoted }: Clause): string[] {
  if (!quoted) return piecesOf(text);
  return /\p{Script=Han}/u.test(text) ? [...new Set([text, ...piecesOf(text)])] : [text];
}

async function maskOf(index: Index, { query, choice, range }: Wish, found: Mask | undefined): Promise<Mask> {
  const mask = await allowedIn(index, query);
  await keepChosen(index, choice, range, mask);
  for (const [page, had] of found?.entries() ?? []) if (had === 1) mask[page] = 0;
  return mask;
}

async function scoreIn(index: Index, units: readonly Unit[], whole: Whole, maskOf: () => Promise<Mask>): Promise<Scored> {
  const scored: Scored = { index, dates: [], scores: new Float64Array(index.entry.items), bits: new Uint32Array(index.entry.items) };
  if (!units.some(({ known }) => known.atMost(index) > 0)) return scored;
  const [{ words, dates }, mask, matches] = await Promise.all([index.readPages(), maskOf(), Promise.all(units.map(({ clause, known }) => (known.atMost(index) > 0 ? matchClause(index, clause) : undefined)))]);
  for (const [unit, match] of matches.entries()) {
    for (const [at, page] of match?.pages.entries() ?? []) {
      if (mask[page] === 0) continue;
      scored.bits[page] = (scored.bits[page] ?? 0) | (1 << unit);
      scored.scores[page] = (scored.scores[page] ?? 0) + scoreOf(match?.weights[at] ?? 0, match?.inHeadline[at] ?? false, words[page] ?? 0, units[unit]?.rarity ?? 0, whole);
    }
  }
  return { ...scored, dates };
}

function remembered(work: (number: number) => number): (number: number) => number {
  const kept = new Map<number, number>();
  return (number) => {
    const result = kept.get(number) ?? work(number);
    kept.set(number, result);
    return result;
  };
}

/** The words as typed of which a page has nothing. */
function lackingOf(bits: number, units: readonly Unit[], wanted: readonly Clause[]): string[] {
  const had = new Set(units.filter((_, at) => bits & (1 << at)).map(({ clause }) => clause.typed));
  return wanted.filter(({ typed, text }) => !had.has(typed) && isTelling(text)).map(({ typed }) => typed);
}
