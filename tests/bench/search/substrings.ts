import type { Page } from 'playwright-core';
import { drawNumber, drawOne, makeRandom } from '../synthetic/random.ts';
import type { CoreGlobals } from './core-page.ts';

/** How runs of Chinese characters were found, beside what `includes()` says of the same texts. */
export interface Substrings {
  name: string;
  runs: number;
  /** Of the items that hold a run, the share found; and of those found, the share that hold it. Averages over the runs. */
  recall: number;
  precision: number;
  /** The runs that were not answered exactly, with what was missing and what was too much. */
  wrong: { run: string; missing: string[]; extra: string[] }[];
}

/** Draw runs of one to six characters as they stand in texts. */
export function drawRuns(texts: readonly string[], count: number): string[] {
  const random = makeRandom(6, count);
  const chinese = texts.map((text) => text.match(/\p{Script=Han}+/gu) ?? []).filter((runs) => runs.length > 0);
  return Array.from({ length: count }, () => {
    const run = Array.from(drawOne(random, drawOne(random, chinese)));
    const length = Math.min(run.length, drawNumber(random, 1, 6));
    const start = drawNumber(random, 0, run.length - length);
    return run.slice(start, start + length).join('');
  });
}

/** Search for runs in a page of the core and compare. @param texts of all items, by address */
export async function compareRuns(page: Page, name: string, texts: ReadonlyMap<string, string>, runs: readonly string[]): Promise<Substrings> {
  const result: Substrings = { name, runs: runs.length, recall: 0, precision: 0, wrong: [] };
  for (const run of runs) {
    const holding = new Set([...texts].filter(([, text]) => text.includes(run)).map(([address]) => address));
    const found = new Set(await page.evaluate((text) => (globalThis as unknown as CoreGlobals).find(text, Infinity, true), run));
    const right = [...found].filter((address) => holding.has(address)).length;
    result.recall += right / Math.max(holding.size, 1) / runs.length;
    result.precision += right / Math.max(found.size, 1) / runs.length;
    const [missing, extra] = [[...holding].filter((address) => !found.has(address)), [...found].filter((address) => !holding.has(address))];
    if (missing.length + extra.length > 0) result.wrong.push({ run, missing: missing.slice(0, 5), extra: extra.slice(0, 5) });
  }
  return result;
}
