import type { HubKind } from '../schema/item.ts';
import type { Hub, Hubs } from './hubs.ts';

/** The kinds of name shown as related. Who published a story and who edited it says little about what it is about. */
const kinds: readonly HubKind[] = ['people', 'organisations', 'places', 'topics', 'series'];

/** How many of a hub's latest stories are looked at, which bounds the work for a name that every story mentions. */
export const maxStoriesSearched = 40;

/** The most names of each kind that are shown. */
export const maxNamesPerKind = 6;

/** Gives the names that a hub's latest stories mention besides its own. */
export type RelatedNames = (hub: Hub) => readonly Hub[];

/** Make the lookup of related names: by kind, the most frequent first, then the most recent. Each hub's are worked out once. */
export function buildRelatedNames({ ofStory }: Hubs): RelatedNames {
  const known = new Map<Hub, readonly Hub[]>();
  return (hub) => {
    const found = known.get(hub) ?? relatedNamesOf(hub, ofStory);
    known.set(hub, found);
    return found;
  };
}

function relatedNamesOf(hub: Hub, ofStory: Hubs['ofStory']): Hub[] {
  // Names enter latest first, and a sort leaves those that are equal in this order.
  const together = new Map<Hub, number>();
  for (const story of hub.stories.slice(-maxStoriesSearched).reverse()) {
    for (const other of ofStory(story)) if (other !== hub) together.set(other, (together.get(other) ?? 0) + 1);
  }
  const sorted = [...together].sort(([, one], [, other]) => other - one).map(([other]) => other);
  return kinds.flatMap((kind) => sorted.filter((other) => other.kind === kind).slice(0, maxNamesPerKind));
}
