import type { Found } from './visit.ts';

/** What one page did for one kind of reader, over some searches. */
export interface Measured {
  by: 'backnumber' | 'pagefind';
  /** What was asked, as the report names it. */
  what: string;
  runs: (Found & { text: string })[];
}

/** The number in the middle, of an even count the lower of the two; those that are missing stand last. */
export function middleOf(numbers: readonly (number | undefined)[]): number | undefined {
  const sorted = numbers.map((number) => number ?? Infinity).sort((one, other) => one - other);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  return middle === undefined || !Number.isFinite(middle) ? undefined : middle;
}

export function middle(measured: Measured | undefined, figure: (run: Found) => number | undefined): number | undefined {
  return middleOf((measured?.runs ?? []).map(figure));
}
