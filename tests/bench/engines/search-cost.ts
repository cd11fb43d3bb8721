import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Question } from '../../../src/search/engine/answers.ts';
import type { ReadBytes } from '../../../src/search/engine/fetch.ts';
import { openSearch } from '../../../src/search/engine/open-search.ts';
import { noFilters } from '../../../src/search/query/filters.ts';
import { roundTrips, type Trip } from '../search/round-trips.ts';
import { drawOne, makeRandom } from '../synthetic/random.ts';

/** What one search costs who has fetched nothing of the index before: medians over many. */
export interface SearchCost {
  /** Bytes fetched until the answer is complete, as they stand on disk. */
  bytes: number;
  requests: number;
  /** How many requests had to wait for one another. */
  trips: number;
}

const languages = [{ language: 'en', tag: 'en', name: 'English' }, { language: 'zh', tag: 'zh-Hans', name: '中文' }];
/** How long each request takes, in milliseconds: so that those which wait for one another can be told. */
const delayMs = 4;
/** Fewer would make another median for each draw. */
const questions = 40;

/** Ask an archive for two words of an item, many times, each time with nothing kept. @param items texts of items, in English */
export async function measureSearch(site: string, items: readonly string[]): Promise<SearchCost> {
  const random = makeRandom(77, items.length);
  const found: SearchCost[] = [];
  for (let at = 0; at < questions; at++) {
    const words = [...new Set(readFileSync(drawOne(random, items), 'utf8').replace(/^---.*?^---/ms, '').match(/\p{L}{4,}/gu))];
    found.push(await askOnce(site, `${drawOne(random, words)} ${drawOne(random, words)}`));
  }
  const median = (figure: (of: SearchCost) => number): number => found.map(figure).sort((one, other) => one - other)[found.length >> 1] ?? 0;
  return { bytes: median(({ bytes }) => bytes), requests: median(({ requests }) => requests), trips: median(({ trips }) => trips) };
}

async function askOnce(site: string, text: string): Promise<SearchCost> {
  const trips: Trip[] = [];
  let bytes = 0;
  const read: ReadBytes = async (address) => {
    const from = performance.now();
    const data = new Uint8Array(readFileSync(new URL(address)));
    bytes += data.length;
    await wait(delayMs);
    trips.push({ from, to: performance.now() });
    return data;
  };
  const question: Question = { text, scope: '', filters: noFilters, from: '', to: '', order: 'relevance' };
  await openSearch(pathToFileURL(join(site, 'search/')).href, 'en', languages, read).ask(question);
  return { bytes, requests: trips.length, trips: roundTrips(trips) };
}
