import type { Locale } from 'date-fns';
import type { DayWords, Months, Weekdays } from './day-words.ts';

const monthIndexes = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;
const weekdayIndexes = [0, 1, 2, 3, 4, 5, 6] as const;

/**
 * The names of months and weekdays that a locale of date-fns has. Its arithmetic of dates is never used.
 * @param width of the weekdays over the columns of a calendar
 * @example dayNamesOf(enGB, 'short').shortWeekdays[1] //=> 'Mo'
 */
export function dayNamesOf({ localize }: Locale, width: 'short' | 'narrow'): Pick<DayWords, 'months' | 'shortMonths' | 'weekdays' | 'shortWeekdays'> {
  const months = (of: 'wide' | 'abbreviated') => monthIndexes.map((index) => localize.month(index, { width: of })) as readonly string[] as Months;
  const weekdays = (of: 'wide' | 'short' | 'narrow') => weekdayIndexes.map((index) => localize.day(index, { width: of })) as readonly string[] as Weekdays;
  return { months: months('wide'), shortMonths: months('abbreviated'), weekdays: weekdays('wide'), shortWeekdays: weekdays(width) };
}
