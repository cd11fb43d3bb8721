import type { Language } from '../../schema/language.ts';
import type { Archive } from '../archive.ts';
import { runsOf } from '../calendar.ts';
import { foldedLeadKeyOf, foldedLeadOf, foldReports } from '../folding.ts';
import { nearbyCards, nearbyKey, nearbyStories } from '../nearby.ts';
import type { CalendarNeighbours } from '../neighbours.ts';
import type { Story } from '../stories.ts';
import type { Page } from './views.ts';

/** The most stories of one year that the page of a day of the year shows: its month leads to the rest. */
export const maxStoriesOfYear = 3;

/** The list of the days of the year that have stories. */
export function anniversariesPage({ calendar }: Archive, language: Language): Page {
  const dates = [...calendar.dates.keys()];
  return { place: { kind: 'anniversaries', language }, key: dates.join(' '), view: () => ({ kind: 'anniversaries', language, dates }) };
}

/** What happened on this day: the page of a day of the year, which has these stories. */
export function anniversaryPage(archive: Archive, language: Language, date: string, stories: readonly Story[], near: CalendarNeighbours): Page {
  const { calendar, hubs } = archive;
  const nearby = nearbyStories(calendar.dates, stories, near);
  const years = runsOf(stories, 4).reverse()
    .map(({ key, stories: all }) => ({ year: key, all, lead: foldReports(all, language, archive).slice(-maxStoriesOfYear).reverse() }));
  return {
    place: { kind: 'anniversary', language, date },
    key: [
      near.earlier, near.later, nearbyKey(nearby, language, archive),
      ...years.flatMap(({ year, all, lead }) => [`${year} ${all.length}`, ...lead.map((folded) => foldedLeadKeyOf(folded, language, archive))]),
    ].join('\n'),
    view: () => ({
      kind: 'anniversary', language, date, ...near, ...nearbyCards(nearby, language, archive),
      years: years.map(({ year, all, lead }) => ({ year, stories: all.length, teasers: lead.map((folded) => foldedLeadOf(folded, language, hubs)) })),
    }),
  };
}
