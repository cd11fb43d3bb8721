import { yearOf, type Day } from '../schema/day.ts';
import type { Calendar } from './calendar.ts';
import type { Hub, Hubs } from './hubs.ts';
import type { Story } from './stories.ts';

/*
 * What the front page takes from the whole archive. Time is counted from the newest story and not from the clock, and the cost
 * is a look at each name, or at one week of each year.
 */

/** The most affairs, and the most stories of the same week, that the front page shows. */
const maxShown = 4;

/** How many stories a name needs to count as a running affair. */
const minStories = 3;

/** The affairs told over the most years: series that editors name or, where there are none, organisations. */
export function longestRunning({ all }: Hubs): Hub[] {
  const running = (hubs: Iterable<Hub>) => [...hubs].filter(({ stories }) => stories.length >= minStories);
  const series = running(all.series.values());
  const found = series.length > 0 ? series : running(all.organisations.values());
  const yearsOf = ({ stories }: Hub) => Number(yearOf(stories.at(-1)?.day ?? '')) - Number(yearOf(stories[0]?.day ?? ''));
  return found
    .sort((one, other) => yearsOf(other) - yearsOf(one) || other.stories.length - one.stories.length || (one.slug < other.slug ? -1 : 1))
    .slice(0, maxShown);
}

/** A story of each earlier year that lies within three days of a day, nearest to it, latest year first. */
export function sameWeek({ years, days }: Calendar, newest: Day | undefined): Story[] {
  if (newest === undefined) return [];
  const near = datesNear(newest.slice(5));
  const earlier = [...years.keys()].filter((year) => year < yearOf(newest)).reverse();
  const found: Story[] = [];
  for (const year of earlier) {
    const [story] = near.flatMap((date) => days.get(`${year}-${date}`) ?? []);
    if (story) found.push(story);
    if (found.length === maxShown) break;
  }
  return found;
}

const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const dates = monthLengths.flatMap((length, month) => Array.from({ length }, (_, date) => `${twoDigits(month + 1)}-${twoDigits(date + 1)}`));

/** The dates within three days of a date, nearest first, those of the same year only. @example datesNear('02-28')[1] //=> '02-27' */
function datesNear(date: string): string[] {
  const at = dates.indexOf(date);
  return [0, -1, 1, -2, 2, -3, 3].flatMap((apart) => dates[at + apart] ?? []);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
