import { findResult, medianOf, scenarios, type Result } from '../results.ts';
import { filesOf, gigabytesOf, rivalName, secondsOf, verdictOf, type Goal } from './goals.ts';

type Row = readonly string[];

/** Lay out rows as a table that a terminal and Markdown both show well: the first row heads it, the first column is text, the others are numbers. */
export function tableText(rows: readonly Row[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: Row): string => `| ${widths.map((width, column) => (column === 0 ? (row[column] ?? '').padEnd(width) : (row[column] ?? '').padStart(width))).join(' | ')} |`;
  const [head = [], ...others] = rows;
  const rule = `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [line(head), rule, ...others.map(line)].join('\n');
}

/** The table of one archive's size: each result with its medians, and how many times faster ours is than the rival. */
export function resultTable(results: readonly Result[], items: number): string {
  const rows = results.filter((result) => result.items === items).map((result): Row => {
    const changed = result.scenario === 'clean' ? undefined : medianOf(result, filesOf);
    const bytes = changed === undefined ? undefined : medianOf(result, (run) => run.bytes);
    return [
      `${nameOf(result)}${scenarios[result.scenario]}${result.runs.length === 0 && result.failed ? ' (failed)' : ''}`,
      shown(medianOf(result, secondsOf), 2),
      shown(medianOf(result, (run) => run.processorSeconds), 1),
      shown(medianOf(result, gigabytesOf), 2),
      shown(changed, 0),
      shown(bytes === undefined ? undefined : bytes / 1e6, 2),
      shown(result.size?.files, 0),
      shown(result.size && result.size.bytes / 1e6, 0),
      result.by === 'backnumber' ? shown(timesFaster(results, result), 1) : '',
    ];
  });
  return tableText([[`${items.toLocaleString('en')} items`, 's', 'CPU s', 'peak GB', 'files changed', 'MB changed', 'files', 'MB', '× faster'], ...rows]);
}

/** The table of goals: wanted, found, reached or not. */
export function goalTable(goals: readonly Goal[]): string {
  const rows = goals.map((goal): Row => [goal.name, `${goal.sense === 'at least' ? '≥' : '≤'} ${goal.wanted} ${goal.unit}`, shown(goal.found, 2), verdictOf(goal)]);
  return tableText([['goal', 'wanted', 'found', 'verdict'], ...rows]);
}

function nameOf({ by }: Result): string {
  return by === 'backnumber' ? '' : `${by}: `;
}

function timesFaster(results: readonly Result[], { items, scenario, runs }: Result): number | undefined {
  if (runs.length === 0) return undefined;
  const theirs = findResult(results, rivalName, items, scenario) ?? findResult(results, rivalName, items, 'clean');
  const [own, other] = [medianOf(findResult(results, 'backnumber', items, scenario), secondsOf), medianOf(theirs, secondsOf)];
  return own === undefined || other === undefined ? undefined : other / own;
}

function shown(number: number | undefined, digits: number): string {
  return number === undefined ? '' : number.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
