import { yearOf, monthOf, type Day, type Month, type Year } from '../schema/day.ts';

/** What the shelf must know of an item to find its place. */
export interface Shelved {
  url: string;
  day: Day;
}

/** A stretch of the calendar and the items of it that one index holds, latest first; items of one day by address. */
export interface Volume<T extends Shelved> {
  /** The calendar block, as `2023-02`, `2023`, `1952–1959` or `2023-02-01–2023-02-16`. */
  name: string;
  items: T[];
}

/** How many items a volume may hold before its block is halved. */
export interface ShelfLimits {
  /** An archive no larger than this is one volume: it is indexed in about a second. */
  whole: number;
  /** The latest item's month, indexed anew with each new item. */
  fresh: number;
  /** The rest of its year. */
  year: number;
  /** What lies further back, indexed anew only when an old item is edited. */
  older: number;
}

/**
 * The limits for an archive of so many items.
 * Measured on two cores: indexing costs about 5 ms and 0.26 MB an item, and each volume costs a reader two requests more.
 * Blocks of 8,000 suit 100,000 items; a small archive keeps the edit of an old item cheap with smaller ones.
 */
export function limitsFor(items: number): ShelfLimits {
  return { whole: 200, fresh: 500, year: 4_000, older: items > 40_000 ? 8_000 : items > 20_000 ? 4_000 : 2_000 };
}

/**
 * Divide items into volumes by calendar blocks, latest volume first. Where an item stands follows from the items alone.
 * The blocks are aligned to the calendar, so that a new item changes the volume of its own block and no other, except
 * when it opens a new month or fills a block beyond its limit.
 */
export function shelve<T extends Shelved>(items: readonly T[], limits = limitsFor(items.length)): Volume<T>[] {
  const sorted = items.toSorted(compareLatestFirst);
  const latest = sorted[0];
  if (!latest) return [];
  if (sorted.length <= limits.whole) return [{ name: 'all', items: sorted }];
  const year = yearOf(latest.day);
  const month = monthOf(latest.day);
  const fresh = sorted.filter((item) => monthOf(item.day) === month);
  const rest = sorted.filter((item) => yearOf(item.day) === year && monthOf(item.day) !== month);
  const older = sorted.filter((item) => yearOf(item.day) !== year);
  return [
    ...divideMonth(fresh, month, 1, 32, limits.fresh),
    ...divideYear(rest, year, 0, 12, limits.year),
    ...divideAges(older, 0, 4096, limits.older),
  ];
}

/** Order items latest first and those of one day by address. */
export function compareLatestFirst(one: Shelved, other: Shelved): number {
  if (one.day !== other.day) return one.day < other.day ? 1 : -1;
  return one.url < other.url ? -1 : one.url > other.url ? 1 : 0;
}

/** Halve years `[first, first + length)` where they hold too many; lengths are powers of two, so blocks are aligned. */
function divideAges<T extends Shelved>(items: T[], first: number, length: number, limit: number): Volume<T>[] {
  if (items.length === 0) return [];
  if (length === 1) return divideYear(items, yearText(first), 0, 12, limit);
  if (items.length <= limit) return [{ name: `${yearText(first)}–${yearText(first + length - 1)}`, items }];
  const half = length / 2;
  const [later, earlier] = split(items, yearText(first + half));
  return [...divideAges(later, first + half, half, limit), ...divideAges(earlier, first, half, limit)];
}

/** Cut months `[first, end)` of a year, counted from 0, into halves, quarters and months where they hold too many. */
function divideYear<T extends Shelved>(items: T[], year: Year, first: number, end: number, limit: number): Volume<T>[] {
  if (items.length === 0) return [];
  const length = end - first;
  if (length === 1) return divideMonth(items, monthText(year, first), 1, 32, limit);
  if (items.length <= limit) {
    return [{ name: length === 12 ? year : `${monthText(year, first)}–${monthText(year, end - 1)}`, items }];
  }
  const middles = length === 3 ? [first + 1, first + 2] : [first + length / 2];
  return cutAt(items, [first, ...middles, end], (at) => monthText(year, at)).flatMap(({ items: part, from, to }) =>
    divideYear(part, year, from, to, limit));
}

/** Halve days `[first, end)` of a month where they hold too many. A single day stays whole. */
function divideMonth<T extends Shelved>(items: T[], month: Month, first: number, end: number, limit: number): Volume<T>[] {
  if (items.length === 0) return [];
  const name = first === 1 && end === 32 ? month : `${dayText(month, first)}–${dayText(month, end - 1)}`;
  if (items.length <= limit || end - first === 1) return [{ name, items }];
  // 16, 8, 4, 2 and 1 days; the first block of a month is a day short.
  const middle = (first === 1 ? 0 : first) + ((first === 1 ? end : end - first) >> 1);
  return cutAt(items, [first, middle, end], (at) => dayText(month, at)).flatMap(({ items: part, from, to }) =>
    divideMonth(part, month, from, to, limit));
}

/** Cut items at some bounds; the latest part comes first. */
function cutAt<T extends Shelved>(items: T[], bounds: number[], textOf: (bound: number) => string) {
  const parts: { items: T[]; from: number; to: number }[] = [];
  let rest = items;
  for (let at = bounds.length - 2; at >= 0; at--) {
    const from = bounds[at] ?? 0;
    const [later, earlier] = split(rest, textOf(from));
    parts.push({ items: later, from, to: bounds[at + 1] ?? 0 });
    rest = earlier;
  }
  return parts;
}

function split<T extends Shelved>(items: T[], bound: string): [T[], T[]] {
  const at = items.findIndex((item) => item.day < bound);
  return at < 0 ? [items, []] : [items.slice(0, at), items.slice(at)];
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
