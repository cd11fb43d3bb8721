import { monthDayOf, monthOf, yearOf, type Day, type Month, type MonthDay, type Year } from '../schema/day.ts';
import type { Story } from './stories.ts';
import type { Count } from './views.ts';

/** Stories by day, month and year, and by day of the year; keys of each map stand in order of time, and only those that have stories. */
export interface Calendar {
  years: Map<Year, Story[]>;
  months: Map<Month, Story[]>;
  days: Map<Day, Story[]>;
  dates: Map<MonthDay, Story[]>;
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

/** How many stories each key holds, in the order of the keys. */
export function countsOf(groups: ReadonlyMap<string, readonly Story[]>): Count[] {
  return [...groups].map(([key, stories]) => ({ key, stories: stories.length }));
}
