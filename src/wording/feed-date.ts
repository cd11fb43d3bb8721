import type { Day } from '../schema/day.ts';
import { weekdayOf } from './days.ts';

// The words of RFC 822, whatever the feed's language is.
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day in the form RSS asks for (RFC 822), at its first minute in GMT. @example feedDate('2023-02-21') //=> 'Tue, 21 Feb 2023 00:00:00 GMT' */
export function feedDate(day: Day): string {
  return `${weekdays[weekdayOf(day)]}, ${day.slice(8)} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)} 00:00:00 GMT`;
}
