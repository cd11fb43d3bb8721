import type { HubKind } from '../schema/item.ts';
import type { Hub, Hubs } from './hubs.ts';
import type { Story } from './stories.ts';

/*
 * What a shared name says about two stories being about one affair: fixed weights, up to twice as much where the name was
 * rare until then. Counts over the archive would change with every new story, and the pages of old ones with them.
 */
const weights: Partial<Record<HubKind, number>> = { series: 6, people: 4, organisations: 3, places: 1, topics: 1 };

/** How many stories back, under one name, are looked at. Bounds how many later pages a backdated story can change. */
export const coverageReach = 8;

/** How many earlier stories a page shows. */
export const coverageLength = 4;

/**
 * Find for each story the earlier ones it shares most names with, most shared and rarest first, then latest first. A name is as
 * rare as it was until then, counted up to `coverageReach`. Looks backward only, so that news published later changes no page.
 * @param stories earliest first
 */
export function buildCoverage(stories: readonly Story[], hubs: Hubs): Map<Story, Story[]> {
  const recent = new Map<Hub, Story[]>();
  const coverage = new Map<Story, Story[]>();
  const order = new Map(stories.map((story, index) => [story, index]));
  for (const story of stories) {
    const own = hubs.ofStory(story).filter(({ kind }) => weights[kind] !== undefined);
    const scores = new Map<Story, number>();
    for (const hub of own) {
      const under = recent.get(hub) ?? [];
      const weight = (weights[hub.kind] ?? 0) * (2 - under.length / coverageReach);
      for (const earlier of under) scores.set(earlier, (scores.get(earlier) ?? 0) + weight);
    }
    const best = [...scores].sort(([one, a], [other, b]) => b - a || (order.get(other) ?? 0) - (order.get(one) ?? 0));
    coverage.set(story, best.slice(0, coverageLength).map(([earlier]) => earlier));
    for (const hub of own) {
      const last = recent.get(hub) ?? [];
      last.push(story);
      if (last.length > coverageReach) last.shift();
      recent.set(hub, last);
    }
  }
  return coverage;
}
