import { findResult, medianOf, type Result, type Run, type Scenario } from '../results.ts';

/** A figure that publishing shall reach, and what was found. */
export interface Goal {
  name: string;
  /** Undefined where it was not measured. */
  found: number | undefined;
  wanted: number;
  sense: 'at least' | 'at most';
  unit: string;
}

/** What ours is compared with. */
export const rivalName = 'hugo+pagefind';

/** All goals for publishing that speak of archives of these sizes. */
export function goalsOf(results: readonly Result[], sizes: readonly number[]): Goal[] {
  const ours = (items: number, scenario: Scenario, figure: (run: Run) => number | undefined): number | undefined =>
    medianOf(findResult(results, 'backnumber', items, scenario), figure);
  const theirs = (items: number, figure: (run: Run) => number): number | undefined => medianOf(findResult(results, rivalName, items, 'clean'), figure);
  // Whatever changed, a rival builds and indexes all: where that case was not measured, its clean build stands for it.
  const faster = (items: number, scenario: Scenario): number | undefined =>
    ratio(medianOf(findResult(results, rivalName, items, scenario), secondsOf) ?? theirs(items, secondsOf), ours(items, scenario, secondsOf));
  const goals: [sizes: readonly number[], goal: Goal][] = [];
  const add = (of: readonly number[], name: string, found: number | undefined, sense: Goal['sense'], wanted: number, unit: string): void => {
    goals.push([of, { name: `${of.map((size) => size.toLocaleString('en')).join(' → ')}: ${name}`, found, sense, wanted, unit }]);
  };
  const [small, large] = [10_000, 100_000];
  for (const [size, speed, memory] of [[small, 25, 0.7], [large, 75, 2]] as const) {
    add([size], 'one item added, times faster', faster(size, 'added'), 'at least', speed, '×');
    add([size], 'one item added, memory', ours(size, 'added', gigabytesOf), 'at most', memory, 'GB');
  }
  for (const [size, speed] of [[small, 4], [large, 10]] as const) {
    add([size], 'old body edited, times faster', faster(size, 'body'), 'at least', speed, '×');
    add([size], 'old headline edited, times faster', faster(size, 'headline'), 'at least', speed, '×');
  }
  add([small], 'nothing changed', ours(small, 'nothing', secondsOf), 'at most', 1, 's');
  add([large], 'nothing changed', ours(large, 'nothing', secondsOf), 'at most', 4, 's');
  for (const size of [small, large]) {
    add([size], 'clean, time against theirs', ratio(ours(size, 'clean', secondsOf), theirs(size, secondsOf)), 'at most', 1.2, '×');
  }
  add([small], 'clean, memory against theirs', ratio(ours(small, 'clean', gigabytesOf), theirs(small, gigabytesOf)), 'at most', 0.6, '×');
  add([large], 'clean, memory', ours(large, 'clean', gigabytesOf), 'at most', 5, 'GB');
  for (const [scenario, wanted] of [['clean', 11], ['added', 4]] as const) {
    add(
      [small, large], `growth of ${scenario === 'clean' ? 'a clean build' : 'one item added'}`,
      ratio(ours(large, scenario, secondsOf), ours(small, scenario, secondsOf)), 'at most', wanted, '×',
    );
  }
  add([small], 'files changed by one item added', ours(small, 'added', filesOf), 'at most', 60, 'files');
  add([small], 'bytes changed by one item added', ours(small, 'added', ({ bytes }) => (bytes === undefined ? undefined : bytes / 1e6)), 'at most', 2, 'MB');
  return goals.filter(([of]) => of.every((size) => sizes.includes(size))).map(([, goal]) => goal);
}

/** Say whether a goal was reached, and if not, by which factor it was missed. */
export function verdictOf({ found, wanted, sense }: Goal): string {
  if (found === undefined) return 'not measured';
  if (sense === 'at least' ? found >= wanted : found <= wanted) return 'reached';
  const missed = sense === 'at least' ? wanted / found : found / wanted;
  return Number.isFinite(missed) ? `not reached, by ${missed.toFixed(2)}×` : 'not reached';
}

export function secondsOf({ seconds }: Run): number {
  return seconds;
}

export function gigabytesOf({ peakBytes }: Run): number {
  return peakBytes / 1e9;
}

/** Files that a server must take in or drop. */
export function filesOf({ added, changed, deleted }: Run): number | undefined {
  return added === undefined || changed === undefined || deleted === undefined ? undefined : added + changed + deleted;
}

function ratio(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? undefined : one / other;
}
