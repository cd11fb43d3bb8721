import { fill, fillCount } from '../../languages/fill.ts';
import type { PluralForms } from '../../languages/plural-forms.ts';
import type { SearchWords } from '../../languages/search-words.ts';
import { printedName } from '../../schema/signs/apostrophe.ts';
import type { Facet } from '../../schema/facets.ts';
import type { DayRange } from '../query/day-range.ts';
import { rangeText } from './address.ts';

/** The words of the search page as the page hands them over, in its language. Names in braces are filled in. */
export interface PageLabels extends SearchWords {
  /** BCP 47 tag by which plural forms are found. */
  locale: string;
  /** How many stories. */
  stories: PluralForms;
  /** A year or month in the chart, `{stretch}`, with its `{stories}`. */
  stretch: string;
  /** A day with `{day}`, `{month}` and `{year}`, and a month. */
  dayForm: string;
  monthForm: string;
  /** Names of the twelve months as these forms take them. */
  months: readonly string[];
  facets: Readonly<Record<Facet, string>>;
  /** What the values of the facet `kind` are called. */
  kinds: Readonly<Record<string, string>>;
}

/** How many stories were found, or at least how many where not all could be counted. */
export function foundLabel(count: number, { stories, atLeast, locale }: PageLabels, isExact = true): string {
  const text = fillCount(stories, count, locale);
  return isExact ? text : fill(atLeast, { stories: text });
}

/** Write a day, or a month, as the page's language does. @example stretchLabel('2023-02', labels) //=> 'Feb 2023' */
export function stretchLabel(stretch: string, { dayForm, monthForm, months }: Pick<PageLabels, 'dayForm' | 'monthForm' | 'months'>): string {
  const [year = '', month = '', day] = stretch.split('-');
  if (month === '') return year;
  return fill(day === undefined ? monthForm : dayForm, { year, month: months[Number(month) - 1] ?? month, day: Number(day) });
}

/** Write a range of days as the page's language does. @example rangeLabel({ from: '1958-06-01', to: '1958-06-31' }, labels) //=> 'Jun 1958' */
export function rangeLabel(range: DayRange, labels: Pick<PageLabels, 'dayForm' | 'monthForm' | 'months'>): string {
  return rangeText(range).split('..').map((stretch) => stretch && stretchLabel(stretch, labels)).join(' – ').trim();
}

/** What a value of a facet is called. */
export function valueLabel(facet: Facet | 'days', value: string, { kinds }: Pick<PageLabels, 'kinds'>): string {
  return (facet === 'kind' && Object.hasOwn(kinds, value) && kinds[value]) || printedName(value);
}
