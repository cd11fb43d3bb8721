import type { HubKind } from '../schema/item.ts';
import type { Hubs } from './hubs.ts';
import type { Story } from './stories.ts';

/*
 * What a shared name says about two stories being about one affair: fixed weights, up to twice as much where the name was
 * rare until then. Counts over the archive would change with every new story, and the pages of old ones with them.
 */
const weights: Partial<Record<HubKind, number>> = { series: 6, people: 4, organisations: 3, places: 1, topics: 1 };

/** How many stories back, under one name, are looked at. Bounds how many later pages a backdated story can change. */
export const maxStoriesBack = 8;

/** The most earlier stories that a page shows. */
const maxStoriesShown = 4;

/** Gives the earlier stories that a story shares most names with. */
export type Coverage = (story: Story) => readonly Story[];

/**
 * Make the lookup of earlier coverage: most shared and rarest names first, then latest first. A name is as rare as it was until
 * then, counted up to `maxStoriesBack`. Looks backward only, so that news published later changes no page.
 */
export function buildCoverage(hubs: Hubs): Coverage {
  return (story) => {
    const scores = new Map<Story, number>();
    for (const hub of hubs.ofStory(story)) {
      const weight = weights[hub.kind];
      if (weight === undefined) continue;
      const at = hubs.placeOf(hub, story);
      const under = hub.stories.slice(Math.max(0, at - maxStoriesBack), at);
      const share = weight * (2 - under.length / maxStoriesBack);
      for (const earlier of under) scores.set(earlier, (scores.get(earlier) ?? 0) + share);
    }
    const best = [...scores].sort(([one, a], [other, b]) => b - a || hubs.orderOf(other) - hubs.orderOf(one));
    return best.slice(0, maxStoriesShown).map(([earlier]) => earlier);
  };
}
