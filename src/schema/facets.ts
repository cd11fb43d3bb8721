/**
 * What results of a search can be narrowed down by, in the order shown. Days and language are chosen apart. All that is said of each facet
 * elsewhere, as its marks in a story's page and its label, is a record by `Facet`, so that one left out is a type error.
 */
export const facets = ['source', 'topic', 'series', 'person', 'place', 'organisation', 'editor', 'kind'] as const;
export type Facet = (typeof facets)[number];

/** Make a record with one value for each facet. */
export function recordOfFacets<T>(valueOf: (facet: Facet) => T): Record<Facet, T> {
  return Object.fromEntries(facets.map((facet) => [facet, valueOf(facet)])) as Record<Facet, T>;
}
