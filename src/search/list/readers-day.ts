import type { Day } from '../../schema/day.ts';

/** Today by the reader's clock. */
export function readersDay(now: Date = new Date()): Day {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((number) => String(number).padStart(2, '0')).join('-');
}
