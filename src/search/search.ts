import type { VolumeEntry } from './catalogue.ts';
import type { Index } from './engine.ts';
import { estimate, type Estimate } from './estimate.ts';
import { matchText } from './match.ts';
import { rarityOf, scoreOf, type Weight, type Whole } from './ranking.ts';
import type { LookUp } from './word-counts.ts';

/** An item found. */
export interface Hit {
  index: Index;
  /** Its number in the index: a lower one is a later item. */
  page: number;
  score: number;
}

/** All items that have every clause, in no order, and the volumes that could not be read. */
export interface Finding {
  hits: Hit[];
  missing: VolumeEntry[];
}

interface Reading {
  index: Index;
  /** Words of each page. */
  words: number[];
  /** Matches of each clause by page number. */
  matches: Map<number, Weight>[];
}

/**
 * Find the items that have every clause; without clauses, all items. Only volumes that may have some are opened; where the
 * word lists cannot be read, that is every volume. One that cannot be read is named, not thrown.
 */
export async function findItems(indexes: readonly Index[], clauses: readonly string[], lookUp?: LookUp): Promise<Finding> {
  const known = lookUp && await estimate(indexes, clauses, lookUp).catch(() => undefined);
  const missing = new Set<VolumeEntry>();
  const readings = await Promise.all((known?.indexes ?? indexes).map(async (index) => readMatches(index, clauses).catch(() => {
    missing.add(index.volume);
    return undefined;
  })));
  const read = readings.filter((reading) => reading !== undefined);
  return { hits: hitsOf(read, wholeOf(indexes), known ? clauses.map((clause) => known.having.get(clause) ?? 0) : countMatches(read, clauses)), missing: [...missing] };
}

/**
 * Count the items that have every clause without opening a volume; undefined where that cannot be told: only one clause can be
 * counted, of one word or two Han characters.
 */
export async function countItems(indexes: readonly Index[], clauses: readonly string[], lookUp: LookUp): Promise<number | undefined> {
  if (clauses.length !== 1) return undefined;
  const { exact, having }: Estimate = await estimate(indexes, clauses, lookUp);
  return exact ? having.get(clauses[0] ?? '') : undefined;
}

async function readMatches(index: Index, clauses: readonly string[]): Promise<Reading> {
  const [{ words }, matches] = await Promise.all([index.readPages(), Promise.all(clauses.map((clause) => weightsOf(index, clause)))]);
  return { index, words, matches };
}

async function weightsOf(index: Index, clause: string): Promise<Map<number, Weight>> {
  const { pages, weights, inHeadline } = await matchText(index, clause);
  return new Map(pages.map((page, at) => [page, { weight: weights[at] ?? 0, inHeadline: inHeadline[at] ?? false }]));
}

function hitsOf(readings: readonly Reading[], whole: Whole, having: readonly number[]): Hit[] {
  return readings.flatMap(({ index, words, matches }) => candidatesOf(words, matches).flatMap((page) => {
    let score = 0;
    for (const [clause, found] of matches.entries()) {
      const match = found.get(page);
      if (!match) return [];
      score += scoreOf(match.weight, match.inHeadline, words[page] ?? 0, rarityOf(having[clause] ?? 0, whole), whole);
    }
    return [{ index, page, score }];
  }));
}

/** The pages that may have all clauses: those that have the rarest. */
function candidatesOf(pages: readonly unknown[], matches: readonly Map<number, Weight>[]): number[] {
  const [rarest] = matches.toSorted((one, other) => one.size - other.size);
  return rarest ? [...rarest.keys()] : [...pages.keys()];
}

function countMatches(readings: readonly Reading[], clauses: readonly string[]): number[] {
  return clauses.map((_, clause) => sum(readings.map(({ matches }) => matches[clause]?.size ?? 0)));
}

function wholeOf(indexes: readonly Index[]): Whole {
  const pages = sum(indexes.map(({ entry }) => entry.items));
  return { pages, length: sum(indexes.map(({ entry }) => entry.length)) / Math.max(pages, 1) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
