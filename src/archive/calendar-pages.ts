import type { Language } from '../schema/language.ts';
import type { Archive } from './archive.ts';
import { groupBy } from './calendar.ts';
import type { Story } from './stories.ts';
import { teaserOf } from './teasers.ts';
import type { CalendarNeighbours, DayView, MonthView, View, YearView } from './views.ts';

/** How many stories of each month a year's page names. */
const leadsOfMonth = 3;

/** The pages of every year, month and day that has stories. */
export function* calendarViews(archive: Archive, language: Language): Generator<View> {
  const { calendar } = archive;
  for (const [year, stories, near] of withNeighbours(calendar.years)) yield { ...yearView(archive, language, year, stories), ...near };
  for (const [month, stories, near] of withNeighbours(calendar.months)) yield { ...monthView(archive, language, month, stories), ...near };
  for (const [day, stories, near] of withNeighbours(calendar.days)) yield { ...dayView(archive, language, day, stories), ...near };
}

function yearView({ calendar, hubs }: Archive, language: Language, year: string, stories: readonly Story[]): YearView {
  const months = Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`;
    const ofMonth = calendar.months.get(month) ?? [];
    const lead = ofMonth.slice(-leadsOfMonth).reverse().map((story) => teaserOf(story, language, hubs));
    return { month, stories: ofMonth.length, lead };
  });
  return { kind: 'year', language, year, stories: stories.length, months };
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
