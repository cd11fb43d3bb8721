import { monthDayOf, monthOf, yearOf, type Day, type Month, type MonthDay, type Year } from '../schema/day.ts';
import type { Story } from './stories.ts';

/** Stories by day, month and year, and by day of the year; keys of each map stand in order of time, and only those that have stories. */
export interface Calendar {
  years: Map<Year, Story[]>;
  months: Map<Month, Story[]>;
  days: Map<Day, Story[]>;
  dates: Map<MonthDay, Story[]>;
}

/** How many stories a year, month or day has. `key` is the `Year`, `Month` or `Day`. */
export interface Count {
  key: string;
  stories: number;
}

/** Sort stories into the calendar. @param stories earliest first; each list keeps that order */
export function buildCalendar(stories: readonly Story[]): Calendar {
  const dates = [...groupBy(stories, (story) => monthDayOf(story.day))].sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    years: groupBy(stories, (story) => yearOf(story.day)),
    months: groupBy(stories, (story) => monthOf(story.day)),
    days: groupBy(stories, (story) => story.day),
    dates: new Map(dates),
  };
}

/** Gather things under keys, in the order in which the keys first come. */
export function groupBy<T>(things: readonly T[], keyOf: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}

/** Cut stories, which stand in order of time, where the first letters of their days change. @param length 4 for years, 7 for months, 10 for days */
export function runsOf(stories: readonly Story[], length: number): { key: string; stories: readonly Story[] }[] {
  const runs: { key: string; stories: readonly Story[] }[] = [];
  let first = 0;
  for (let index = 1; index <= stories.length; index++) {
    const key = stories[first]?.day.slice(0, length) ?? '';
    if (stories[index]?.day.startsWith(key)) continue;
    runs.push({ key, stories: stories.slice(first, index) });
    first = index;
  }
  return runs;
}

/** How many stories each key holds, in the order of the keys. */
export function countsOf(groups: ReadonlyMap<string, readonly Story[]>): Count[] {
  return [...groups].map(([key, stories]) => ({ key, stories: stories.length }));
}

/** Counts as a text for a page's key. */
export function keyOfCounts(counts: readonly Count[]): string {
  return counts.map(({ key, stories }) => `${key} ${stories}`).join(' ');
}
