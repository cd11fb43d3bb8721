import { yearOf, type Day } from '../schema/day.ts';
import type { Calendar } from './calendar.ts';
import type { Hub, Hubs } from './hubs.ts';
import type { Language } from '../schema/language.ts';
import { versionFor, type Story } from './stories.ts';

/*
 * What the front page takes from the whole archive. Time is counted from the newest story and not from the clock, and the cost
 * is a look at each name, or at one week of each year.
 */

/** The most affairs, and the most stories of the same week, that the front page shows. */
const maxShown = 4;

/** How many stories a name needs to count as a running affair. */
const minStories = 3;

/** How many of the newest stories one is chosen from to lead the page. */
const maxCandidates = 6;

/** Words from which a story is long enough to lead. */
const longEnough = 180;

/** The stories at the head of a front page and below it, by the number that each part has room for. */
interface Front {
  lead: Story[];
  latest: Story[];
  foreign: Story[];
}

/**
 * Share out the newest stories over a front page: in its own language, where that has any; those that it lacks stand apart. The first is
 * not merely the newest: a picture, an affair that it is part of, its length and a version in each language speak for a story of the last few.
 * @param most how many stories each part has room for; of the leads, beside one with a picture and one without
 * @param fold leaves out stories that stand under others of those given
 */
export function frontOf(
  stories: readonly Story[], language: Language, most: { leads: number; leadsByPicture: number; latest: number; foreign: number },
  fold: (newest: Story[]) => Story[] = (newest) => newest,
): Front {
  const room = most.leadsByPicture + most.latest;
  // Twice as many as there is room for, as some are left out.
  const own = newestOf(stories, 2 * room, (story) => story.versions[language] !== undefined);
  const shown = fold(own.length > 0 ? own : newestOf(stories, 2 * room, () => true)).slice(0, room);
  const foreign = own.length > 0 ? newestOf(stories, most.foreign, (story) => story.versions[language] === undefined) : [];
  const candidates = shown.slice(0, maxCandidates);
  const worth = candidates.map((story, age) => worthOf(story, language) - age);
  const first = candidates[worth.indexOf(Math.max(...worth))];
  const ordered = first ? [first, ...shown.filter((story) => story !== first)] : [];
  const leads = first && versionFor(first, language).lead !== undefined ? most.leadsByPicture : most.leads;
  return { lead: ordered.slice(0, leads), latest: ordered.slice(leads, leads + most.latest), foreign };
}

/** What a story has that speaks for it at the head of a page, in stories by which it may be older than the newest. */
function worthOf(story: Story, language: Language): number {
  return cardWorthOf(story, language) + (versionFor(story, language).length >= longEnough ? 1 : 0);
}

/** The stories that tell a stretch of time best, of those that its list would show: by what their cards say, latest first where they are alike. */
export function tellingOf(stories: readonly Story[], language: Language, most: number): Story[] {
  const worth = new Map(stories.map((story) => [story, cardWorthOf(story, language)]));
  const byWorth = [...stories].reverse().sort((one, other) => (worth.get(other) ?? 0) - (worth.get(one) ?? 0));
  return byWorth.slice(0, most).sort((one, other) => stories.indexOf(one) - stories.indexOf(other));
}

/** The same without reading more of a story than its card; one that the reader's language lacks comes after those that it has. */
function cardWorthOf({ versions }: Story, language: Language): number {
  const own = versions[language];
  const { lead, names } = own ?? Object.values(versions)[0] ?? { names: {} };
  return (own ? 4 : 0) + (lead === undefined ? 0 : 3) + ('series' in names ? 1.5 : 0) + (Object.keys(versions).length > 1 ? 0.5 : 0);
}

function newestOf(stories: readonly Story[], most: number, isMeant: (story: Story) => boolean): Story[] {
  const found: Story[] = [];
  for (let at = stories.length - 1; at >= 0 && found.length < most; at--) {
    const story = stories[at];
    if (story && isMeant(story)) found.push(story);
  }
  return found;
}

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

/** A story of each earlier year that lies within three days of a day, nearest to it, latest year first. @param isMeant leaves others out */
export function sameWeek({ years, days }: Calendar, newest: Day | undefined, isMeant: (story: Story) => boolean = () => true): Story[] {
  if (newest === undefined) return [];
  const near = datesNear(newest.slice(5));
  const earlier = [...years.keys()].filter((year) => year < yearOf(newest)).reverse();
  const found: Story[] = [];
  for (const year of earlier) {
    const story = near.flatMap((date) => days.get(`${year}-${date}`) ?? []).find(isMeant);
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
