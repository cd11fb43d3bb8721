import type { Facet } from './facets.ts';

/** The words of the search page as the page hands them over, in its language. Names in braces are filled in. */
export interface PageLabels extends Record<Facet, string> {
  hint: string;
  searching: string;
  one: string;
  many: string;
  atLeast: string;
  none: string;
  noneHint: string;
  failed: string;
  missing: string;
  elsewhere: string;
  retry: string;
  more: string;
  remove: string;
  clear: string;
  /** A day with `{day}`, `{month}` and `{year}`. */
  dayForm: string;
  /** Names of the twelve months as `dayForm` takes them. */
  months: readonly string[];
}

/** A language that can be searched. */
export interface SearchedLanguage {
  language: string;
  /** Its tag, as the pages state it. */
  tag: string;
  /** Its own name. */
  name: string;
}

/** Fill in the names in braces. @example fill('{count} stories', { count: '3' }) //=> '3 stories' */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** Write a day as the page's language does. */
export function dayText(day: string, { dayForm, months }: Pick<PageLabels, 'dayForm' | 'months'>): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return fill(dayForm, { year, month: months[Number(month) - 1] ?? month, day: String(Number(date)) });
}
