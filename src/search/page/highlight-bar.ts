import { fill } from '../../languages/fill.ts';
import { searchedElement } from '../text/searched-markup.ts';
import { readFolding } from '../engine/folding-table.ts';
import { bringStyles, findElement, readSearchPage } from './dom.ts';
import styles from './finding.css?url';
import { markWords, removeMarks } from './highlights.ts';

/**
 * Mark in an article what its reader searched for, with a bar to step through the marks, to go back to the results and to take
 * the marks away. What was searched for is taken out of the address and kept with the page's place in the history, so that
 * a reload and a way back bring it again.
 */
export async function showBar(form: HTMLFormElement): Promise<void> {
  const article = document.querySelector<HTMLElement>(searchedElement);
  const given = new URLSearchParams(location.hash.slice(1));
  const question = given.get('find') ?? String(history.state?.find);
  const keep = (words?: string) => history.replaceState({ ...history.state, find: words }, '', location.pathname + location.search);
  keep(question);
  if (!article) return;
  const [page] = await Promise.all([readSearchPage(form), bringStyles(styles)]);
  const template = findElement(page, '[data-found]', HTMLTemplateElement);
  const marks = await markWords(article, question, () => readFolding(template.dataset['found'] ?? ''));
  document.body.append(document.importNode(template.content, true));
  const bar = findElement(document, '.found', HTMLElement);
  const place = findElement(bar, 'output', HTMLElement);
  const steps = [...bar.querySelectorAll<HTMLButtonElement>('[data-step]')];
  let at = -1;

  function step(by: number): void {
    for (const mark of marks[at] ?? []) mark.removeAttribute('aria-current');
    at = at < 0 && by < 0 ? marks.length - 1 : (at + by + marks.length) % marks.length;
    for (const mark of marks[at] ?? []) mark.setAttribute('aria-current', 'true');
    marks[at]?.[0]?.scrollIntoView({ block: 'center' });
    tell(place.dataset['place']);
  }
  function tell(form = ''): void {
    place.textContent = fill(form, { at: at + 1, count: marks.length });
  }
  for (const button of steps) {
    button.disabled = marks.length === 0;
    button.addEventListener('click', () => step(Number(button.dataset['step'])));
  }
  findElement(bar, '[data-clear]', HTMLButtonElement).addEventListener('click', () => {
    removeMarks(marks, article);
    bar.remove();
    keep();
    document.querySelector('main')?.focus();
  });
  showBack(findElement(bar, 'a', HTMLAnchorElement), question);
  tell(place.textContent);
  const section = document.getElementById(given.get('at') ?? '');
  section?.scrollIntoView();
}

/** Lead back to the list: by the history where that is where the reader came from, so that the list is as it was. */
function showBack(back: HTMLAnchorElement, question: string): void {
  const came = document.referrer.replace(/[?#].*/, '') === back.href;
  const { length } = history;
  back.search = came ? new URL(document.referrer).search : `?${new URLSearchParams({ q: question })}`;
  back.addEventListener('click', (event) => {
    if (!came || history.length !== length || length < 2 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.back();
  });
}
