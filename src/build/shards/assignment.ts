import { createHash } from 'node:crypto';
import type { Archive } from '../../archive/archive.ts';
import { dataPartsOf } from '../../archive/data-parts.ts';
import { monthOf, type Month } from '../../schema/day.ts';
import type { ItemCard } from '../../schema/item.ts';
import { planVolumes } from '../../search/volumes/plan.ts';
import type { Output } from '../changes/plan.ts';

/** A page that search finds, by its address below the base. */
interface IndexedPage {
  url: string;
  day: string;
}

/** Which share makes what. */
export interface Assignment {
  /** The share of a month's texts, counted from 1. */
  shareOfMonth: ReadonlyMap<Month, number>;
  /** The share that makes a file; undefined for those that are made when shares are merged, since no text is needed for them. */
  shareOf: (output: Output) => number | undefined;
}

/** How much more than its part a share may hold of the texts. */
const slack = 1.08;

/** From so many volumes a share on, each is one share's whole, so that shares bind their volumes as well. */
const volumesPerShare = 4;

/**
 * Deal an archive out to shares. What is indexed together, or stands in one file of the data, goes together; where follows from the calendar and
 * from nothing else, so that a new item changes the share of its own month and the lists that name it.
 */
export function assignmentOf(archive: Archive, pages: readonly IndexedPage[], of: number): Assignment {
  const shareOfMonth = dealOut(stretchesOf(archive, pages, of), of);
  const shareOf = (output: Output): number | undefined => {
    const months = new Set(output.items?.map(({ day }) => shareOfMonth.get(monthOf(day))));
    if (months.size === 1) return [...months][0];
    return months.size > 1 || output.form === 'page' ? 1 + (numberOf(output.file) % of) : undefined;
  };
  return { shareOfMonth, shareOf };
}

/** Months that go together, and how many items they have. */
interface Stretch {
  months: Month[];
  items: number;
}

/** Part the months of an archive into stretches, in order of time. */
function stretchesOf({ items, stories }: Archive, pages: readonly IndexedPage[], of: number): Stretch[] {
  const volumes = planVolumes(pages);
  const parts = volumes.length >= volumesPerShare * of ? volumes.map((volume) => volume.items) : volumes.flatMap((volume) => volume.parts);
  const together = [
    ...parts, ...dataPartsOf(items).map((part) => part.items),
    ...stories.map(({ versions }) => Object.values(versions)),
  ];
  const first = new Map<Month, Month>();
  const headOf = (month: Month): Month => {
    const before = first.get(month) ?? month;
    if (before === month) return month;
    const head = headOf(before);
    first.set(month, head);
    return head;
  };
  for (const group of together) {
    const months = [...new Set(group.map(({ day }) => monthOf(day)))];
    const heads = months.map(headOf).sort();
    for (const head of heads.slice(1)) first.set(head, heads[0] ?? head);
  }
  const counts = new Map<Month, number>();
  for (const { day } of items) counts.set(monthOf(day), (counts.get(monthOf(day)) ?? 0) + 1);
  const stretches = new Map<Month, Stretch>();
  for (const [month, count] of [...counts].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const stretch = stretches.get(headOf(month)) ?? { months: [], items: 0 };
    stretches.set(headOf(month), stretch);
    stretch.months.push(month);
    stretch.items += count;
  }
  return [...stretches.values()];
}

/**
 * Give each stretch to the share that its name prefers, or where that has enough to the next one that it prefers. Where a stretch comes, goes or
 * grows, nearly all others stay where they are.
 */
function dealOut(stretches: readonly Stretch[], of: number): Map<Month, number> {
  const total = stretches.reduce((sum, { items }) => sum + items, 0);
  const room = roundedUp((total / of) * slack);
  const held = Array.from({ length: of }, () => 0);
  const shares = new Map<Month, number>();
  const named = stretches.map((stretch) => ({ ...stretch, name: stretch.months[0] ?? '' }));
  // Large ones first, by powers of two, so that growing changes the order seldom.
  const size = ({ items }: Stretch): number => Math.floor(Math.log2(items));
  for (const { name, months, items } of named.sort((one, other) => size(other) - size(one) || (one.name < other.name ? -1 : 1))) {
    const preferred = held.map((_, at) => ({ at, liking: numberOf(`${name} ${at}`) })).sort((one, other) => other.liking - one.liking).map(({ at }) => at);
    const least = held.indexOf(Math.min(...held));
    const chosen = preferred.find((at) => (held[at] ?? 0) + items <= room) ?? least;
    held[chosen] = (held[chosen] ?? 0) + items;
    for (const month of months) shares.set(month, chosen + 1);
  }
  return shares;
}

/** The next number with two digits and noughts: it stays while an archive grows by a few items. */
function roundedUp(number: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, number))) - 1);
  return Math.ceil(number / unit) * unit;
}

/** A number that a text gives, with nothing to be seen of the text in it. */
function numberOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE();
}

/** The items that files are made from, each once. */
export function itemsOf(outputs: readonly Output[]): ItemCard[] {
  return [...new Set(outputs.flatMap(({ items }) => items ?? []))];
}
