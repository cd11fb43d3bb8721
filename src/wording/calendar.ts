import { isDay, type Day, type Month } from '../schema/day.ts';
import { weekdayOf } from './days.ts';

/**
 * The weeks of a month from Monday to Sunday, as a printed calendar sets them; places before the first and after the
 * last day are empty.
 */
export function weeksOf(month: Month): (Day | undefined)[][] {
  const before = (weekdayOf(`${month}-01`) + 6) % 7;
  const cells: (Day | undefined)[] = [...Array<undefined>(before), ...daysOf(month)];
  while (cells.length % 7) cells.push(undefined);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

function daysOf(month: Month): Day[] {
  return Array.from({ length: 31 }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`).filter(isDay);
}

/** Days with stories from which a month's calendar says more than its list does: fewer are a page of empty squares. */
const minDaysOfMonth = 6;

/** Answer whether so many months are worth a calendar, by how many of their days have stories: one in five of a month, and half of that in a year. */
export function isWorthCalendar(days: number, months: 1 | 12): boolean {
  return days >= (months === 1 ? minDaysOfMonth : (months * minDaysOfMonth) / 2);
}
