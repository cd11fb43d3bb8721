import type { VolumeEntry } from './catalogue.ts';
import type { Index } from './engine.ts';
import { matchClause, type Match } from './match.ts';
import type { Clause } from './query.ts';
import { scoreOf, type Whole } from './ranking.ts';

/** An item found. */
export interface Hit {
  index: Index;
  /** Its number in the index: a lower one is a later item. */
  page: number;
  score: number;
  /** Words to mark, counted in words of the page. */
  places: number[];
}

/** All items that have every clause, in no order, and the volumes that could not be read. */
export interface Finding {
  hits: Hit[];
  missing: VolumeEntry[];
}

interface Reading {
  index: Index;
  pages: { words: number }[];
  /** Matches of each clause by page number. */
  matches: Map<number, Match>[];
}

/** Find the items that have every clause; without clauses, all items. A volume that cannot be read is named, not thrown. */
export async function findItems(indexes: readonly Index[], clauses: readonly Clause[]): Promise<Finding> {
  const missing = new Set<VolumeEntry>();
  const readings = await Promise.all(indexes.map(async (index) => readMatches(index, clauses).catch(() => {
    missing.add(index.volume);
    return undefined;
  })));
  const read = readings.filter((reading) => reading !== undefined);
  return { hits: hitsOf(read, clauses), missing: [...missing] };
}

async function readMatches(index: Index, clauses: readonly Clause[]): Promise<Reading> {
  const [{ pages }, matches] = await Promise.all([
    index.readMeta(),
    Promise.all(clauses.map((clause) => matchClause(index, clause))),
  ]);
  return { index, pages, matches };
}

function hitsOf(readings: Reading[], clauses: readonly Clause[]): Hit[] {
  const whole = wholeOf(readings);
  const having = clauses.map((_, clause) => sum(readings.map(({ matches }) => matches[clause]?.size ?? 0)));
  return readings.flatMap(({ index, pages, matches }) => candidatesOf(pages, matches).flatMap((page) => {
    let score = 0;
    const places: number[] = [];
    for (const [clause, found] of matches.entries()) {
      const match = found.get(page);
      if (!match) return [];
      score += scoreOf(match, pages[page]?.words ?? 0, having[clause] ?? 0, whole);
      places.push(...match.places);
    }
    return [{ index, page, score, places }];
  }));
}

/** The pages that may have all clauses: those that have the rarest. */
function candidatesOf(pages: unknown[], matches: Map<number, Match>[]): number[] {
  const [rarest] = matches.toSorted((one, other) => one.size - other.size);
  return rarest ? [...rarest.keys()] : [...pages.keys()];
}

function wholeOf(readings: Reading[]): Whole {
  const pages = sum(readings.map((reading) => reading.pages.length));
  const words = sum(readings.map((reading) => sum(reading.pages.map((page) => page.words))));
  return { pages, length: words / Math.max(pages, 1) };
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
