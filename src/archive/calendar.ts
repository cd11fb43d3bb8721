import { monthOf, yearOf, type Day, type Month, type Year } from '../schema/day.ts';
import type { Story } from './stories.ts';
import type { Count } from './views.ts';

/** Stories by day, month and year; keys of each map stand in order of time, and only those that have stories. */
export interface Calendar {
  years: Map<Year, Story[]>;
  months: Map<Month, Story[]>;
  days: Map<Day, Story[]>;
}

/** Sort stories into the calendar. @param stories earliest first; each list keeps that order */
export function buildCalendar(stories: readonly Story[]): Calendar {
  return {
    years: groupBy(stories, (story) => yearOf(story.day)),
    months: groupBy(stories, (story) => monthOf(story.day)),
    days: groupBy(stories, (story) => story.day),
  };
}

/** Gather stories under keys, in the order in which the keys first come. */
export function groupBy(stories: readonly Story[], keyOf: (story: Story) => string): Map<string, Story[]> {
  const groups = new Map<string, Story[]>();
  for (const story of stories) {
    const key = keyOf(story);
    const group = groups.get(key);
    if (group) group.push(story);
    else groups.set(key, [story]);
  }
  return groups;
}

/** How many stories each key holds, in the order of the keys. */
export function countsOf(groups: ReadonlyMap<string, readonly Story[]>): Count[] {
  return [...groups].map(([key, stories]) => ({ key, stories: stories.length }));
}
