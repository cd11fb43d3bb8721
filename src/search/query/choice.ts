import { facets, recordOfFacets, type Facet } from '../../schema/facets.ts';

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
export const openChoice: Choice = recordOfFacets(() => ({ any: [], none: [] }));

/** Answer whether anything is chosen in any facet. */
export function isAnyChosen(choice: Choice): boolean {
  return facets.some((facet) => isChosenIn(choice, facet));
}

/** Answer whether anything is chosen in a facet. */
export function isChosenIn(choice: Choice, facet: Facet): boolean {
  return choice[facet].any.length + choice[facet].none.length > 0;
}
