import { monthDayOf, type Day } from '../schema/day.ts';
import type { ItemCard, NewsItem } from '../schema/item.ts';
import { groupBy } from './calendar.ts';
import { type Hub, hubNameOf, type Hubs, type Name } from './hubs.ts';
import { bitsBetween, readSketch, shareFigures, type Sketch } from './sketches.ts';
import type { Story } from './stories.ts';

/*
 * Tried on the news of 18F and DigitalGov, which printed each other's texts: 2,415 texts, of which 35 pairs from both within three days
 * share 60 % and more of their pairs of words. Within 8 bits lie 33 of them, and of all other pairs, 2.8 million, only the same texts
 * printed later; within 10 bits lie all 35, and the first two texts that have nothing in common.
 */
const maxBits = 8;

/** How many days lie at most between two papers' printing of one report; what comes again each week lies farther apart. */
const maxDays = 3;

/** Fewest words (see `NewsItem.length`): a notice is soon like another. The shortest right pair of the texts tried has 150. */
const minLength = 60;

/** The most other sources that are named. */
const maxReports = 4;

/** A story that tells what another does, after another source. */
export interface Report {
  story: string;
  source: Name;
}

/** Gives the items of the same language that bring the same report after other sources: earliest first, one a source. */
export type Reports = (item: ItemCard) => readonly NewsItem[];

/** Answers whether two items bring the same report after two sources; no other item has a say in it. */
export type SameReport = (one: ItemCard, other: ItemCard) => boolean;

/**
 * Make the lookup of items that tell nearly the same within a few days after other sources. It looks at the days around an item only, so that a
 * new item changes the pages of items near its day and no others. Withdrawn items are no stories, and so none of them.
 */
export function buildReports(stories: readonly Story[], hubs: Hubs): { reports: Reports; isSameReport: SameReport } {
  const days = new Map<number, Sketched[]>();
  for (const [day, items] of groupBy(stories.flatMap(({ versions }) => Object.values(versions)), ({ day }) => day)) {
    days.set(numberOf(day), items.flatMap((item): Sketched[] => (item.sketch === undefined ? [] : [{ item }])));
  }
  const known = new Map<ItemCard, readonly NewsItem[]>();
  const sketched = (item: ItemCard) => days.get(numberOf(item.day))?.find((other) => other.item === item);
  const isSame = (one: Sketched, other: Sketched) =>
    one.item.language === other.item.language && one.item.story !== other.item.story && isNear(one, other)
    && sourceOf(one.item, hubs) !== sourceOf(other.item, hubs);
  const find = (item: ItemCard): readonly NewsItem[] => {
    const day = numberOf(item.day);
    const own = sketched(item);
    if (!own) return [];
    const near = Array.from({ length: 2 * maxDays + 1 }, (_, at) => days.get(day - maxDays + at) ?? [])
      .flatMap((all) => all.filter((other) => isSame(own, other)));
    // The earliest of each source.
    const sources = new Map(near.map((other) => [sourceOf(other.item, hubs), other.item] as const).reverse());
    return near.filter((other) => sources.get(sourceOf(other.item, hubs)) === other.item).slice(0, maxReports).map((other) => other.item);
  };
  return {
    reports: (item) => {
      const found = known.get(item) ?? find(item);
      known.set(item, found);
      return found;
    },
    isSameReport: (one, other) => {
      const [a, b] = [sketched(one), sketched(other)];
      return a !== undefined && b !== undefined && Math.abs(numberOf(one.day) - numberOf(other.day)) <= maxDays && isSame(a, b);
    },
  };
}

/** A text that changes whenever what is said of the other sources of an item's report does; empty where there are none. */
export function keyOfReports(items: readonly NewsItem[], hubs: Hubs): string {
  return items.map((item) => `${item.story} ${hubs.keyOf(sourceOf(item, hubs), item.language)}`).join('\t');
}

/** An item as one of the reports of another. */
export function reportOf(item: NewsItem, hubs: Hubs): Report {
  return { story: item.story, source: hubNameOf(sourceOf(item, hubs), item.language) };
}

/** Answer whether a report of this day may stand in the next year too, or in the one before. */
export function isNearTurn(day: Day): boolean {
  const date = monthDayOf(day);
  return date <= `01-0${maxDays}` || date >= `12-${32 - maxDays}`;
}

interface Sketched {
  item: NewsItem;
  sketch?: Sketch | undefined;
}

function isNear(one: Sketched, other: Sketched): boolean {
  const [a, b] = [one, other].map((each) => (each.sketch ??= readSketch(each.item.sketch)));
  return a !== undefined && b !== undefined && bitsBetween(a, b) <= maxBits && shareFigures(a, b) && [one, other].every(({ item }) => item.length >= minLength);
}

/** Every item names its source. */
function sourceOf(item: ItemCard, hubs: Hubs): Hub {
  const [source] = hubs.of(item, 'sources');
  if (!source) throw new RangeError(`${item.file} has no source`);
  return source;
}

/** Milliseconds of a day. */
const dayLength = 86_400_000;

/** Days since 1970. */
function numberOf(day: Day): number {
  return Date.parse(day) / dayLength;
}
