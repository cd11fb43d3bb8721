import type { Day } from '../../schema/day.ts';
import { foldWidth } from '../text/width.ts';

/** A range of days, either of them empty where it is open. */
export interface DayRange {
  from: Day;
  to: Day;
}

const dayForm = String.raw`(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?`;
const rangeForm = new RegExp(`^(?:${dayForm})?(\\.\\.)?(?:${dayForm})?$`);

/**
 * Read a year, month or day, or a range of them; undefined where the text is none.
 * @example rangeOf('2023-03..2023-06') //=> { from: '2023-03-01', to: '2023-06-31' }
 */
export function rangeOf(text: string): DayRange | undefined {
  const [, year, month, day, dots, lastYear, lastMonth, lastDay] = rangeForm.exec(foldWidth(text).trim()) ?? [];
  const from = firstDayOf(year, month, day);
  if (dots === undefined) return year === undefined || lastYear !== undefined ? undefined : { from, to: lastDayOf(year, month, day) };
  return year === undefined && lastYear === undefined ? undefined : { from, to: lastDayOf(lastYear, lastMonth, lastDay) };
}

function firstDayOf(year: string | undefined, month = '1', day = '1'): Day {
  return year === undefined ? '' : dayOf(year, month, day);
}

/** A month's last day is written as its 31st, which sorts after any other. */
function lastDayOf(year: string | undefined, month = '12', day = '31'): Day {
  return year === undefined ? '' : dayOf(year, month, day);
}

function dayOf(year: string, month: string, day: string): Day {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The wider ranges around one: a day's month and year, or a month's year. */
export function widerRanges({ from, to }: DayRange): DayRange[] {
  return [7, 4].filter((length) => from.slice(0, length) === to.slice(0, length)).flatMap((length) => rangeOf(from.slice(0, length)) ?? [])
    .filter((range) => range.from !== from || range.to !== to);
}

/** The days that lie in both of two ranges. */
export function intersectRanges(one: DayRange, other: DayRange): DayRange {
  const [to = ''] = [one.to, other.to].filter((day) => day !== '').sort();
  return { from: one.from > other.from ? one.from : other.from, to };
}
