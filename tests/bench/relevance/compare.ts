import { averageOf, qualityOf, type Quality } from './metrics.ts';
import type { SearchEngine } from './searcher.ts';
import type { TestSet } from './test-set.ts';

/** How well an engine answered the queries of a set. */
export interface Outcome {
  set: string;
  engine: string;
  quality: Quality;
  /** How many queries were judged. */
  queries: number;
  milliseconds: { open: number; perQuery: number };
  /** What each query's own list was worth, by its id. */
  each: Record<string, Quality>;
}

/** Let an engine answer the queries of a set, no more than so many of them, evenly chosen. */
export async function askAll({ name: engine, open }: SearchEngine, set: TestSet, mostQueries: number): Promise<Outcome> {
  const began = performance.now();
  const searcher = await open(set);
  const opened = performance.now();
  const each: Record<string, Quality> = {};
  try {
    for (const { id, text } of chosenOf(set, mostQueries)) {
      const quality = qualityOf(await searcher.find(text), set.judged.get(id) ?? new Map());
      if (quality) each[id] = quality;
    }
  } finally {
    await searcher.leave?.();
  }
  const qualities = Object.values(each);
  if (qualities.length === 0) throw new Error(`No query of ${set.name} has a document that answers it.`);
  const ended = performance.now();
  return {
    set: set.name, engine, quality: averageOf(qualities), queries: qualities.length,
    milliseconds: { open: opened - began, perQuery: (ended - opened) / qualities.length }, each,
  };
}

function chosenOf({ queries }: TestSet, most: number): TestSet['queries'] {
  const step = Math.max(1, queries.length / most);
  return Array.from({ length: Math.min(most, queries.length) }, (_, at) => queries[Math.floor(at * step)]).filter((query) => query !== undefined);
}
