import { storyFolder } from '../addresses.ts';
import type { Day } from '../schema/day.ts';
import type { Language } from '../schema/language.ts';
import type { Archive } from './archive.ts';
import { groupBy } from './calendar.ts';
import type { Story } from './stories.ts';

/** What came into the archive last, in one language. */
export interface Arrivals {
  /** The days on which stories came, latest first, and the stories of each: earlier ones are left out where they are many. */
  days: { day: Day; stories: Story[] }[];
  /** True where days are left out. */
  isCut: boolean;
}

/** Who was away for longer is told that there are more. */
const maxDays = 40;

/**
 * Find what came last: by the record where one is kept, else by the days of the stories. What the record began with is nothing new:
 * it was there before.
 */
export function arrivalsOf({ stories, record }: Pick<Archive, 'stories' | 'record'>, language: Language): Arrivals {
  const own = stories.filter((story) => story.versions[language] !== undefined);
  if (!record) return latestOf(groupBy(own, ({ day }) => day));
  const { texts, editions: [first] } = record.history;
  const addedOn = ({ id }: Story): Day | undefined => texts.get(`/${storyFolder(id, language)}`)?.published;
  const begun = first?.day ?? '';
  const added = own.flatMap((story) => ((addedOn(story) ?? '') > begun ? [story] : []));
  return latestOf(groupBy(added, (story) => addedOn(story) ?? ''));
}

function latestOf(byDay: ReadonlyMap<Day, Story[]>): Arrivals {
  const days = [...byDay].map(([day, stories]) => ({ day, stories: [...stories].reverse() })).sort((one, other) => (one.day < other.day ? 1 : -1));
  return { days: days.slice(0, maxDays), isCut: days.length > maxDays };
}
