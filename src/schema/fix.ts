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

/** Whatever may have one safe mending. */
interface Mendable {
  fix?: readonly Edit[];
}

/**
 * Mend a file's text by the fixes of its problems. Of two fixes that touch the same stretch the earlier one in the text is applied, whole,
 * and the other left for the next check; every unit outside of them stays as it was.
 *
 * @example applyFixes('date: 2023-2-21', [{ fix: [{ from: 6, to: 15, insert: '2023-02-21' }] }]) //=> 'date: 2023-02-21'
 */
export function applyFixes(text: string, problems: readonly Mendable[]): string {
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

/**
 * Say the fixes of problems by the text as it is saved, where they were found in one with line feeds only and without a mark. The mark and
 * the ends of lines get theirs here: a text without them has no place for these.
 * @param saved the text as it is saved
 */
export function savedFixes<P extends Mendable & { rule: string }>(problems: readonly P[], saved: string): P[] {
  const mark = saved.startsWith('\uFEFF') ? 1 : 0;
  const dropped = [...saved.matchAll(/\r\n/g)].map(({ index }, before) => index - before - mark);
  const savedAt = (offset: number) => offset + mark + countBelow(dropped, offset);
  return problems.map((problem) => {
    if (problem.rule === 'byte-order-mark') return { ...problem, fix: [{ from: 0, to: 1, insert: '' }] };
    if (problem.rule === 'line-endings') return { ...problem, ...endingsFix(saved) };
    if (!problem.fix) return problem;
    return { ...problem, fix: problem.fix.map(({ from, to, insert }) => ({ from: savedAt(from), to: savedAt(to), insert })) };
  });
}

/** More lines than this are better saved anew by an editor's program: each is an edit. */
const maxEndings = 5000;

function endingsFix(saved: string): Mendable {
  const fix = [...saved.matchAll(/\r(\n?)/g)].map(({ 1: feed, index }) => ({ from: index, to: index + 1, insert: feed === '' ? '\n' : '' }));
  return fix.length > maxEndings ? {} : { fix };
}

/** Count the numbers of an ascending list that are below a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
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
