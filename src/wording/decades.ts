import type { Count } from '../archive/calendar.ts';
import { decadeText } from './days.ts';
import type { Language } from '../schema/language.ts';

/** Ten years as a row of a table: each year with its count, 0 where it has no story. */
export interface Decade {
  /** Its place on a page: `d1950`. */
  id: string;
  text: string;
  years: Count[];
}

/**
 * Set years in rows of ten, each row complete. Years come and go earliest first.
 * @param gaps true where a decade without any story has a row all the same, between those that have some
 */
export function decadesOf(years: readonly Count[], language: Language, gaps = false): Decade[] {
  const stories = new Map(years.map((year) => [year.key, year.stories]));
  const known = [...new Set(years.map((year) => year.key.slice(0, 3)))];
  const [from = 0, to = 0] = [known[0], known.at(-1)].map(Number);
  const firsts = gaps && known.length > 0 ? Array.from({ length: to - from + 1 }, (_, index) => String(from + index).padStart(3, '0')) : known;
  return firsts.map((first) => ({
    id: `d${first}0`,
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
