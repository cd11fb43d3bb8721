import { monthOf, yearOf, type Day } from '../../schema/day.ts';
import { allYears, countLatest, cutDown, monthBlock, yearBlock, type Block } from './calendar-blocks.ts';

/** What must be known of a page to find its volume. */
export interface DatedPage {
  url: string;
  day: Day;
}

/** A stretch of the calendar and the items of it that one volume holds, latest first; items of one day by address. */
export interface PlannedVolume<T extends DatedPage> {
  /** The calendar block, as `2023-02`, `2023`, `1952–1959` or `2023-02-01–2023-02-15`. */
  name: string;
  /** True for the latest item's month, where new items come. */
  fresh: boolean;
  items: readonly T[];
  /** The same items in the parts that are indexed, each again when an item in it changes. */
  parts: (readonly T[])[];
}

/** How many items a volume may hold before its block is cut. */
export interface VolumeLimits {
  /** The latest item's month. */
  fresh: number;
  /** The rest of its year. */
  year: number;
  /** What lies further back. */
  older: number;
  /** An archive no larger than this is one volume. */
  whole: number;
  /** A part, which is what is indexed when one item changes; in the latest item's month, and elsewhere. */
  freshPart: number;
  part: number;
}

/**
 * The limits for an archive with this many items before the year of its latest one.
 *
 * Measured with `npm run bench -- volumes`. To index an item of 5.5 KB costs 2.4 ms, and 0.4 MB while its part is indexed: so parts are
 * small, and the same at any size. To bind it again into its volume costs 0.9 ms and 2.6 KB to upload; each volume more costs
 * a reader two requests and about 7 KB for a word, 30 KB for three: so volumes are larger than parts, and larger where there
 * are many. The limit that grows does so once; then every old volume is bound again, but not indexed. Items of the latest year
 * do not count, so that it happens when a year begins or old items come, and never back and forth with the news.
 */
export function limitsFor(olderItems: number): VolumeLimits {
  return { whole: 200, fresh: 500, year: 4_000, older: olderItems > 20_000 ? 10_000 : 4_000, freshPart: 125, part: 700 };
}

/**
 * Divide items into volumes by calendar blocks, latest volume first. Where an item stands follows from the items alone.
 * The blocks are aligned to the calendar, so that a new item changes the volume of its own block and no other, except
 * when it opens a new month or fills a block beyond its limit.
 */
export function planVolumes<T extends DatedPage>(items: readonly T[], limits?: VolumeLimits): PlannedVolume<T>[] {
  const sorted = items.toSorted(compareLatestFirst);
  const latest = sorted[0];
  if (!latest) return [];
  const [inMonth, inYear] = [countLatest(sorted, 'month'), countLatest(sorted, 'year')];
  const { whole, fresh, year, older, freshPart, part } = limits ?? limitsFor(sorted.length - inYear);
  if (sorted.length <= whole) return [{ name: 'all', fresh: true, items: sorted, parts: partsOf(allYears(sorted), freshPart) }];
  const volumesOf = (block: Block<T>, maxItems: number, maxInPart: number, isFresh = false) =>
    cutDown(block, maxItems).map((volume) => ({ name: volume.name, fresh: isFresh, items: volume.items, parts: partsOf(volume, maxInPart) }));
  return [
    ...volumesOf(monthBlock(sorted.slice(0, inMonth), monthOf(latest.day)), fresh, freshPart, true),
    ...volumesOf(yearBlock(sorted.slice(inMonth, inYear), yearOf(latest.day)), year, part),
    ...volumesOf(allYears(sorted.slice(inYear)), older, part),
  ];
}

/** Order items latest first and those of one day by address. */
export function compareLatestFirst(one: DatedPage, other: DatedPage): number {
  if (one.day !== other.day) return one.day < other.day ? 1 : -1;
  return one.url < other.url ? -1 : one.url > other.url ? 1 : 0;
}

/**
 * Blocks as for volumes, but smaller; blocks side by side that were cut out of one and fit together are one part, because one
 * of few items costs more for each. Because memory is to be bounded, a day that holds too many is cut by number.
 */
function partsOf<T extends DatedPage>(block: Block<T>, maxItems: number): (readonly T[])[] {
  if (block.items.length <= maxItems) return block.items.length > 0 ? [block.items] : [];
  const blocks = block.cut();
  if (blocks.length === 0) {
    const count = Math.ceil(block.items.length / maxItems);
    return Array.from({ length: count }, (_, at) => block.items.slice(at * maxItems, (at + 1) * maxItems));
  }
  const parts: (readonly T[])[] = [];
  let gathered: T[] = [];
  for (const each of blocks) {
    const fits = each.items.length <= maxItems;
    if (gathered.length + each.items.length <= maxItems) gathered.push(...each.items);
    else {
      parts.push(gathered, ...(fits ? [] : partsOf(each, maxItems)));
      gathered = fits ? [...each.items] : [];
    }
  }
  return [...parts, gathered].filter(({ length }) => length > 0);
}
