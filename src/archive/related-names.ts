import type { HubKind } from '../schema/item.ts';
import type { Hub, Hubs } from './hubs.ts';

/** Kinds of name that are told of as company. Who published and who edited says little about an affair. */
const kinds: readonly HubKind[] = ['people', 'organisations', 'places', 'topics', 'series'];

/** How many of a hub's latest stories are looked at. Bounds the work for a name that stands in every story. */
export const companyReach = 40;

/** How many names of each kind are given. */
export const companyLength = 6;

/** Gives the names that a hub's latest stories bear beside its own. */
export type Company = (hub: Hub) => readonly Hub[];

/** Make the lookup of company: by kind, the most frequent first, then the latest. Each is worked out once. */
export function buildCompany({ ofStory }: Hubs): Company {
  const known = new Map<Hub, readonly Hub[]>();
  return (hub) => {
    const found = known.get(hub) ?? companyOf(hub, ofStory);
    known.set(hub, found);
    return found;
  };
}

function companyOf(hub: Hub, ofStory: Hubs['ofStory']): Hub[] {
  // Names enter latest first, and a sort leaves those that are equal in this order.
  const together = new Map<Hub, number>();
  for (const story of hub.stories.slice(-companyReach).reverse()) {
    for (const other of ofStory(story)) if (other !== hub) together.set(other, (together.get(other) ?? 0) + 1);
  }
  const sorted = [...together].sort(([, one], [, other]) => other - one).map(([other]) => other);
  return kinds.flatMap((kind) => sorted.filter((other) => other.kind === kind).slice(0, companyLength));
}
