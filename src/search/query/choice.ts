/** What results can be narrowed down by, as the pages' marks name it, in the order shown. Days and language are chosen apart. */
export const facets = ['source', 'topic', 'series', 'person', 'place', 'organisation', 'editor', 'kind'] as const;
export type Facet = (typeof facets)[number];

/** What is chosen in one facet: one of `any` must hold where there are some, and none of `none` may. */
export interface Chosen {
  any: readonly string[];
  none: readonly string[];
}

/** What is chosen in each facet: all of it must hold. */
export type Choice = Readonly<Record<Facet, Chosen>>;

/** A value of a facet and how many hits have it. A chosen one that no hit has is counted 0. */
export interface FacetCount {
  value: string;
  items: number;
}

/** Nothing chosen. */
export const openChoice: Choice = {
  source: { any: [], none: [] }, topic: { any: [], none: [] }, series: { any: [], none: [] }, person: { any: [], none: [] }, place: { any: [], none: [] },
  organisation: { any: [], none: [] }, editor: { any: [], none: [] }, kind: { any: [], none: [] },
};
