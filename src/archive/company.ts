import type { HubKind } from '../schema/item.ts';
import type { Hub, Hubs } from './hubs.ts';

/** Kinds of name that are told of as company. Who published and who edited says little about an affair. */
const kinds: readonly HubKind[] = ['people', 'organisations', 'places', 'topics', 'series'];

/** How many of a hub's latest stories are looked at. Bounds the work for a name that stands in every story. */
export const companyReach = 24;

/** How many names of each kind are given. */
export const companyLength = 6;

/** Gives the names that a hub's latest stories bear beside its own. */
export type Company = (hub: Hub) => readonly Hub[];

/** Make the lookup of company: by kind, the most frequent first, then the latest. Each is worked out once. */
export function buildCompany({ ofStory, size }: Hubs): Company {
  const known = new Map<Hub, readonly Hub[]>();
  // Every name's company is counted at every build: an array for all of them takes a tenth of the time that maps would.
  const counts = new Int32Array(size);
  return (hub) => {
    const found = known.get(hub) ?? companyOf(hub, ofStory, counts);
    known.set(hub, found);
    return found;
  };
}

/** @param counts one place for each hub, all 0, as they are left */
function companyOf(hub: Hub, ofStory: Hubs['ofStory'], counts: Int32Array): Hub[] {
  const together: Hub[] = [];
  const { stories } = hub;
  for (let index = stories.length - 1; index >= 0 && index >= stories.length - companyReach; index--) {
    const story = stories[index];
    if (!story) break;
    for (const other of ofStory(story)) {
      if (other === hub) continue;
      const count = counts[other.order] ?? 0;
      if (count === 0) together.push(other);
      counts[other.order] = count + 1;
    }
  }
  const company = kinds.flatMap((kind) => mostOf(together, kind, counts));
  for (const { order } of together) counts[order] = 0;
  return company;
}

/** The hubs of a kind that are counted most; of those with the same count, the earlier in the list. */
function mostOf(hubs: readonly Hub[], kind: HubKind, counts: Int32Array): Hub[] {
  const most: Hub[] = [];
  for (const hub of hubs) {
    if (hub.kind !== kind) continue;
    const count = counts[hub.order] ?? 0;
    let at = most.length;
    while (at > 0 && count > (counts[most[at - 1]?.order ?? 0] ?? 0)) at -= 1;
    if (at >= companyLength) continue;
    most.splice(at, 0, hub);
    if (most.length > companyLength) most.pop();
  }
  return most;
}
