import { facets, type Choice, type Facet } from './facets.ts';
import { orders, type Order } from './order.ts';

/** All that a search page shows, and all that its address says. */
export interface State {
  query: string;
  choice: Choice;
  /** The language searched; empty for the page's own, `all` for every one. */
  scope: string;
  order: Order;
}

/** Read the state out of an address's query part. What it does not know it leaves aside. @example stateOf('?q=coal&year=1999') */
export function stateOf(search: string): State {
  const parameters = new URLSearchParams(search);
  const order = parameters.get('sort');
  return {
    query: (parameters.get('q') ?? '').trim(),
    choice: choiceOf((facet) => [...new Set(parameters.getAll(facet))].filter((value) => value !== '')),
    scope: parameters.get('lang') ?? '',
    order: orders.find((each) => each === order) ?? 'relevance',
  };
}

/** The query part of the address that says this state: nothing stands there that is as usual. */
export function addressOf({ query, choice, scope, order }: State): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const facet of facets) for (const value of choice[facet].toSorted()) parameters.append(facet, value);
  if (scope !== '') parameters.set('lang', scope);
  if (order !== 'relevance') parameters.set('sort', order);
  return parameters.size > 0 ? `?${parameters}` : '';
}

/** The state with one value of a facet chosen, or no longer where it was. */
export function toggle(state: State, facet: Facet, value: string): State {
  const chosen = state.choice[facet];
  const others = chosen.filter((each) => each !== value);
  return { ...state, choice: { ...state.choice, [facet]: others.length < chosen.length ? others : [...chosen, value] } };
}

/** The state with nothing chosen in any facet. */
export function clearChoice(state: State): State {
  return { ...state, choice: choiceOf(() => []) };
}

/** Answer whether anything is chosen in a facet. */
export function isNarrowed({ choice }: State): boolean {
  return facets.some((facet) => choice[facet].length > 0);
}

function choiceOf(valuesOf: (facet: Facet) => string[]): Choice {
  return { year: valuesOf('year'), source: valuesOf('source'), topic: valuesOf('topic') };
}
