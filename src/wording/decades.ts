import type { Count } from '../archive/views.ts';
import { decadeText } from './days.ts';
import type { Language } from '../schema/language.ts';

/** Ten years as a row of a table: each year with its count, 0 where it has no story. */
export interface Decade {
  text: string;
  years: Count[];
}

/** Set years in rows of ten, each row complete; a decade without any story has no row. Years come and go earliest first. */
export function decadesOf(years: readonly Count[], language: Language): Decade[] {
  const stories = new Map(years.map((year) => [year.key, year.stories]));
  const firsts = [...new Set(years.map((year) => year.key.slice(0, 3)))];
  return firsts.map((first) => ({
    text: decadeText(`${first}0`, language),
    years: Array.from({ length: 10 }, (_, last) => ({ key: `${first}${last}`, stories: stories.get(`${first}${last}`) ?? 0 })),
  }));
}

/**
 * How thick a count is drawn beside the largest one, from 0 (none) to 5 (the largest). Grows with the square root, so
 * that a single story still shows beside hundreds.
 */
export function seamOf(stories: number, most: number): number {
  return stories ? Math.max(1, Math.round(5 * Math.sqrt(stories / most))) : 0;
}
