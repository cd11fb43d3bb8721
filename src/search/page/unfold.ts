import type { Facet } from '../../schema/facets.ts';
import { findElement } from './dom.ts';

/** Where filters have a column of their own beside the results. */
const wide = matchMedia('(min-width: 60rem)');

/** The facets that stand open there. */
const opened: readonly Facet[] = ['source', 'topic'];

/** Open the filters wherever they have a column of their own, and close them elsewhere, now and when the window changes. */
export function unfoldFilters(narrow: HTMLDetailsElement): void {
  const unfold = () => (narrow.open = wide.matches);
  wide.addEventListener('change', unfold);
  unfold();
}

const unfolded = new WeakSet<HTMLElement>();

/** Open the first facets where they have a column of their own: once, when something is first asked, since a reader may close them again. */
export function unfoldFacets(root: HTMLElement): void {
  if (unfolded.has(root) || !wide.matches) return;
  unfolded.add(root);
  for (const facet of opened) findElement(root, `[data-facet=${facet}]`, HTMLDetailsElement).open = true;
}
