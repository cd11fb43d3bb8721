import { monthOf, yearOf, type Day, type Month, type Year } from '../../schema/day.ts';

/** An item as the calendar sees it. */
export interface Dated {
  day: Day;
}

/** A stretch of the calendar with its items, latest first, and how it is cut in two or a few, latest first. */
export interface Block<T extends Dated> {
  /** As `2023-02`, `2023`, `1952–1959` or `2023-02-01–2023-02-15`. */
  name: string;
  items: readonly T[];
  /** Its parts, some of which may be without items; none where it cannot be cut. */
  cut: () => Block<T>[];
}

/**
 * Cut a block until none holds more than a number of items; blocks without items are left out. Where it is cut follows from the
 * calendar, not from the items, so that a new item changes its own block and no other. A single day stays whole.
 */
export function cutDown<T extends Dated>(block: Block<T>, maxItems: number): Block<T>[] {
  if (block.items.length === 0) return [];
  const parts = block.items.length > maxItems ? block.cut() : [];
  return parts.length === 0 ? [block] : parts.flatMap((part) => cutDown(part, maxItems));
}

/** The block of all years. */
export function allYears<T extends Dated>(items: readonly T[]): Block<T> {
  return yearsBlock(items, 0, 4096);
}

/** The block of one year. Some of its months may be left out of the items. */
export function yearBlock<T extends Dated>(items: readonly T[], year: Year): Block<T> {
  return monthsBlock(items, year, 0, 12);
}

/** The block of one month. */
export function monthBlock<T extends Dated>(items: readonly T[], month: Month): Block<T> {
  return daysBlock(items, month, 1, 32);
}

/** Years `[first, first + length)`; the length is a power of two, and blocks are aligned to it. */
function yearsBlock<T extends Dated>(items: readonly T[], first: number, length: number): Block<T> {
  if (length === 1) return yearBlock(items, yearText(first));
  const half = length / 2;
  return {
    name: `${yearText(first)}–${yearText(first + length - 1)}`,
    items,
    cut: () => slice(items, [first, first + half, first + length], yearText).map(({ items: part, from }) => yearsBlock(part, from, half)),
  };
}

/** Months `[first, end)` of a year, counted from 0: cut into halves, quarters and months. */
function monthsBlock<T extends Dated>(items: readonly T[], year: Year, first: number, end: number): Block<T> {
  const length = end - first;
  if (length === 1) return monthBlock(items, monthText(year, first));
  const middles = length === 3 ? [first + 1, first + 2] : [first + length / 2];
  return {
    name: length === 12 ? year : `${monthText(year, first)}–${monthText(year, end - 1)}`,
    items,
    cut: () => slice(items, [first, ...middles, end], (at) => monthText(year, at)).map(({ items: part, from, to }) => monthsBlock(part, year, from, to)),
  };
}

/** Days `[first, end)` of a month: cut into 16, 8, 4, 2 and 1 days; the first is a day short. */
function daysBlock<T extends Dated>(items: readonly T[], month: Month, first: number, end: number): Block<T> {
  const middle = (first === 1 ? 0 : first) + ((first === 1 ? end : end - first) >> 1);
  return {
    name: first === 1 && end === 32 ? month : `${dayText(month, first)}–${dayText(month, end - 1)}`,
    items,
    cut: () => {
      if (end - first === 1) return [];
      return slice(items, [first, middle, end], (at) => dayText(month, at)).map(({ items: part, from, to }) => daysBlock(part, month, from, to));
    },
  };
}

/** Cut items, latest first, at some bounds; the latest slice comes first. */
function slice<T extends Dated>(items: readonly T[], bounds: readonly number[], textOf: (bound: number) => string) {
  let end = items.length;
  return bounds.slice(0, -1).map((from, at) => {
    const to = bounds[at + 1] ?? 0;
    const start = at + 2 === bounds.length ? 0 : firstBefore(items, textOf(to), end);
    const part = { items: items.slice(start, end), from, to };
    end = start;
    return part;
  }).reverse();
}

/** The number of the first item that is earlier than a day, month or year, among those up to `end`. */
function firstBefore<T extends Dated>(items: readonly T[], bound: string, end: number): number {
  let [low, high] = [0, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.day ?? '') < bound) high = middle;
    else low = middle + 1;
  }
  return low;
}

function yearText(year: number): Year {
  return String(year).padStart(4, '0');
}

function monthText(year: Year, month: number): Month {
  return `${year}-${String(month + 1).padStart(2, '0')}`;
}

function dayText(month: Month, day: number): Day {
  return `${month}-${String(day).padStart(2, '0')}`;
}

/** How many items at the beginning, latest first, lie in the month or the year of the first. */
export function countLatest(items: readonly Dated[], stretch: 'month' | 'year'): number {
  const startOf = stretch === 'month' ? monthOf : yearOf;
  const latest = items[0]?.day ?? '';
  return firstBefore(items, startOf(latest), items.length);
}
