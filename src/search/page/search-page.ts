import type { Question, SearchedLanguage } from '../engine/answers.ts';
import { openSearch } from '../engine/open-search.ts';
import { rulesOf } from '../text/languages.ts';
import { buildDisplay } from './display.ts';
import { find } from './dom.ts';
import { handleKeys } from './keys.ts';
import type { PageLabels } from './labels.ts';
import { step } from './result-list.ts';
import { addressOf, isRange, questionOf, rangeText, typedRange } from './address.ts';

/* The search page in the browser: it ties what is typed and chosen, the address, and what is shown together. */

/** A question is asked when no key was pressed for so many milliseconds; at once after what came in one go. */
const pause = 150;
/** Many phones put together every word, also one of letters; here it may be another's strokes, so that a longer pause is waited for. */
const composingPause = 400;

const root = document.querySelector<HTMLElement>('[data-search]');
if (root) startSearch(root);

function startSearch(root: HTMLElement): void {
  const labels: PageLabels = JSON.parse(root.dataset['labels'] ?? '');
  const languages: SearchedLanguage[] = JSON.parse(root.dataset['languages'] ?? '');
  const { base = '/', language = '' } = root.dataset;
  const field = find(root, 'input[name=q]', HTMLInputElement);
  const dates = find(root, 'input[name=date]', HTMLInputElement);
  const scope = find(root, 'select[name=lang]', HTMLSelectElement);
  const order = find(root, 'select[name=sort]', HTMLSelectElement);
  const narrow = find(root, '[data-narrow]', HTMLDetailsElement);
  const search = openSearch(`${base}search/`, language, languages);
  const { list, show } = buildDisplay(root, search, { labels, base, language, languages }, go);
  const { composes } = rulesOf(document.documentElement.lang);
  let isTyping = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  /** Make a question the page’s own and answer it. What is typed in one go is one step of the way back. */
  function go(question: Question, typing = false): void {
    const address = addressOf(question);
    if (address !== location.search) history[typing && isTyping ? 'replaceState' : 'pushState'](null, '', address || location.pathname);
    isTyping = typing;
    void answer(question);
  }
  async function answer(question: Question, wanted = step): Promise<void> {
    clearTimeout(waiting);
    if (field.value.trim() !== question.text) field.value = question.text;
    dates.value = isRange(question) ? rangeText(question) : '';
    scope.value = question.scope;
    order.value = question.order;
    await show(question, wanted);
  }
  const typed = (): Question => ({ ...questionOf(location.search), text: field.value.trim(), scope: scope.value, order: questionOf(`?sort=${order.value}`).order });

  field.addEventListener('input', (event) => {
    clearTimeout(waiting);
    const isComposing = event instanceof InputEvent && event.isComposing;
    // What is still being put together out of strokes is no word yet.
    if (!isComposing || composes === 'words') waiting = setTimeout(() => go(typed(), true), isComposing ? composingPause : isWhole(event) ? 0 : pause);
  });
  field.addEventListener('compositionend', () => field.dispatchEvent(new Event('input')));
  find(root, 'form', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    go(typed());
  });
  for (const choice of [scope, order]) choice.addEventListener('change', () => go(typed()));
  dates.addEventListener('change', () => {
    const range = typedRange(dates.value);
    dates.setCustomValidity(range ? '' : dates.title);
    if (dates.reportValidity()) go({ ...typed(), ...range });
  });
  find(root, '[data-retry]', HTMLButtonElement).addEventListener('click', () => {
    search.forget();
    void answer(questionOf(location.search), Math.max(step, list.length));
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

  /** Put an example into the field, and choose what is to be written over. */
  function insert(example: string): void {
    const before = field.value.trim();
    const [sign = ''] = /^[^:]+:|^["“-]/.exec(example) ?? [];
    field.value = `${before}${before && ' '}${example}`;
    field.focus();
    field.setSelectionRange(field.value.length - example.length + sign.length, field.value.length - (/["”]$/.test(example) ? 1 : 0));
  }

  /** Keep with the address how far the reader had come, for when they return to it. */
  function remember(focus = list.links.findIndex((link) => link === document.activeElement)): void {
    if (!root.hasAttribute('aria-busy')) history.replaceState({ shown: list.length, scroll: scrollY, focus }, '');
  }
  async function restore(): Promise<void> {
    const { shown = step, scroll = 0, focus = -1 }: { shown?: number; scroll?: number; focus?: number } = history.state ?? {};
    const before = scrollY;
    await answer(questionOf(location.search), Math.max(step, shown));
    // Who has gone on reading meanwhile stays where they are.
    if (!history.state || scrollY !== before) return;
    scrollTo({ top: scroll, behavior: 'instant' });
    list.focus(focus);
  }
  history.scrollRestoration = 'manual';
  addEventListener('popstate', () => void restore());
  addEventListener('scrollend', () => remember());
  handleKeys(root, field, list);
  const wide = matchMedia('(min-width: 60rem)');
  const unfold = () => (narrow.open = wide.matches);
  wide.addEventListener('change', unfold);
  unfold();
  find(root, '[data-tools]', HTMLElement).hidden = false;
  void restore();
  // Who is here will ask something: what each answer begins with is fetched before they do.
  search.prepare();
}

/** Answer whether what came into the field came in one go: pasted, spoken, chosen from what a keyboard offers, or put together out of strokes. */
function isWhole(event: Event): boolean {
  return !(event instanceof InputEvent) || /^insert(?:From|Replacement)/.test(event.inputType) || (event.data?.length ?? 0) > 1;
}
