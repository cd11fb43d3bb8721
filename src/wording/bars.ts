import type { Count } from '../archive/calendar.ts';
import type { Month, Year } from '../schema/day.ts';
import type { Language } from '../schema/language.ts';
import { weeksOf } from './calendar.ts';
import { shortMonthName } from './days.ts';

/** A bar of a chart: a year, month or day with its stories, 0 where it has none. */
export interface Bar extends Count {
  /** What stands under it; nothing under most. */
  tick?: string;
  /** True where a narrow chart leaves the tick out. */
  spare?: true;
}

/** How many years pass from one tick to the next in a chart of up to so many years. */
const steps = [[20, 5], [90, 10], [180, 20], [450, 50]] as const;

/** Every year of the decades that some years lie in, so that a chart begins and ends where a reader expects it. */
export function yearBars(years: readonly Count[]): Bar[] {
  const [first = 0, latest = -1] = [years[0], years.at(-1)].map((year) => year && Number(year.key));
  const from = Math.floor(first / 10) * 10;
  const length = Math.floor(latest / 10) * 10 + 10 - from;
  const step = steps.find(([most]) => length <= most)?.[1] ?? 100;
  const keys = Array.from({ length }, (_, index) => String(from + index).padStart(4, '0'));
  return barsOf(keys, years, (key) => (Number(key) % step === 0 ? { tick: key } : {}));
}

/** The twelve months of a year. */
export function monthBars(year: Year, months: readonly Count[], language: Language): Bar[] {
  const keys = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
  return barsOf(keys, months, (key, index) => ({ tick: shortMonthName(key, language), ...(index % 2 === 1 && { spare: true }) }));
}

/** The days of a month. */
export function dayBars(month: Month, days: readonly Count[]): Bar[] {
  const keys = weeksOf(month).flat().filter((day) => day !== undefined);
  return barsOf(keys, days, (_, index) => ((index + 1) % 5 === 0 || index === 0 ? { tick: String(index + 1) } : {}));
}

function barsOf(keys: readonly string[], counts: readonly Count[], tickOf: (key: string, index: number) => Pick<Bar, 'tick' | 'spare'>): Bar[] {
  const stories = new Map(counts.map((count) => [count.key, count.stories]));
  return keys.map((key, index) => ({ key, stories: stories.get(key) ?? 0, ...tickOf(key, index) }));
}

/** How dark a day is drawn in a calendar beside the fullest one, from 1 to 4. A single story is never the darkest. */
export function shadeOf(stories: number, most: number): number {
  return Math.ceil(4 * Math.sqrt(stories / Math.max(most, 4)));
}
