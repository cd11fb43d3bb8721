import { findResult, medianOf, scenarios, type Result, type Run } from '../results.ts';
import { filesOf, gigabytesOf, rivalName, secondsOf, verdictOf, type Goal } from './goals.ts';

type Row = readonly string[];

/** Lay out rows as a table that a terminal and Markdown both show well: the first row heads it, the first column is text, the others are numbers. */
export function tableText(rows: readonly Row[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: Row): string =>
    `| ${widths.map((width, column) => (column === 0 ? (row[column] ?? '').padEnd(width) : (row[column] ?? '').padStart(width))).join(' | ')} |`;
  const [head = [], ...others] = rows;
  const rule = `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [line(head), rule, ...others.map(line)].join('\n');
}

/** The table of one archive's size: each result with its medians, and how many times faster ours is than the rival. */
export function resultTable(results: readonly Result[], items: number): string {
  const rows = results.filter((result) => result.items === items).map((result): Row => {
    const changed = result.scenario === 'clean' ? undefined : medianOf(result, filesOf);
    const bytes = changed === undefined ? undefined : medianOf(result, (run) => run.bytes);
    const note = result.note === undefined ? '' : `, ${result.note}`;
    const failed = result.runs.length === 0 && result.failed ? ' (failed)' : '';
    return [
      `${nameOf(result)}${scenarios[result.scenario]}${note}${failed}`,
      shown(medianOf(result, secondsOf), 2),
      shown(medianOf(result, processorSecondsOf), 1),
      shown(medianOf(result, gigabytesOf), 2),
      shown(changed, 0),
      shown(bytes === undefined ? undefined : bytes / 1e6, 2),
      shown(result.size?.files, 0),
      shown(result.size && result.size.bytes / 1e6, 0),
      result.by === 'backnumber' ? shown(timesLess(results, result, secondsOf), 1) : '',
      result.by === 'backnumber' ? shown(timesLess(results, result, processorSecondsOf), 1) : '',
    ];
  });
  return tableText(
    [[`${items.toLocaleString('en')} items`, 's', 'CPU s', 'peak GB', 'files changed', 'MB changed', 'files', 'MB', '× faster', '× less CPU'], ...rows],
  );
}

/** Say what share of the machine other programs took while this was measured, where it was enough to matter. */
export function disturbanceText(results: readonly Result[], cores: number): string | undefined {
  const runs = results.filter(({ by }) => !by.includes('+')).flatMap((result) => result.runs);
  const sum = (figure: (run: Run) => number): number => runs.reduce((total, run) => total + figure(run), 0);
  const share = sum(({ otherSeconds }) => otherSeconds) / (sum(secondsOf) * cores);
  if (!(share > 0.05)) return undefined;
  return `Other programs took ${(share * 100).toFixed(0)} % of the machine meanwhile: trust CPU seconds, and measure again for the others.`;
}

/** The table of goals: wanted, found, reached or not. */
export function goalTable(goals: readonly Goal[]): string {
  const rows = goals.map(
    (goal): Row => [goal.name, `${goal.sense === 'at least' ? '≥' : '≤'} ${goal.wanted} ${goal.unit}`, shown(goal.found, 2), verdictOf(goal)],
  );
  return tableText([['goal', 'wanted', 'found', 'verdict'], ...rows]);
}

function nameOf({ by }: Result): string {
  return by === 'backnumber' ? '' : `${by}: `;
}

function processorSecondsOf({ processorSeconds }: Run): number {
  return processorSeconds;
}

/** How many times less of something a result took than the rival did, in the same case or, where that was not measured, clean. */
function timesLess(results: readonly Result[], result: Result, figure: (run: Run) => number): number | undefined {
  const { items, scenario } = result;
  const own = medianOf(result, figure);
  const other = medianOf(findResult(results, rivalName, items, scenario), figure) ?? medianOf(findResult(results, rivalName, items, 'clean'), figure);
  return own === undefined || other === undefined ? undefined : other / own;
}

function shown(number: number | undefined, digits: number): string {
  return number === undefined ? '' : number.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
