import { monthOf } from '../../schema/day.ts';
import type { Language } from '../../schema/language.ts';
import { site } from '../../site.ts';
import type { Archive } from '../archive.ts';
import { type Count, countsOf, groupBy, keyOfCounts } from '../calendar.ts';
import { foldedLeadKeyOf, foldedLeadOf, foldedTeaserKeyOf, foldedTeaserOf, foldReports, type Folded } from '../folding.ts';
import { tellingOf } from '../front.ts';
import { nearbyCards, nearbyKey, nearbyStories } from '../nearby.ts';
import { type CalendarNeighbours, withNeighbours } from '../neighbours.ts';
import type { Story } from '../stories.ts';
import { type Page } from './views.ts';

/** The most stories that tell a month on its year's page, or a day on the page of a long month. */
const maxLeads = 3;

/** How many headlines tell a year in the timeline. */
const maxOfYear = 2;

/** Of so many times as many stories as are shown, those that repeat a report are left out. */
const lookedAt = 3;

/** The pages of a year, of each of its months that have stories, and of each of its days that have more than their month's page tells. */
export function* calendarPages(archive: Archive, language: Language, year: string): Generator<Page> {
  const { years, months, days } = archive.calendar;
  const ofOwn = daysOfOwn(archive);
  for (const [, stories, near] of withNeighbours(years, year)) yield yearPage(archive, language, year, stories, countsOf(storiesIn(days, year)), near);
  for (const [month, stories, near] of withNeighbours(months, year)) yield monthPage(archive, language, month, stories, near);
  for (const [day, stories, near] of withNeighbours(ofOwn, year)) yield dayPage(archive, language, day, stories, near);
}

/** The days that have pages of their own: those of long months of which the month's page tells only a part. */
export function daysOfOwn({ calendar: { days, months } }: Pick<Archive, 'calendar'>): Map<string, Story[]> {
  const all = [...days].filter(([, stories]) => stories.length > maxLeads);
  return new Map(all.filter(([day]) => isLong(months.get(monthOf(day)) ?? [])));
}

function isLong(month: readonly Story[]): boolean {
  return month.length > site.listLength;
}

function storiesIn(days: ReadonlyMap<string, Story[]>, year: string): Map<string, Story[]> {
  return new Map([...withNeighbours(days, year)].map(([day, stories]) => [day, stories]));
}

/** The timeline of the whole archive. */
export function timelinePage(archive: Archive, language: Language): Page {
  const { calendar, stories, hubs } = archive;
  const years = countsOf(calendar.years);
  const leads = new Map(years.map(({ key }) => [key, foldedTellingOf(archive, calendar.years.get(key) ?? [], language, maxOfYear)]));
  return {
    place: { kind: 'timeline', language },
    key: [keyOfCounts(years), ...[...leads.values()].flat().map((folded) => foldedTeaserKeyOf(folded, language, archive))].join('\n'),
    view: () => ({
      kind: 'timeline', language, years, stories: stories.length,
      leads: Object.fromEntries([...leads].map(([year, all]) => [year, all.map((folded) => foldedTeaserOf(folded, language, hubs))])),
    }),
  };
}

/** The stories that tell a stretch of time best, each report once. Looked at are some more than are shown, and not the whole archive for each edit. */
function foldedTellingOf(archive: Archive, stories: readonly Story[], language: Language, most: number): Folded[] {
  return tellingFirst(foldReports(tellingOf(stories, language, lookedAt * most), language, archive), language, most);
}

function tellingFirst(all: readonly Folded[], language: Language, most: number): Folded[] {
  const telling = new Set(tellingOf(all.map(({ story }) => story), language, most));
  return all.filter(({ story }) => telling.has(story));
}

function yearPage(archive: Archive, language: Language, year: string, stories: readonly Story[], days: Count[], near: CalendarNeighbours): Page {
  const { calendar, hubs } = archive;
  const nearby = nearbyStories(calendar.years, stories, near);
  const months = Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`;
    const all = calendar.months.get(month) ?? [];
    return { month, all, lead: foldedTellingOf(archive, all, language, maxLeads) };
  });
  return {
    place: { kind: 'year', language, year },
    key: [
      near.earlier, near.later, nearbyKey(nearby, language, archive), keyOfCounts(days),
      ...months.flatMap(({ lead }) => lead.map((folded) => foldedLeadKeyOf(folded, language, archive))),
    ].join('\n'),
    view: () => ({
      kind: 'year', language, year, stories: stories.length, days, ...near, ...nearbyCards(nearby, language, archive),
      months: months.map(({ month, all, lead }) => ({ month, stories: all.length, lead: lead.map((folded) => foldedLeadOf(folded, language, hubs)) })),
    }),
  };
}

function monthPage(archive: Archive, language: Language, month: string, stories: readonly Story[], near: CalendarNeighbours): Page {
  const { calendar, hubs } = archive;
  const nearby = nearbyStories(calendar.months, stories, near);
  // Folded over the whole month, so that a report stands on the day on which it came first.
  const shown = groupBy(foldReports(stories, language, archive), ({ story }) => story.day);
  const most = isLong(stories) ? maxLeads : Infinity;
  const days = [...groupBy(stories, ({ day }) => day)].map(([day, all]) => ({ day, all, shown: tellingFirst(shown.get(day) ?? [], language, most) }));
  return {
    place: { kind: 'month', language, month },
    key: [
      near.earlier, near.later, nearbyKey(nearby, language, archive),
      ...days.flatMap(({ day, all, shown }) => [`${day} ${all.length}`, ...shown.map((folded) => foldedLeadKeyOf(folded, language, archive))]),
    ].join('\n'),
    view: () => ({
      kind: 'month', language, month, stories: stories.length, ...near, ...nearbyCards(nearby, language, archive),
      days: days.map(({ day, all, shown }) => ({ day, stories: all.length, teasers: shown.map((folded) => foldedLeadOf(folded, language, hubs)) })),
    }),
  };
}

function dayPage(archive: Archive, language: Language, day: string, stories: readonly Story[], near: CalendarNeighbours): Page {
  const { hubs } = archive;
  const shown = foldReports(stories, language, archive);
  return {
    place: { kind: 'day', language, day },
    key: [near.earlier, near.later, ...shown.map((folded) => foldedLeadKeyOf(folded, language, archive))].join('\n'),
    view: () => ({ kind: 'day', language, day, teasers: shown.map((folded) => foldedLeadOf(folded, language, hubs)), ...near }),
  };
}
