import { make } from './dom.ts';
import { countFacet, facets, type Facet } from './facets.ts';
import { fill, type PageLabels } from './labels.ts';
import type { Shown } from './shown.ts';
import { clearChoice, isNarrowed, toggle, type State } from './state.ts';
import { makeFacetList, makeTag } from './view.ts';

/** The facets beside the results, and what is chosen in them. */
export interface FacetPanel {
  show(state: State, shown: Shown | undefined): Promise<void>;
}

/** Build the facets into two empty elements. Their counts are fetched when one is opened; `go` is told each new choice. */
export function buildFacetPanel(panel: HTMLElement, applied: HTMLElement, labels: PageLabels, go: (state: State) => void): FacetPanel {
  let current: { state: State; shown: Shown } | undefined;
  const boxes = facets.map((facet) => {
    const box = make('details', { 'data-facet': facet }, make('summary', {}, labels[facet]));
    box.addEventListener('toggle', () => void fillBox(facet, box));
    return { facet, box };
  });
  panel.replaceChildren(...boxes.map(({ box }) => box));

  async function fillBox(facet: Facet, box: HTMLDetailsElement): Promise<void> {
    const asked = current;
    if (!asked || !box.open) return;
    const counts = await countFacet(asked.shown.all.hits, asked.state.choice, facet).catch(() => undefined);
    if (current !== asked || !counts) return;
    // The box that was ticked is made anew with its list, and keeps the focus.
    const held = box.contains(document.activeElement) && document.activeElement instanceof HTMLInputElement ? document.activeElement.value : undefined;
    const list = makeFacetList(counts, asked.state.choice[facet], (value) => go(toggle(asked.state, facet, value)));
    box.querySelector('ul')?.remove();
    box.append(list);
    if (held !== undefined) [...list.querySelectorAll('input')].find(({ value }) => value === held)?.focus();
  }

  function showApplied(state: State): void {
    const held = applied.contains(document.activeElement);
    const tags = facets.flatMap((facet) => state.choice[facet].map((value) =>
      makeTag(value, fill(labels.remove, { name: value }), () => go(toggle(state, facet, value)))));
    if (tags.length > 1) tags.push(makeTag(labels.clear, labels.clear, () => go(clearChoice(state))));
    applied.replaceChildren(...tags);
    if (held) (applied.querySelector('button') ?? panel.querySelector('summary'))?.focus();
  }

  return {
    async show(state, shown) {
      current = shown && { state, shown };
      showApplied(state);
      panel.hidden = !shown || (shown.all.hits.length === 0 && !isNarrowed(state));
      await Promise.all(boxes.map(({ facet, box }) => fillBox(facet, box)));
    },
  };
}
