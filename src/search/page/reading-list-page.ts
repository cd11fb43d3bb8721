import { fill } from '../../languages/fill.ts';
import type { ListWords } from '../../languages/list-words.ts';
import type { SearchedLanguage } from '../engine/answers.ts';
import { emptyList, readList, writeList, lookAt, mergeLists, removePath, type ReadingList, type SavedSearch, type SavedStory } from '../list/reading-list.ts';
import { changeList, listKey, readersDay, storedList } from '../list/stored-list.ts';
import { findElement, makeElement } from './dom.ts';
import { stretchLabel, type PageLabels } from './labels.ts';

/** The words of the page of the reading list, and the forms in which it writes days. */
export type ListLabels = ListWords & Pick<PageLabels, 'dayForm' | 'monthForm' | 'months'>;

/* The page of the reading list in the browser. */

const root = document.querySelector<HTMLElement>('[data-list]');
if (root) showList(root);

function showList(root: HTMLElement): void {
  const labels: ListLabels = JSON.parse(root.dataset['labels'] ?? '');
  const languages: SearchedLanguage[] = JSON.parse(root.dataset['languages'] ?? '');
  const stories = findElement(root, '[data-stories]', HTMLElement);
  const searches = findElement(root, '[data-searches]', HTMLElement);
  const said = findElement(root, '[data-said]', HTMLElement);
  const file = findElement(root, 'input[type=file]', HTMLInputElement);
  const counted = new Map<string, Promise<number | undefined>>();
  let last: Promise<unknown> = Promise.resolve();

  function show(list: ReadingList): void {
    stories.replaceChildren(...list.stories.map(storyEntry));
    searches.replaceChildren(...list.searches.map(searchEntry));
    for (const [entries, none] of [[stories, labels.noStories], [searches, labels.noSearches]] as const) {
      if (entries.childElementCount === 0) entries.append(makeElement('li', { class: 'empty' }, none));
    }
  }
  function storyEntry(story: SavedStory): HTMLElement {
    const line = [makeElement('time', { datetime: story.day }, stretchLabel(story.day, labels)), story.source];
    return entryOf(story, makeElement('p', {}, ...line.flatMap((part) => (part === '' ? [] : [part, ' ']))));
  }
  function searchEntry(search: SavedSearch): HTMLElement {
    const note = makeElement('p', {});
    const entry = entryOf(search, note);
    entry.querySelector('a')?.addEventListener('click', () => void changeList((list) => lookAt(list, search.path, readersDay())));
    void tellNew(search, note);
    return entry;
  }
  function entryOf({ path, title, tag }: SavedStory | SavedSearch, note: HTMLElement): HTMLElement {
    const lang = tag !== document.documentElement.lang && tag;
    const remove = makeElement('button', { type: 'button', 'aria-label': fill(labels.removeOf, { name: title }) }, labels.remove);
    remove.addEventListener('click', () => {
      const at = [...root.querySelectorAll('li button')].indexOf(remove);
      if (!change((list) => removePath(list, path))) return;
      said.textContent = fill(labels.removed, { name: title });
      // Whoever uses the keyboard goes on where the entry was.
      const left = root.querySelectorAll<HTMLElement>('li button');
      (left[Math.min(at, left.length - 1)] ?? file).focus();
    });
    return makeElement('li', {}, makeElement('a', { href: path, lang, hreflang: lang }, title), note, remove);
  }
  /** Say how many stories are new to a search. Each is counted once, and after the one before. */
  async function tellNew(search: SavedSearch, note: HTMLElement): Promise<void> {
    if (!('recorded' in root.dataset) || search.seen >= readersDay()) return;
    const key = `${search.seen} ${search.path}`;
    const count = counted.get(key) ?? last.then(() => countOf(search));
    last = count;
    counted.set(key, count);
    const number = await count;
    if (number) note.textContent = fill(labels.since, { count: number, day: stretchLabel(search.seen, labels) });
  }
  async function countOf(search: SavedSearch): Promise<number | undefined> {
    const { base = '/', language = '' } = root.dataset;
    try {
      const [{ countNew }, { openSearch }] = await Promise.all([import('./new-counts.ts'), import('../engine/open-search.ts')]);
      return await countNew(openSearch(`${base}search/`, language, languages), search, languages);
    } catch {
      // An extra: the list stands without it.
      return undefined;
    }
  }
  /** Change what is kept, and show it; say so where that is not possible. */
  function change(work: (list: ReadingList) => ReadingList): boolean {
    const problem = changeList(work);
    const list = storedList();
    if (list) show(list);
    said.textContent = problem ? labels[problem] : '';
    return problem === undefined;
  }

  findElement(root, '[data-export]', HTMLButtonElement).addEventListener('click', () => {
    const address = URL.createObjectURL(new Blob([writeList(storedList() ?? emptyList)], { type: 'application/json' }));
    makeElement('a', { href: address, download: `${listKey}.json` }).click();
    setTimeout(() => URL.revokeObjectURL(address));
  });
  file.addEventListener('change', async () => {
    const [chosen] = file.files ?? [];
    if (!chosen) return;
    const text = await chosen.text().catch(() => undefined);
    const read = text === undefined ? undefined : readList(text);
    file.value = '';
    if (!read) {
      said.textContent = labels.wrongFile;
      return;
    }
    const sizeOf = (list: ReadingList | undefined) => (list ? list.stories.length + list.searches.length : 0);
    const before = sizeOf(storedList());
    if (change((list) => mergeLists(list, read))) said.textContent = fill(labels.imported, { count: sizeOf(storedList()) - before });
  });
  // Another tab changed it, or the browser brings this page back as it was left.
  const renew = (): void => show(storedList() ?? emptyList);
  addEventListener('storage', ({ key }) => {
    if (key === listKey || key === null) renew();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) renew();
  });

  findElement(root, '[data-tools]', HTMLElement).hidden = false;
  renew();
  if (!storedList()) said.textContent = labels.forbidden;
}
