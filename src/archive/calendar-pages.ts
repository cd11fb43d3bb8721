import type { Language } from '../schema/language.ts';
import type { Archive } from './archive.ts';
import { groupBy } from './calendar.ts';
import type { Story } from './stories.ts';
import { teaserOf } from './teasers.ts';
import type { CalendarNeighbours, DayView, MonthView, Page, YearView } from './views.ts';

/** How many stories of each month a year's page names. */
const leadsOfMonth = 3;

/** The pages of every year, month and day that has stories. */
export function* calendarPages(archive: Archive, language: Language): Generator<Page> {
  const { calendar, teaserKeys } = archive;
  const keyOf = (stories: readonly Story[], near: CalendarNeighbours) =>
    [near.earlier, near.later, ...stories.map((story) => teaserKeys(story, language))].join('\n');
  for (const [year, stories, near] of withNeighbours(calendar.years)) {
    const months = monthsOf(archive, year);
    const key = [stories.length, ...months.map(({ month, all }) => `${month} ${all.length}`), keyOf(months.flatMap(({ lead }) => lead), near)].join('\n');
    yield { place: { kind: 'year', language, year }, key, view: () => ({ ...yearView(archive, language, year, stories), ...near }) };
  }
  for (const [month, stories, near] of withNeighbours(calendar.months)) {
    yield { place: { kind: 'month', language, month }, key: keyOf(stories, near), view: () => ({ ...monthView(archive, language, month, stories), ...near }) };
  }
  for (const [day, stories, near] of withNeighbours(calendar.days)) {
    yield { place: { kind: 'day', language, day }, key: keyOf(stories, near), view: () => ({ ...dayView(archive, language, day, stories), ...near }) };
  }
}

function yearView(archive: Archive, language: Language, year: string, stories: readonly Story[]): YearView {
  const months = monthsOf(archive, year).map(({ month, all, lead }) => ({
    month, stories: all.length, lead: lead.map((story) => teaserOf(story, language, archive.hubs)),
  }));
  return { kind: 'year', language, year, stories: stories.length, months };
}

/** All twelve months of a year with their stories and the latest few of them. */
function monthsOf({ calendar }: Archive, year: string): { month: string; all: readonly Story[]; lead: Story[] }[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`;
    const all = calendar.months.get(month) ?? [];
    return { month, all, lead: all.slice(-leadsOfMonth).reverse() };
  });
}

function monthView({ hubs }: Archive, language: Language, month: string, stories: readonly Story[]): MonthView {
  const days = groupBy([...stories].reverse(), (story) => story.day);
  return {
    kind: 'month',
    language,
    month,
    stories: stories.length,
    days: [...days].map(([day, ofDay]) => ({ day, teasers: ofDay.map((story) => teaserOf(story, language, hubs)) })),
  };
}

function dayView({ hubs }: Archive, language: Language, day: string, stories: readonly Story[]): DayView {
  return { kind: 'day', language, day, teasers: [...stories].reverse().map((story) => teaserOf(story, language, hubs)) };
}

function* withNeighbours(groups: ReadonlyMap<string, Story[]>): Generator<[string, Story[], CalendarNeighbours]> {
  const keys = [...groups.keys()];
  for (const [index, key] of keys.entries()) {
    const [earlier, later] = [keys[index - 1], keys[index + 1]];
    yield [key, groups.get(key) ?? [], { ...(earlier && { earlier }), ...(later && { later }) }];
  }
}
