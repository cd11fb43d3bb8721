import type { Problem } from './problem.ts';

/**
 * A stretch of a file's text and what to put in its place. Offsets are UTF-16 units in the text as it is saved, with its own line ends and,
 * where it has one, its byte-order mark as the first unit.
 */
export interface Edit {
  from: number;
  /** Past the last unit; the same as `from` where something is only put in. */
  to: number;
  insert: string;
}

/**
 * Mend a file's text by the fixes of its problems. Of two fixes that touch the same stretch the earlier one in the text is applied, whole,
 * and the other left for the next check; every unit outside of them stays as it was.
 *
 * @example applyFixes('date: 2023-2-21', [{ fix: [{ from: 6, to: 15, insert: '2023-02-21' }] }]) //=> 'date: 2023-02-21'
 */
export function applyFixes(text: string, problems: readonly Pick<Problem, 'fix'>[]): string {
  const taken: Edit[] = [];
  const fixes = problems.flatMap(({ fix }) => (fix && isWithin(fix, text) ? [fix.toSorted(byPlace)] : []));
  for (const fix of fixes.sort(([one], [other]) => byPlace(one, other))) {
    if (fix.every((edit, at) => !touches(edit, fix[at + 1]) && !taken.some((other) => touches(edit, other)))) taken.push(...fix);
  }
  const parts: string[] = [];
  let end = 0;
  for (const { from, to, insert } of taken.sort(byPlace)) {
    parts.push(text.slice(end, from), insert);
    end = to;
  }
  return parts.join('') + text.slice(end);
}

function isWithin(fix: readonly Edit[], text: string): boolean {
  return fix.every(({ from, to }) => from >= 0 && from <= to && to <= text.length);
}

function touches(one: Edit, other: Edit | undefined): boolean {
  if (!other) return false;
  return (one.from < other.to && other.from < one.to) || one.from === other.from;
}

function byPlace(one: Edit | undefined, other: Edit | undefined): number {
  return (one?.from ?? 0) - (other?.from ?? 0) || (one?.to ?? 0) - (other?.to ?? 0);
}
