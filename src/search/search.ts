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
  return readings.flatMap(({ index, pages, matches }) => pages.flatMap(({ words }, page) => {
    let score = 0;
    const places: number[] = [];
    for (const [clause, found] of matches.entries()) {
      const match = found.get(page);
      if (!match) return [];
      score += scoreOf(match, words, having[clause] ?? 0, whole);
      places.push(...match.places);
    }
    return [{ index, page, score, places }];
  }));
}

function wholeOf(readings: Reading[]): Whole {
  const pages = readings.flatMap((reading) => reading.pages);
  return { pages: pages.length, length: sum(pages.map(({ words }) => words)) / Math.max(pages.length, 1) };
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
