import type { Facet } from '../../schema/facets.ts';

/** The words of the search page as the page hands them over, in its language. Names in braces are filled in. */
export interface PageLabels {
  hint: string;
  searching: string;
  one: string;
  many: string;
  atLeast: string;
  /** After the count: how long it took. */
  took: string;
  none: string;
  failed: string;
  missing: string;
  reading: string;
  oneBetter: string;
  better: string;
  elsewhere: string;
  foreign: string;
  most: string;
  lacking: string;
  fromMonth: string;
  noResult: string;
  without: string;
  spelling: string;
  unfiltered: string;
  headline: string;
  remove: string;
  not: string;
  exclude: string;
  clear: string;
  find: string;
  noValue: string;
  firstYear: string;
  lastYear: string;
  stretch: string;
  oneStretch: string;
  /** A day with `{day}`, `{month}` and `{year}`, and a month. */
  dayForm: string;
  monthForm: string;
  /** Names of the twelve months as these forms take them. */
  months: readonly string[];
  facets: Readonly<Record<Facet, string>>;
  /** What the values of the facet `kind` are called. */
  kinds: Readonly<Record<string, string>>;
}

/** Fill in the names in braces. @example fill('{count} stories', { count: 3 }) //=> '3 stories' */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Write a day, or a month, as the page's language does. @example stretchText('2023-02', labels) //=> 'Feb 2023' */
export function stretchLabel(stretch: string, { dayForm, monthForm, months }: Pick<PageLabels, 'dayForm' | 'monthForm' | 'months'>): string {
  const [year = '', month = '', day] = stretch.split('-');
  if (month === '') return year;
  return fill(day === undefined ? monthForm : dayForm, { year, month: months[Number(month) - 1] ?? month, day: Number(day) });
}

/** What a value of a facet is called. */
export function valueLabel(facet: Facet | 'days', value: string, { kinds }: Pick<PageLabels, 'kinds'>): string {
  return (facet === 'kind' && Object.hasOwn(kinds, value) && kinds[value]) || value;
}
