import type { FieldName } from '../../schema/fields/fields.ts';
import type { Place } from '../../schema/place.ts';
import type { Problem } from '../../schema/problem.ts';
import type { PlacedProblem } from '../messages.ts';

/** Longest stretch that is underlined where nothing says how far a problem goes, in characters. */
const longest = 40;

/**
 * Give each problem the stretch of the text at which it is shown.
 * @param places where each field stands
 * @param bodyAt offset at which the text below the front matter begins
 */
export function placeProblems(
  problems: readonly Problem[], text: string, places: Readonly<Partial<Record<FieldName, Place>>>, bodyAt: number,
): PlacedProblem[] {
  const offsets = offsetsOf(text);
  const fields = Object.entries(places).map(([name, place]) => [name as FieldName, offsets(place)] as const).sort(([, one], [, other]) => one - other);
  return problems.map((problem) => {
    const from = offsets(problem);
    const field = from < bodyAt ? fields.findLast(([, start]) => start <= from)?.[0] ?? missingField(problem) : undefined;
    return { ...problem, from, to: endOf(text, from), ...(field !== undefined && { field }) };
  });
}

/** The field that a problem says is missing, which has no place yet. */
function missingField({ rule, message }: Problem): FieldName | undefined {
  return rule === 'field-missing' ? (/^(\w+) is missing/.exec(message)?.[1] as FieldName | undefined) : undefined;
}

function endOf(text: string, from: number): number {
  const [run = ''] = /^(?:[^\s，。；：、]+|[ \t]+)/.exec(text.slice(from, from + longest)) ?? [];
  return Math.min(text.length, from + Math.max(1, run.length));
}

function offsetsOf(text: string): (place: Place) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return ({ line, column }) => {
    const start = starts[Math.min(line, starts.length) - 1] ?? 0;
    const end = starts[Math.min(line, starts.length)] ?? text.length + 1;
    return Math.min(start + column - 1, end - 1, text.length);
  };
}
