import { monthOf, type Month } from '../schema/day.ts';
import type { KnownGap } from '../schema/coverage/gap.ts';
import type { Archive } from './archive.ts';

/** What the archive has of a month. */
export interface MonthCount {
  month: Month;
  /** Versions in several languages are one story; withdrawn ones are none. */
  stories: number;
  /** Every version that has a page, withdrawn ones too. */
  items: number;
  /** True where some of it is known to be missing. */
  isGap: boolean;
}

/** Every month from the first to the last that has an item, empty ones too. None where there are no items. */
export function monthCountsOf({ items, calendar, gaps }: Pick<Archive, 'items' | 'calendar' | 'gaps'>): MonthCount[] {
  const counts = new Map<Month, number>();
  let [first, last] = ['9999-12', ''];
  for (const { day } of items) {
    const month = monthOf(day);
    counts.set(month, (counts.get(month) ?? 0) + 1);
    if (month < first) first = month;
    if (month > last) last = month;
  }
  const months: MonthCount[] = [];
  for (let month = first; month <= last; month = monthAfter(month)) {
    const stories = calendar.months.get(month)?.length ?? 0;
    months.push({ month, stories, items: counts.get(month) ?? 0, isGap: gaps.some((gap) => isInGap(gap, month)) });
    if (month === last) break;
  }
  return months;
}

/** Answer whether a month lies in a gap. */
export function isInGap({ from, to }: Pick<KnownGap, 'from' | 'to'>, month: Month): boolean {
  return from <= month && month <= to;
}

function monthAfter(month: Month): Month {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${String(year + 1).padStart(4, '0')}-01` : `${month.slice(0, 5)}${String(number + 1).padStart(2, '0')}`;
}
