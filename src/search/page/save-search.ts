import type { ListWords } from '../../languages/list-words.ts';
import { findElement, makeElement } from './dom.ts';

/* The button of the search page that puts the question on the reading list. It reads the question from the page and its address alone. */

const root = document.querySelector<HTMLElement>('[data-search]');
if (root) offerSaving(root);

function offerSaving(root: HTMLElement): void {
  const place = findElement(root, '[data-keep]', HTMLElement);
  const words: Pick<ListWords, 'saved' | 'forbidden' | 'full'> = JSON.parse(place.dataset['keep'] ?? '');
  const button = findElement(place, 'button', HTMLButtonElement);
  const said = findElement(place, 'output', HTMLOutputElement);
  const link = makeElement('a', { href: place.dataset['listPath'] ?? '' }, words.saved);
  const path = () => location.pathname + location.search;

  /** Show the button, or that the question is on the list. */
  function show(): void {
    said.textContent = '';
    const isThere = isKept(path());
    (isThere ? button : link).replaceWith(isThere ? link : button);
  }
  button.addEventListener('click', async () => {
    const search = { path: path(), title: titleOf(root), tag: document.documentElement.lang };
    const part = await import('./keep-search.ts').catch(() => undefined);
    // A page that is older than the site finds that part gone.
    if (!part) {
      location.reload();
      return;
    }
    const problem = part.keepSearch(search);
    show();
    if (problem) said.textContent = words[problem];
    else link.focus();
  });
  // Each question begins and ends with it.
  new MutationObserver(show).observe(root, { attributeFilter: ['aria-busy'] });
  addEventListener('storage', show);
  show();
}

/** Answer whether a path is on the list, by its text alone: most readers save nothing, and what reads the list is not fetched. */
function isKept(path: string): boolean {
  try {
    return localStorage.getItem('reading-list')?.includes(`"path":${JSON.stringify(path)}`) ?? false;
  } catch {
    return false;
  }
}

/** What is asked, as the page shows it: the words, those they are compared with, and the filters. */
function titleOf(root: HTMLElement): string {
  const fields = [...root.querySelectorAll<HTMLInputElement>('input[name=q], input[name=against]')].map(({ value }) => value.trim());
  // The button that takes all filters away has no name of its own.
  const filters = [...root.querySelectorAll('[data-applied] button[aria-label]')].map(({ textContent }) => textContent.replace(/ ×$/, ''));
  const parts = [...fields, ...filters].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(' · ') : document.querySelector('h1')?.textContent ?? document.title;
}
