import { buildFacetPanel } from './facet-panel.ts';
import { find, make } from './dom.ts';
import { fill, type PageLabels, type SearchedLanguage } from './labels.ts';
import type { VolumeEntry } from './catalogue.ts';
import type { Hit } from './search.ts';
import { openReader, type Shown } from './shown.ts';
import { addressOf, isNarrowed, stateOf, type State } from './state.ts';
import { makeResult } from './view.ts';

/* The search page in the browser: it ties what is typed and chosen, the address, and what is shown together. */

/** How many results are shown at first, and how many “more” adds. Each is a small file to fetch. */
const step = 10;
/** A search that takes longer than this many milliseconds says so. */
const patience = 400;

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
    const waiting = setTimeout(() => tell(labels.searching), patience);
    const shown = await reader.read(state).catch(() => null);
    if (mine === run) hits = shown?.hits ?? [];
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

  function makeResults(from: number, count: number): Promise<HTMLLIElement[]> {
    return Promise.all(hits.slice(from, from + count).map(async ({ index, page, places }) => {
      const foreign = languages.find(({ tag, language: each }) => tag.toLowerCase() === index.tag && each !== language);
      const fragment = await index.readFragment(page).catch(() => undefined);
      return fragment ? makeResult(fragment, places, { labels, base, foreign }) : make('li', {}, labels.failed);
    }));
  }

  function tellOutcome(state: State, shown: Shown | undefined | null): void {
    const missing = shown?.all.missing ?? [];
    retry.hidden = shown !== null && missing.length === 0;
    note.textContent = missing.length > 0 ? fill(labels.missing, { years: yearsOf(missing) }) : shown?.elsewhere ? labels.elsewhere : '';
    if (shown === null) return tell(labels.failed);
    if (shown === undefined) return tell(labels.hint);
    const count = String(hits.length);
    if (hits.length === 0 && missing.length === 0) note.textContent = labels.noneHint;
    if (hits.length === 0) return tell(state.query === '' && isNarrowed(state) ? fill(labels.many, { count }) : fill(labels.none, { query: state.query }), count);
    tell(fill(missing.length > 0 ? labels.atLeast : hits.length === 1 ? labels.one : labels.many, { count }), count);
  }

  function tell(text: string, count = ''): void {
    status.dataset['count'] = count;
    status.textContent = text;
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
