import { fill } from '../../languages/fill.ts';
import { showActiveFilters } from './active-filters.ts';
import type { SearchAnswer, ArchiveSearch, Question } from '../engine/answers.ts';
import { Outdated, Unread } from '../engine/fetch.ts';
import { findElement, makeElement } from './dom.ts';
import type { FacetPanel } from './facet-panel.ts';
import { buildNameLinks } from './name-links.ts';
import { ResultList, resultsPerStep } from './result-list.ts';
import { addressOf, meantBy } from './address.ts';
import { countedText, linksElsewhere, noneText, remarkOn } from './answer-texts.ts';
import type { Comparison } from './comparison.ts';
import { unfoldFacets } from './unfold.ts';
import { yearsOf, type PageSetting } from './view.ts';
import { buildReloadOffer } from './reload-offer.ts';
import { buildYearChart } from './year-chart.ts';

/**
 * How long to wait before incomplete answers are shown. On a good network all volumes are read by then, and nothing is fetched for results
 * that others would replace.
 */
const progressDelayMs = 600;

/** Where no more items are found, it may be for a slip. */
const maxFewFound = 5;

/** All that the page shows of an answer. */
export interface Display {
  list: ResultList;
  /** Answer a question and show it; what was shown before stays until then. */
  show(question: Question, wanted?: number): Promise<void>;
}

/** Build what shows answers into the places of the page. `go` is told each question that is asked there. */
export function buildDisplay(root: HTMLElement, search: ArchiveSearch, setting: PageSetting, go: (question: Question) => void): Display {
  const { labels } = setting;
  const place = (name: string) => findElement(root, `[data-${name}]`, HTMLElement);
  const ownTitle = document.title;
  const list = new ResultList(root, search, setting, renew);
  const { offerReload, partOr } = buildReloadOffer(place('retry'), labels);
  let panel: FacetPanel | undefined;
  let comparison: Comparison | undefined;
  let shown: SearchAnswer | undefined;
  const chart = buildYearChart(place('years'), search, labels, go);
  const names = buildNameLinks(place('names'), search, setting);
  let run = 0;
  let heard = '';
  let latest: Question | undefined;
  let renewed = '';

  // Most readers open no facet.
  place('facets').addEventListener('toggle', async () => {
    const part = await partOr(() => import('./facet-panel.ts'));
    panel ??= part?.buildFacetPanel(place('facets'), search, labels, go, renew);
    panel?.show(shown);
  }, { capture: true, once: true });

  async function show(question: Question, wanted = resultsPerStep): Promise<void> {
    const ownRun = ++run;
    latest = question;
    const asked = meantBy(question);
    const started = performance.now();
    let isLate = false;
    let known: SearchAnswer | undefined;
    root.setAttribute('aria-busy', 'true');
    root.toggleAttribute('data-compares', question.against !== undefined);
    if (root.dataset['shows'] !== 'some') root.dataset['shows'] = 'busy';
    showActiveFilters(place('applied'), question, asked, labels, go);
    if (addressOf(question) !== '') unfoldFacets(root);
    const named = names.show(asked);
    const progress = () => {
      if (ownRun !== run || known?.complete) return;
      const isCounted = known !== undefined && known.total.exact && known.total.count > 0;
      // Hits are sorted when they are looked at, so only late answers are: most often the last one comes before.
      const hasHits = isLate && known !== undefined && known.hits.length > 0;
      if (known && (isCounted || (hasHits && !known.total.exact))) tell(countedText(known, labels), known.total.count);
      else if (isLate && !hasHits) tell(labels.searching);
      if (!isLate || !known) return;
      place('note').textContent = known.pending.length > 0 ? fill(labels.reading, { years: yearsOf(known.pending) }) : '';
      // In this order the volumes that are read last stand first.
      if (hasHits && question.order !== 'earliest') void list.show(known, wanted);
    };
    const timer = setTimeout(() => {
      isLate = true;
      progress();
    }, progressDelayMs);
    const ask = (meant: Question) => search.ask(meant, (answer) => {
      known = answer;
      progress();
    }).catch((problem: unknown) => {
      // Said to the reader below, with a button to try again; a mistake of ours to whoever looks after the page too.
      if (problem instanceof Outdated) offerReload();
      else if (!(problem instanceof Unread)) reportError(problem);
      return null;
    });
    let answer = await ask(asked);
    if (ownRun === run && answer?.missing.length) {
      // A newer release may have replaced the files. Its hits are other objects, so that it is asked as another question.
      search.forget();
      answer = await ask({ ...asked });
    }
    clearTimeout(timer);
    await named;
    if (ownRun === run) await finish(question, answer, wanted, started, () => ownRun === run);
  }

  /** Show the last answer to a question: undefined where it asks for nothing, null where none can be had. */
  async function finish(question: Question, answer: SearchAnswer | undefined | null, wanted: number, started: number, isCurrent: () => boolean): Promise<void> {
    const isEmpty = !answer || answer.total.count === 0;
    const missing = answer?.missing ?? [];
    root.dataset['shows'] = answer ? (isEmpty ? 'none' : 'some') : '';
    if (answer && isEmpty && missing.length === 0) {
      const part = await partOr(() => import('./rescue-list.ts'));
      await part?.showRescue(place('rescue'), answer, search, labels, question);
    } else place('rescue').replaceChildren();
    if (!isCurrent()) return;
    if (answer) await list.show(answer, wanted);
    else list.clear();
    if (!isCurrent()) return;
    place('retry').hidden = answer !== null && missing.length === 0;
    place('note').textContent = missing.length > 0 ? fill(labels.missing, { years: yearsOf(missing) }) : '';
    place('remark').textContent = answer ? remarkOn(answer, labels) : '';
    place('elsewhere').replaceChildren(...(answer ? linksElsewhere(answer, setting) : []));
    place('took').textContent = isEmpty ? '' : fill(labels.took, { seconds: ((performance.now() - started) / 1000).toFixed(2) });
    if (!answer) tell(answer === null ? labels.failed : question.text === '' ? labels.hint : labels.signs);
    else tell(isEmpty ? noneText(answer, labels) : countedText(answer, labels), answer.total.count);
    document.title = question.text === '' ? ownTitle : fill(labels.titled, { query: question.text, page: ownTitle });
    hear(question);
    shown = answer ?? undefined;
    panel?.show(shown);
    const charted = answer && (question.against === undefined ? chart.show(answer) : compare(question));
    if (answer) await Promise.all([charted, list.settle(), ...(isEmpty ? [] : [respell(answer, isCurrent)])]);
    if (!isCurrent()) return;
    root.removeAttribute('aria-busy');
    if (answer) void names.lead(answer);
  }

  /** Draw a question and the one that it is compared with, in place of the chart of years. */
  async function compare(question: Question): Promise<void> {
    const part = await partOr(() => import('./comparison.ts'));
    comparison ??= part?.buildComparison(place('compared'), setting, go);
    await comparison?.show(question);
  }

  /** Offer another spelling beside what was found. */
  async function respell(answer: SearchAnswer, isCurrent: () => boolean): Promise<void> {
    if (answer.total.count > maxFewFound) return;
    const part = await partOr(() => import('./rescue-list.ts'));
    const offered = makeElement('ul', {});
    await part?.showRescue(offered, answer, search, labels);
    if (isCurrent()) place('rescue').replaceChildren(...offered.children);
  }

  /** Ask once more what is shown, since a part of it is gone: others may have taken its place. A second time it is gone for good. */
  function renew(): void {
    if (!latest || renewed === addressOf(latest)) return;
    renewed = addressOf(latest);
    search.forget();
    void show({ ...latest }, list.wanted);
  }

  /** Show how far the search has come. */
  function tell(text: string, count?: number): void {
    const status = place('count');
    status.dataset['count'] = count === undefined ? '' : String(count);
    if (status.textContent !== text) status.textContent = text;
  }

  /** Have a screen reader say the count, once for each question. */
  function hear(question: Question): void {
    const text = [place('count'), place('remark')].map(({ textContent }) => textContent ?? '').join(' ').trim();
    const saying = addressOf(question) + text;
    if (saying === heard) return;
    heard = saying;
    place('said').textContent = text;
  }

  return { list, show };
}
