import type { Locale } from 'date-fns';
import type { PluralForms } from './plural-forms.ts';

/** The twelve months. */
export type Months = readonly [string, string, string, string, string, string, string, string, string, string, string, string];
/** The days of the week from Sunday on. */
export type Weekdays = readonly [string, string, string, string, string, string, string];

/** How days, months and years are written: `{day}`, `{month}` and `{year}` are filled in, and `{weekday}`. */
export interface DayWords {
  months: Months;
  /** For narrow columns. */
  shortMonths: Months;
  weekdays: Weekdays;
  /** Over the columns of a calendar. */
  shortWeekdays: Weekdays;
  /** A day in full, with its weekday. */
  full: string;
  plain: string;
  /** As lists show it; `{month}` is the short one. */
  short: string;
  /** Where its month is plain from the page, with its weekday. */
  ofMonth: string;
  /** Where its year is plain from the page. */
  ofYear: string;
  month: string;
  year: string;
  /** Since which `{year}`, as `year` writes it, something goes on. */
  since: string;
  /** Ten years from `{year}` on. */
  decade: string;
  /** How long after something else, in months and in years. */
  monthsLater: PluralForms;
  yearsLater: PluralForms;
}

type DayNames = 'months' | 'shortMonths' | 'weekdays' | 'shortWeekdays';

/**
 * How days are written in a language: the names that a locale of date-fns has, and the words given. Its arithmetic of dates is never used.
 * @param width of the weekdays over the columns of a calendar
 * @param words what is given replaces what the locale says
 */
export function dayWordsOf(
  { localize }: Locale, width: 'short' | 'narrow', words: Omit<DayWords, DayNames> & Partial<Pick<DayWords, DayNames>>,
): DayWords {
  const months = (of: 'wide' | 'abbreviated') => monthIndexes.map((index) => localize.month(index, { width: of })) as readonly string[] as Months;
  const weekdays = (of: 'wide' | 'short' | 'narrow') => weekdayIndexes.map((index) => localize.day(index, { width: of })) as readonly string[] as Weekdays;
  return { months: months('wide'), shortMonths: months('abbreviated'), weekdays: weekdays('wide'), shortWeekdays: weekdays(width), ...words };
}

const monthIndexes = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;
const weekdayIndexes = [0, 1, 2, 3, 4, 5, 6] as const;
