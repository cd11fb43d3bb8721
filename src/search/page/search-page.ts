import { fill } from '../../languages/fill.ts';
import type { Question, SearchedLanguage } from '../engine/answers.ts';
import { openSearch } from '../engine/open-search.ts';
import { cutQuestion } from '../query/length.ts';
import { rulesOf } from '../text/languages.ts';
import { buildDisplay } from './display.ts';
import { findElement } from './dom.ts';
import { handleKeys } from './keys.ts';
import { stretchLabel, type PageLabels } from './labels.ts';
import { lastVisit } from './last-visit.ts';
import { resultsPerStep } from './result-list.ts';
import { addedSince, addressOf, compareWith, isRange, questionOf, rangeText, typedRange } from './address.ts';
import { unfoldFilters } from './unfold.ts';
import { makeButton } from './view.ts';

/* The search page in the browser: it ties together what is typed and chosen, the address, and what is shown. */

/** How long no key must be pressed before a question is asked; what came in one go is asked at once. */
const debounceMs = 150;
/** The same while an input method is at work: many phones compose every word, letter by letter, but here may also be one that composes strokes. */
const composingDebounceMs = 400;

const root = document.querySelector<HTMLElement>('[data-search]');
if (root) startSearch(root);

function startSearch(root: HTMLElement): void {
  const labels: PageLabels = JSON.parse(root.dataset['labels'] ?? '');
  const languages: SearchedLanguage[] = JSON.parse(root.dataset['languages'] ?? '');
  const { base = '/', language = '' } = root.dataset;
  const field = findElement(root, 'input[name=q]', HTMLInputElement);
  const dates = findElement(root, 'input[name=date]', HTMLInputElement);
  const against = findElement(root, 'input[name=against]', HTMLInputElement);
  // Where the archive keeps no record, nobody knows when a story was added.
  const since = root.querySelector<HTMLInputElement>('input[name=since]');
  const scope = findElement(root, 'select[name=lang]', HTMLSelectElement);
  const order = findElement(root, 'select[name=sort]', HTMLSelectElement);
  const narrow = findElement(root, '[data-narrow]', HTMLDetailsElement);
  const search = openSearch(`${base}search/`, language, languages);
  const { list, show } = buildDisplay(root, search, { labels, base, language, languages }, go);
  const { composes } = rulesOf(document.documentElement.lang);
  let isTyping = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  /** Put a question into the address and answer it. What is typed without a pause is one step in the browser's history. */
  function go(question: Question, typing = false): void {
    const address = addressOf(question);
    if (address !== location.search) history[typing && isTyping ? 'replaceState' : 'pushState'](null, '', address || location.pathname);
    isTyping = typing;
    void answer(question);
  }
  async function answer(question: Question, wanted = resultsPerStep): Promise<void> {
    clearTimeout(waiting);
    if (field.value.trim() !== question.text) field.value = question.text;
    dates.value = isRange(question) ? rangeText(question) : '';
    against.value = question.against ?? '';
    if (since) since.value = question.since ?? '';
    if (question.since !== undefined) since?.closest('details:not([data-narrow])')?.setAttribute('open', '');
    scope.value = question.scope;
    order.value = question.order;
    await show(since ? question : addedSince(question, undefined), wanted);
  }
  const typed = (): Question => ({
    ...questionOf(location.search), text: cutQuestion(field.value), scope: scope.value, order: questionOf(`?sort=${order.value}`).order,
  });

  field.addEventListener('input', (event) => {
    clearTimeout(waiting);
    const isComposing = event instanceof InputEvent && event.isComposing;
    // What an input method is still composing out of strokes is no word yet.
    if (isComposing && composes !== 'words') return;
    const delayMs = isWhole(event) ? 0 : debounceMs;
    if (delayMs > 0) void search.expect(typed());
    waiting = setTimeout(() => go(typed(), true), isComposing ? composingDebounceMs : delayMs);
  });
  field.addEventListener('compositionend', () => field.dispatchEvent(new Event('input')));
  findElement(root, 'form', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    go(typed());
  });
  for (const choice of [scope, order]) choice.addEventListener('change', () => go(typed()));
  dates.addEventListener('change', () => {
    const range = typedRange(dates.value);
    dates.setCustomValidity(range ? '' : dates.title);
    if (dates.reportValidity()) go({ ...typed(), ...range });
  });
  findElement(root, '[data-compare] form', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    go(compareWith(typed(), cutQuestion(against.value)));
  });
  since?.addEventListener('change', () => {
    if (since.reportValidity()) go(addedSince(typed(), since.value));
  });
  const visit = since && lastVisit();
  if (visit) {
    const text = fill(labels.sinceVisit, { day: stretchLabel(visit, labels) });
    since.closest('label, details')?.after(makeButton(text, () => go(addedSince(typed(), visit)), { 'data-visit': '' }));
  }
  findElement(root, '[data-retry]', HTMLButtonElement).addEventListener('click', () => {
    search.forget();
    void answer(questionOf(location.search), Math.max(resultsPerStep, list.length));
  });
  root.addEventListener('click', (event) => {
    const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('a, [data-insert]') : null;
    if (pressed?.dataset['insert']) insert(pressed.dataset['insert']);
    const address = pressed?.getAttribute('href') ?? '';
    remember(list.links.findIndex((link) => link === pressed));
    if (!address.startsWith('?') || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(questionOf(address));
  });

  /** Put an example into the field, and select what the reader is to write over. */
  function insert(example: string): void {
    const before = field.value.trim();
    const [sign = ''] = /^[^:]+:|^["“-]/.exec(example) ?? [];
    field.value = `${before}${before && ' '}${example}`;
    field.focus();
    field.setSelectionRange(field.value.length - example.length + sign.length, field.value.length - (/["”]$/.test(example) ? 1 : 0));
  }

  /** Keep in the browser's history how far the reader has come, for when they return. */
  function remember(focus = list.links.findIndex((link) => link === document.activeElement)): void {
    if (!root.hasAttribute('aria-busy')) history.replaceState({ shown: list.length, scroll: scrollY, focus }, '');
  }
  async function restore(): Promise<void> {
    const { shown = resultsPerStep, scroll = 0, focus = -1 }: { shown?: number; scroll?: number; focus?: number } = history.state ?? {};
    const before = scrollY;
    await answer(questionOf(location.search), Math.max(resultsPerStep, shown));
    // Readers who have scrolled meanwhile stay where they are.
    if (!history.state || scrollY !== before) return;
    scrollTo({ top: scroll, behavior: 'instant' });
    list.focus(focus);
  }
  history.scrollRestoration = 'manual';
  addEventListener('popstate', () => void restore());
  addEventListener('scrollend', () => remember());
  handleKeys(root, field, list);
  unfoldFilters(narrow);
  findElement(root, '[data-tools]', HTMLElement).hidden = false;
  void restore();
  // Whoever opens this page is about to ask something: what every answer needs is fetched beforehand.
  search.prepare();
}

/** Answer whether a text came into the field in one go: pasted, spoken, chosen from what a keyboard offers, or composed of strokes. */
function isWhole(event: Event): boolean {
  return !(event instanceof InputEvent) || /^insert(?:From|Replacement)/.test(event.inputType) || (event.data?.length ?? 0) > 1;
}
