import { buildFacetPanel } from './facet-panel.ts';
import { find, make } from './dom.ts';
import { fill, type PageLabels, type SearchedLanguage } from './labels.ts';
import type { VolumeEntry } from './catalogue.ts';
import { clausesOf } from './query.ts';
import type { Hit } from './search.ts';
import { openReader, type Shown } from './shown.ts';
import { addressOf, isNarrowed, stateOf, type State } from './state.ts';
import { readSnippet } from './result-text.ts';
import { fillSnippet, makeResult } from './view.ts';

/* The search page in the browser: it ties what is typed and chosen, the address, and what is shown together. */

/** How many results are shown at first, and how many “more” adds. For each a page is fetched. */
const step = 10;
/** A search that takes longer than this many milliseconds says so. */
const patience = 400;
/** So many milliseconds results wait for the texts of their pages. */
const textPatience = 150;

const root = document.querySelector<HTMLElement>('[data-search]');
if (root) startSearch(root);

function startSearch(root: HTMLElement): void {
  const labels: PageLabels = JSON.parse(root.dataset['labels'] ?? '');
  const languages: SearchedLanguage[] = JSON.parse(root.dataset['languages'] ?? '');
  const { base = '/', language = '' } = root.dataset;
  const form = find(root, 'form', HTMLFormElement);
  const field = find(root, 'input[name=q]', HTMLInputElement);
  const scope = find(root, 'select[name=lang]', HTMLSelectElement);
  const order = find(root, 'select[name=sort]', HTMLSelectElement);
  const status = find(root, '[data-count]', HTMLElement);
  const note = find(root, '[data-note]', HTMLElement);
  const retry = find(root, '[data-retry]', HTMLButtonElement);
  const results = find(root, '[data-results]', HTMLOListElement);
  const more = find(root, '[data-more]', HTMLButtonElement);
  const reader = openReader(`${base}search/`, language, languages);
  const panel = buildFacetPanel(find(root, '[data-facets]', HTMLElement), find(root, '[data-applied]', HTMLElement), labels, go);
  let run = 0;
  let hits: Hit[] = [];
  let clauses: string[] = [];

  /** Make a state the page's own and show it. */
  function go(state: State): void {
    history.pushState(null, '', addressOf(state) || location.pathname);
    void show(state);
  }

  async function show(state: State, count = step): Promise<void> {
    const mine = ++run;
    root.setAttribute('aria-busy', 'true');
    field.value = state.query;
    scope.value = state.scope;
    order.value = state.order;
    const counting = reader.count(state).catch(() => undefined);
    const waiting = setTimeout(async () => {
      if (mine === run) tell(labels.searching);
      const counted = await counting;
      if (mine === run && counted !== undefined && root.hasAttribute('aria-busy')) tell(countText(counted), counted);
    }, patience);
    const shown = await reader.read(state).catch(() => null);
    if (mine === run) [hits, clauses] = [shown?.hits ?? [], clausesOf(state.query)];
    const made = mine === run ? await makeResults(0, count) : [];
    clearTimeout(waiting);
    if (mine !== run) return;
    // What was shown before stays until what takes its place is there.
    results.replaceChildren(...made);
    more.hidden = made.length >= hits.length;
    tellOutcome(state, shown);
    await panel.show(state, shown ?? undefined);
    if (mine === run) root.removeAttribute('aria-busy');
  }

  /** Make results. Those whose text takes long are shown without it, and it is filled in when it has come. */
  async function makeResults(from: number, count: number): Promise<HTMLLIElement[]> {
    const made = await Promise.all(hits.slice(from, from + count).map(async ({ index, page }) => {
      const foreign = languages.find(({ tag, language: each }) => tag.toLowerCase() === index.tag && each !== language);
      const [card, list] = await Promise.all([index.readCard(page), index.readPages()]).catch(() => []);
      if (!card || !list) return { result: make('li', {}, labels.failed) };
      const result = makeResult(card, list.days[page] ?? '', { labels, base, foreign });
      return { result, filled: readSnippet(card, base, clauses).then(({ pieces }) => fillSnippet(result, pieces), () => undefined) };
    }));
    await Promise.race([Promise.all(made.map(({ filled }) => filled)), new Promise((resolve) => setTimeout(resolve, textPatience))]);
    return made.map(({ result }) => result);
  }

  function tellOutcome(state: State, shown: Shown | undefined | null): void {
    const missing = shown?.all.missing ?? [];
    retry.hidden = shown !== null && missing.length === 0;
    note.textContent = missing.length > 0 ? fill(labels.missing, { years: yearsOf(missing) }) : shown?.elsewhere ? labels.elsewhere : '';
    if (shown === null) return tell(labels.failed);
    if (shown === undefined) return tell(labels.hint);
    if (hits.length === 0 && missing.length === 0) note.textContent = labels.noneHint;
    if (hits.length === 0) return tell(state.query === '' && isNarrowed(state) ? countText(0) : fill(labels.none, { query: state.query }), 0);
    tell(missing.length > 0 ? fill(labels.atLeast, { count: String(hits.length) }) : countText(hits.length), hits.length);
  }

  function countText(count: number): string {
    return fill(count === 1 ? labels.one : labels.many, { count: String(count) });
  }

  /** Say how it stands. What is said already is not said again. */
  function tell(text: string, count?: number): void {
    status.dataset['count'] = count === undefined ? '' : String(count);
    if (status.textContent !== text) status.textContent = text;
  }

  const typed = (): State => ({ ...stateOf(location.search), query: field.value.trim(), scope: scope.value, order: stateOf(`?sort=${order.value}`).order });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go(typed());
  });
  for (const choice of [scope, order]) choice.addEventListener('change', () => go(typed()));
  more.addEventListener('click', async () => {
    const mine = run;
    const made = await makeResults(results.children.length, step);
    if (mine !== run) return;
    results.append(...made);
    more.hidden = results.children.length >= hits.length;
    made[0]?.querySelector('a')?.focus();
    remember();
  });
  retry.addEventListener('click', () => {
    reader.forget();
    void show(stateOf(location.search));
  });

  /** Keep with the address how far the reader had come, for when they return to it. */
  function remember(): void {
    if (!root.hasAttribute('aria-busy')) history.replaceState({ shown: results.children.length, scroll: scrollY }, '');
  }
  async function restore(): Promise<void> {
    const [shown, scroll] = [numberIn(history.state, 'shown'), numberIn(history.state, 'scroll')];
    await show(stateOf(location.search), Math.max(step, shown));
    scrollTo(0, scroll);
  }
  history.scrollRestoration = 'manual';
  addEventListener('popstate', () => void restore());
  addEventListener('scrollend', remember);
  find(root, '[data-tools]', HTMLElement).hidden = false;
  void restore();
}

function yearsOf(volumes: VolumeEntry[]): string {
  return volumes.map(({ from, to }) => [...new Set([from.slice(0, 4), to.slice(0, 4)])].join('–')).toSorted().join(', ');
}

function numberIn(state: unknown, name: string): number {
  const value: unknown = typeof state === 'object' && state !== null ? Reflect.get(state, name) : undefined;
  return typeof value === 'number' ? value : 0;
}
