import type { Language } from '../schema/language.ts';
import type { Archive } from './archive.ts';
import { runsOf } from './calendar.ts';
import { withNeighbours } from './neighbours.ts';
import { teaserOf } from './teasers.ts';
import type { Page } from './views.ts';

/** How many stories of one year a day of the year names: the year's own page of that day has the rest. */
export const leadsOfYear = 3;

/** What happened on this day: a page for each day of the year that has stories, and the list of these days. */
export function* anniversaryPages({ calendar, hubs, teaserKeys }: Archive, language: Language): Generator<Page> {
  const dates = [...calendar.dates.keys()];
  yield { place: { kind: 'anniversaries', language }, key: dates.join(' '), view: () => ({ kind: 'anniversaries', language, dates }) };
  for (const [date, stories, near] of withNeighbours(calendar.dates)) {
    const years = runsOf(stories, 4).reverse().map(({ key, stories: all }) => ({ year: key, all, lead: all.slice(-leadsOfYear).reverse() }));
    yield {
      place: { kind: 'anniversary', language, date },
      key: [near.earlier, near.later, ...years.flatMap(({ year, all, lead }) => [`${year} ${all.length}`, ...lead.map((story) => teaserKeys(story, language))])].join('\n'),
      view: () => ({
        kind: 'anniversary', language, date, ...near,
        years: years.map(({ year, all, lead }) => ({ year, stories: all.length, teasers: lead.map((story) => teaserOf(story, language, hubs)) })),
      }),
    };
  }
}
