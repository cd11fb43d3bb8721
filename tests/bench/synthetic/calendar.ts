import type { Day } from '../../../src/schema/day.ts';

/**
 * The last day of every synthetic archive, fixed so that an archive never depends on the day it is made. In mid-month and mid-year: neither
 * the best case nor the worst.
 */
export const lastDay: Day = '2024-06-17';

const years = 24;
const dayLength = 86_400_000;
const end = Date.parse(lastDay);
const length = Math.round((end - Date.parse(`${Number(lastDay.slice(0, 4)) - years}${lastDay.slice(4)}`)) / dayLength);

/** The day at a share of the archive's time: just above 0 the first, 1 the last. */
export function dayAt(share: number): Day {
  return new Date(end - Math.floor((1 - share) * length) * dayLength).toISOString().slice(0, 10);
}
