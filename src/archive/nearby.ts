import type { Language } from '../schema/language.ts';
import type { Archive } from './archive.ts';
import { foldedLeadKeyOf, foldedLeadOf } from './folding.ts';
import type { CalendarNeighbours } from './neighbours.ts';
import type { Story } from './stories.ts';
import type { Teaser } from './teasers.ts';

/** Up to so many stories leave a page of the calendar nearly bare, so that it tells what came before and after, too. */
const maxBare = 2;

/** The story before the first and the one after the last of a bare page. */
export interface Nearby<Of = Teaser> {
  before?: Of;
  after?: Of;
}

/** What is next to the stories of a year, month or day of the year; nothing where they fill their page. @param groups all of its kind, in order */
export function nearbyStories(groups: ReadonlyMap<string, Story[]>, stories: readonly Story[], near: CalendarNeighbours): Nearby<Story> {
  if (stories.length > maxBare) return {};
  const before = near.earlier === undefined ? undefined : groups.get(near.earlier)?.at(-1);
  const after = near.later === undefined ? undefined : groups.get(near.later)?.[0];
  return { ...(before && { before }), ...(after && { after }) };
}

/** The same as cards. */
export function nearbyCards(nearby: Nearby<Story>, language: Language, { hubs }: Archive): { nearby?: Nearby } {
  const cardOf = (story: Story) => foldedLeadOf({ story, reports: [] }, language, hubs);
  const { before, after } = nearby;
  if (!before && !after) return {};
  return { nearby: { ...(before && { before: cardOf(before) }), ...(after && { after: cardOf(after) }) } };
}

/** A text that changes whenever those cards do. */
export function nearbyKey({ before, after }: Nearby<Story>, language: Language, archive: Archive): string {
  return [before, after].map((story) => (story ? foldedLeadKeyOf({ story, reports: [] }, language, archive) : '')).join('\n');
}
