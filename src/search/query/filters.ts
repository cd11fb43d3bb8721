import { facets, recordOfFacets, type Facet } from '../../schema/facets.ts';

/** What is chosen in one facet: one of `any` must hold where there are some, and none of `none` may. */
export interface FacetFilter {
  any: readonly string[];
  none: readonly string[];
}

/** What is chosen in each facet: all of it must hold. */
export type Filters = Readonly<Record<Facet, FacetFilter>>;

/** A value of a facet and how many hits have it. A chosen one that no hit has is counted 0. */
export interface FacetCount {
  value: string;
  items: number;
}

/** No filters: nothing is chosen in any facet. */
export const noFilters: Filters = recordOfFacets(() => ({ any: [], none: [] }));

/** Answer whether anything is chosen in any facet. */
export function hasFilters(filters: Filters): boolean {
  return facets.some((facet) => isFiltered(filters, facet));
}

/** Answer whether anything is chosen in a facet. */
export function isFiltered(filters: Filters, facet: Facet): boolean {
  return filters[facet].any.length + filters[facet].none.length > 0;
}
