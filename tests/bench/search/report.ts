import { verdictOf, type Goal } from '../report/goals.ts';
import { tableText } from '../report/table.ts';
import type { Combinations } from './combinations.ts';
import { middle, type Measured } from './measured.ts';
import type { Substrings } from './substrings.ts';
import type { Found } from './visit.ts';
import type { Weight } from './weight.ts';

/** All that was measured; what was not is missing. */
export interface Results {
  articles: number;
  measured: Measured[];
  weight?: Weight;
  substrings: Substrings[];
  combinations: Combinations[];
}

/** The measurements by name, as they are asked for and reported. */
export const kinds = {
  cold: 'cold, 40 ms a request',
  three: 'three words, cold, 40 ms a request',
  one: 'one word, cold, 40 ms a request',
  phoneCold: 'on a phone, cold',
  phoneWarm: 'on a phone, warm',
  phoneTyped: 'on a phone, warm, typed letter by letter',
  frequent: 'word in 43 %, warm',
  the: '“the”, warm',
} as const;

/** What search shall reach in an archive of this size, and what it did. */
export function searchGoals({ articles, measured, weight, substrings, combinations }: Results): Goal[] {
  const of = (by: Measured['by'], what: string, figure: (run: Found) => number | undefined) =>
    middle(measured.find((each) => each.by === by && each.what === what), figure);
  const ours = (what: string, figure: (run: Found) => number | undefined) => of('backnumber', what, figure);
  const share = (what: string, figure: (run: Found) => number | undefined) => ratio(ours(what, figure), of('pagefind', what, figure));
  const large = articles > 30_000;
  const goals: Goal[] = [
    atMost('bytes until first results, cold', kilo(ours(kinds.cold, firstBytes)), large ? 300 : 150, 'KB'),
    atMost('bytes until first results, cold, against stock', share(kinds.cold, firstBytes), 0.5, '×'),
    atMost('three words, complete and counted', kilo(ours(kinds.three, ({ complete }) => complete)), 1, 's'),
    atMost('three words, bytes', mega(ours(kinds.three, ({ bytes }) => bytes.all)), 1.5, 'MB'),
    atMost('one word, counted', kilo(ours(kinds.one, ({ counted }) => counted)), 0.1, 's'),
    atMost('key to first results on a phone, warm', kilo(ours(kinds.phoneWarm, first)), 0.3, 's'),
    atMost('last key to first results on a phone, warm, typed letter by letter', kilo(ours(kinds.phoneTyped, first)), 0.4, 's'),
    atMost('key to first results on a phone, cold', kilo(ours(kinds.phoneCold, first)), 1.5, 's'),
    atMost('requests one after the other, from key to first results, warm', ours(kinds.phoneWarm, trips), large ? 2 : 1, ''),
    atMost('requests one after the other, from the last key to first results, typed letter by letter', ours(kinds.phoneTyped, trips), large ? 2 : 1, ''),
    atMost('requests one after the other, from key to first results, cold', ours(kinds.phoneCold, trips), 3, ''),
    ...(large ? ([['warm', kinds.phoneWarm], ['cold', kinds.phoneCold]] as const).map(
      ([name, what]) => atMost(`key to first results on a phone, ${name}, against stock`, share(what, first), 0.5, '×'),
    ) : []),
    atMost(kinds.frequent, kilo(ours(kinds.frequent, first)), 0.5, 's'),
    atMost(kinds.the, kilo(ours(kinds.the, first)), 0.5, 's'),
    atMost('our own scripts and styles for searching', weight && kilo(weight.scripts + weight.styles), 12, 'KB'),
  ];
  for (const { name, recall, precision } of substrings) {
    goals.push(atLeast(`${name}: Chinese runs, recall`, recall, 0.99), atLeast(`${name}: Chinese runs, precision`, precision, 0.99));
  }
  if (combinations.length > 0) goals.push(
    atLeast('filters, ranges and sorts as a scan has them', sum(combinations.map(({ equal }) => equal)) / sum(combinations.map(({ asked }) => asked)), 1),
  );
  return goals.filter(({ found }) => found !== undefined);
}

/** Tables of what was measured and of the goals. */
export function searchText(results: Results): string {
  const { articles, measured, weight, substrings, combinations } = results;
  const head = [
    `${articles.toLocaleString('en')} articles, medians`, 'searches', 'first s', 'counted s', 'complete s', 'KB until first', 'KB in all', 'requests',
    'one after the other', 'without result',
  ];
  const rows = measured.map((each) => [
    `${each.by}: ${each.what}`, String(each.runs.length),
    ...[first, (run: Found) => run.counted, (run: Found) => run.complete].map((figure) => shown(kilo(middle(each, figure)), 2)),
    ...[firstBytes, (run: Found) => run.bytes.all].map((figure) => shown(kilo(middle(each, figure)), 0)),
    shown(middle(each, ({ requests }) => requests), 0), shown(middle(each, trips), 0),
    String(each.runs.filter((run) => run.first === undefined).length),
  ]);
  const exact = [
    ...substrings.map(({ name, runs, recall, precision, wrong }) =>
      `${name}: ${runs} Chinese runs, recall ${recall.toFixed(4)}, precision ${precision.toFixed(4)}, ${wrong.length} of them not exact.`),
    ...combinations.map(
      ({ asked, equal, wrong }) =>
        `Filters, ranges and sorts: ${equal} of ${asked} questions answered as a scan has `
          + `them.${wrong[0] ? ` First difference: ${wrong[0].what} of ${JSON.stringify(wrong[0].question)}.` : ''}`,
    ),
    ...(weight
      ? [`Scripts ${shown(kilo(weight.scripts), 1)} KB, rules for searching ${shown(kilo(weight.styles), 1)} KB of ${shown(kilo(weight.sheets), 1)} KB of `
        + 'style sheets, all compressed with Brotli.']
      : []),
  ];
  const goals = searchGoals(results).map(
    (goal) => [goal.name, `${goal.sense === 'at least' ? '≥' : '≤'} ${goal.wanted} ${goal.unit}`.trim(), shown(goal.found, 3), verdictOf(goal)],
  );
  return [
    ...(rows.length > 0 ? [tableText([head, ...rows])] : []), ...(exact.length > 0 ? [exact.join('\n')] : []),
    tableText([['goal', 'wanted', 'found', 'verdict'], ...goals]),
  ].join('\n\n');
}

function first(run: Found): number | undefined {
  return run.first;
}

function trips(run: Found): number {
  return run.trips;
}

function firstBytes({ bytes }: Found): number | undefined {
  return bytes.first;
}

function atMost(name: string, found: number | undefined, wanted: number, unit: string): Goal {
  return { name, found, wanted, sense: 'at most', unit };
}

function atLeast(name: string, found: number | undefined, wanted: number): Goal {
  return { name, found, wanted, sense: 'at least', unit: '' };
}

function kilo(number: number | undefined): number | undefined {
  return number === undefined ? undefined : number / 1e3;
}

function mega(number: number | undefined): number | undefined {
  return number === undefined ? undefined : number / 1e6;
}

function ratio(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? undefined : one / other;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function shown(number: number | undefined, digits: number): string {
  return number === undefined || Number.isNaN(number) ? '' : number.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
