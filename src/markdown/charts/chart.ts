/** The kinds of chart that a table can be shown as. */
export const chartKinds = ['bar', 'line'] as const;
export type ChartKind = (typeof chartKinds)[number];

/** A table as a chart shows it: a name for each row, and of each further column what its head says and its figures. */
export interface Chart {
  kind: ChartKind;
  /** How numbers are grouped. */
  locale: string;
  labels: string[];
  /** One for each column of figures; a gap in it is undefined. */
  series: Series[];
}

export interface Series {
  /** The words of the column's head, its unit with them. */
  name: string;
  figures: (number | undefined)[];
  /** The figures as they are written. */
  written: string[];
}

/** Most columns of figures that can be told apart in one chart, and most rows that fit. */
export const maxSeries = 4;
export const maxRows: Readonly<Record<ChartKind, number>> = { bar: 60, line: 400 };

const figure = /^([-−–+]?)(\d{1,3}(?:[,  ’]\d{3}){1,4}|\d{1,15})(\.\d{1,9})?\s?[%‰]?$/;
const gap = /^(?:|[-–—−…]{1,2}|\.{2,3}|n\/a)$/i;

/**
 * The number that a cell says: digits, with thousands set apart, decimals, a sign before and a per cent behind where it has them.
 * @returns undefined where the cell says that there is none, 'words' where it says anything else
 * @example figureOf('1,234.5') //=> 1234.5
 */
export function figureOf(cell: string): number | undefined | 'words' {
  const text = cell.trim();
  if (gap.test(text)) return undefined;
  const [, sign = '', whole = '', decimals = ''] = figure.exec(text) ?? [];
  if (whole === '') return 'words';
  const size = Number(whole.replace(/\D/g, '') + decimals);
  return sign === '' || sign === '+' || size === 0 ? size : -size;
}
