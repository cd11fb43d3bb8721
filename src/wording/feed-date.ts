import type { Day } from '../schema/day.ts';
import { shortMonthName, weekdayOf } from './days.ts';

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** A day in the form RSS asks for (RFC 822), at its first minute in GMT. @example feedDate('2023-02-21') //=> 'Tue, 21 Feb 2023 00:00:00 GMT' */
export function feedDate(day: Day): string {
  return `${weekdays[weekdayOf(day)]}, ${day.slice(8)} ${shortMonthName(day, 'en').slice(0, 3)} ${day.slice(0, 4)} 00:00:00 GMT`;
}
