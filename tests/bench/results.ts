import type { Cost } from './measure/run.ts';
import type { Difference } from './measure/listing.ts';

/** What is done to an archive before it is published anew, by name; in the order in which it is done. */
export const scenarios = {
  clean: 'clean',
  nothing: 'nothing changed',
  added: 'one item added today',
  body: 'one old item’s body edited',
  headline: 'one old headline edited',
  deleted: 'one old item deleted',
  style: 'style changed',
  template: 'template changed',
} as const;

export type Scenario = keyof typeof scenarios;

/** One run of one generator in one scenario. */
export interface Run extends Omit<Cost, 'stdout'>, Partial<Difference> {
  /** What the program said of its work, where it says it as data. */
  summary?: unknown;
}

/** What one generator needed in one scenario. */
export interface Result {
  /** `backnumber`, a rival such as `hugo`, `pagefind after hugo`, or both together: `hugo+pagefind`. */
  by: string;
  items: number;
  scenario: Scenario;
  runs: Run[];
  /** The whole site after the last run. */
  size?: { files: number; bytes: number };
  /** What a reader of the figures must know. */
  note?: string;
  /** Why there are no runs. */
  failed?: string;
}

/** The number in the middle of one of a result's figures; of an even count the lower of the two. Undefined where no run has it. */
export function medianOf(result: Result | undefined, figure: (run: Run) => number | undefined): number | undefined {
  const numbers = (result?.runs ?? []).map(figure).filter((number) => number !== undefined).sort((one, other) => one - other);
  return numbers[Math.floor((numbers.length - 1) / 2)];
}

/** Find the result of one generator in one scenario. */
export function findResult(results: readonly Result[], by: string, items: number, scenario: Scenario): Result | undefined {
  return results.find((result) => result.by === by && result.items === items && result.scenario === scenario);
}
