import { showApplied } from './active-filters.ts';
import type { Answer, ArchiveSearch, Question } from '../engine/answers.ts';
import { find, make } from './dom.ts';
import type { FacetPanel } from './facet-panel.ts';
import { fill } from './labels.ts';
import { ResultList, step } from './result-list.ts';
import { addressOf } from './address.ts';
import { yearsOf, type Setting } from './view.ts';
import { buildYearChart } from './year-chart.ts';

/**
 * After so many milliseconds what is there is shown, though volumes are still to be read. On a good network all are by then, and
 * nothing was fetched of results that others would take the place of.
 */
const patience = 600;

/** All that the page shows of an answer. */
export interface Display {
  list: ResultList;
  /** Answer a question and show it; what was shown before stays until then. */
  show(question: Question, wanted?: number): Promise<void>;
}

/** Build what shows answers into the places of the page. `go` is told each question that is asked there. */
export function buildDisplay(root: HTMLElement, search: ArchiveSearch, setting: Setting, go: (question: Question) => void): Display {
  const { labels, languages } = setting;
  const place = (name: string) => find(root, `[data-${name}]`, HTMLElement);
  const list = new ResultList(root, search, setting);
  let panel: FacetPanel | undefined;
  let shown: Answer | undefined;
  const chart = buildYearChart(place('years'), search, labels, go);
  let run = 0;
  let heard = '';

  // Most readers open no facet.
  place('facets').addEventListener('toggle', async () => {
    const { buildFacetPanel } = await import('./facet-panel.ts');
    panel ??= buildFacetPanel(place('facets'), search, labels, go);
    panel.show(shown);
  }, { capture: true, once: true });

  async function show(question: Question, wanted = step): Promise<void> {
    const mine = ++run;
    const started = performance.now();
    let isLate = false;
    let known: Answer | undefined;
    root.setAttribute('aria-busy', 'true');
    if (root.dataset['shows'] !== 'some') root.dataset['shows'] = 'busy';
    showApplied(place('applied'), question, labels, go);
    const progress = () => {
      if (mine !== run || known?.complete) return;
      const isCounted = known !== undefined && known.total.exact && known.total.count > 0;
      // Only what is late is looked at more closely: most often the last answer comes before.
      const hasHits = isLate && known !== undefined && known.hits.length > 0;
      if (known && (isCounted || (hasHits && !known.total.exact))) tell(countText(known), known.total.count);
      else if (isLate && !hasHits) tell(labels.searching);
      if (!isLate || !known) return;
      place('note').textContent = known.pending.length > 0 ? fill(labels.reading, { years: yearsOf(known.pending) }) : '';
      // The earliest come last.
      if (hasHits && question.order !== 'earliest') void list.show(known, wanted);
    };
    const timer = setTimeout(() => {
      isLate = true;
      progress();
    }, patience);
    const ask = (asked: Question) => search.ask(asked, (answer) => {
      known = answer;
      progress();
    }).catch(() => null);
    let answer = await ask(question);
    if (mine === run && answer?.missing.length) {
      // A newer release may have taken the place of the files: its hits are others, so that it is another question.
      search.forget();
      answer = await ask({ ...question });
    }
    clearTimeout(timer);
    if (mine === run) await finish(question, answer, wanted, started, () => mine === run);
  }

  /** Show the last answer to a question: undefined where it asks for nothing, null where none can be had. */
  async function finish(question: Question, answer: Answer | undefined | null, wanted: number, started: number, isCurrent: () => boolean): Promise<void> {
    const isEmpty = !answer || answer.total.count === 0;
    const missing = answer?.missing ?? [];
    root.dataset['shows'] = answer ? (isEmpty ? 'none' : 'some') : '';
    if (answer && isEmpty && missing.length === 0) await import('./rescue-list.ts').then(({ showRescue }) => showRescue(place('rescue'), answer, search, labels));
    else place('rescue').replaceChildren();
    if (!isCurrent()) return;
    if (answer) await list.show(answer, wanted);
    else list.clear();
    if (!isCurrent()) return;
    place('retry').hidden = answer !== null && missing.length === 0;
    place('note').textContent = missing.length > 0 ? fill(labels.missing, { years: yearsOf(missing) }) : '';
    place('elsewhere').replaceChildren(...(answer ? linksElsewhere(answer) : []));
    place('took').textContent = isEmpty ? '' : fill(labels.took, { seconds: ((performance.now() - started) / 1000).toFixed(2) });
    if (!answer) tell(answer === null ? labels.failed : labels.hint);
    else tell(isEmpty && question.text !== '' ? fill(labels.none, { query: question.text }) : countText(answer), answer.total.count);
    hear(question);
    shown = answer ?? undefined;
    panel?.show(shown);
    if (answer) await Promise.all([chart.show(answer), list.settle()]);
    if (isCurrent()) root.removeAttribute('aria-busy');
  }

  function countText({ total: { count, exact } }: Answer): string {
    return fill(!exact ? labels.atLeast : count === 1 ? labels.one : labels.many, { count });
  }

  /** What other languages have, as links that ask there. */
  function linksElsewhere({ question, elsewhere, foreign }: Answer): (Node | string)[] {
    if (foreign) return [labels.foreign];
    return elsewhere.filter(({ count }) => count > 0).map(({ language, count, exact }) => {
      const name = languages.find((each) => each.language === language)?.name ?? language;
      return make('a', { href: addressOf({ ...question, scope: language }) }, fill(labels.elsewhere, { language: name, count: exact ? count : `${count}+` }));
    });
  }

  /** Say how it stands. What is said already is not said again. */
  function tell(text: string, count?: number): void {
    const status = place('count');
    status.dataset['count'] = count === undefined ? '' : String(count);
    if (status.textContent !== text) status.textContent = text;
  }

  /** Let those who listen hear it, once for each question. */
  function hear(question: Question): void {
    const text = place('count').textContent;
    if (heard !== (heard = addressOf(question) + text)) place('said').textContent = text;
  }

  return { list, show };
}
