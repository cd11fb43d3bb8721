import { fill } from '../languages/fill.ts';
import type { ListWords } from '../languages/list-words.ts';
import { findElement, makeElement } from '../search/page/dom.ts';

/** The folder of a language's pages below the base, and its tag. */
type KeptLanguage = Readonly<{ folder: string; tag: string }>;

/** What `public/offline.js` does, which is the browser's worker too, and so no part of these scripts. */
interface Offline {
  readKept(): Promise<{ years: string[]; bytes: number }>;
  measure(year: string, languages: readonly KeptLanguage[]): Promise<number>;
  keep(years: readonly string[], languages: readonly KeptLanguage[], report?: (done: number, all: number) => void): Promise<unknown>;
}

const root = document.querySelector<HTMLElement>('[data-list]');
if (root) void start(root);

/** Load what keeps years only where one is kept, or the address asks for one. */
async function start(root: HTMLElement): Promise<void> {
  const { base = '/', path } = root.dataset;
  const words: ListWords = JSON.parse(root.dataset['labels'] ?? '');
  const isAble = 'serviceWorker' in navigator && 'caches' in window;
  const said = findElement(root, '[data-year-said]', HTMLElement);
  // A worker of the browser shows this page in place of one that is not kept, where there is no network.
  if (location.pathname !== path) findElement(root, '[data-said]', HTMLElement).textContent = words.notKept;
  const year = new URLSearchParams(location.search).get('keep') ?? '';
  if (year && isAble) said.dataset['yearSaid'] = 'asked';
  if (!isAble) said.textContent = year && words.offlineImpossible;
  else if (year || await caches.has(`offline ${base}`)) await showYears(root, words, year).catch(() => (said.textContent = words.keepFailed));
}

/** Show the years that are kept, and offer to keep another: its size is said first, and nothing is kept before the button is pressed. */
async function showYears(root: HTMLElement, words: ListWords, year: string): Promise<void> {
  const { base = '/', folder = '' } = root.dataset;
  const languages: KeptLanguage[] = JSON.parse(root.dataset['languages'] ?? '');
  const list = findElement(root, '[data-kept-years]', HTMLElement);
  const said = findElement(root, '[data-year-said]', HTMLElement);
  const script = `${base}offline.js`;
  await import(/* @vite-ignore */ script);
  const { offline } = globalThis as unknown as { offline: Offline };
  const sizeText = (bytes: number) => fill(words.megabytes, { size: (Math.ceil(bytes / 100_000) / 10).toFixed(1) });

  async function show(): Promise<void> {
    const { years, bytes } = await offline.readKept();
    list.replaceChildren(...years.map((year) => {
      const remove = makeElement('button', { type: 'button', 'aria-label': fill(words.removeOf, { name: year }) }, words.remove);
      remove.addEventListener('click', () => void change(years.filter((each) => each !== year), fill(words.removed, { name: year })));
      return makeElement('li', {}, makeElement('a', { href: `${base}${folder}${year}/` }, year), makeElement('p', {}), remove);
    }));
    if (years.length === 0) list.append(makeElement('li', { class: 'empty' }, words.noYears));
    else list.append(makeElement('li', {}, makeElement('p', {}, fill(words.keptSize, { size: sizeText(bytes) }))));
  }
  /** Keep these years and no others, and say what came of it. */
  async function change(years: readonly string[], done: string): Promise<void> {
    try {
      await offline.keep(years, languages, (count, all) => (said.textContent = fill(words.keeping, { count, all })));
      if (years.length > 0) await navigator.serviceWorker.register(script);
      else await (await navigator.serviceWorker.getRegistration(base))?.unregister();
      said.textContent = done;
    } catch (problem) {
      const isFull = problem instanceof DOMException && problem.name === 'QuotaExceededError';
      said.textContent = isFull ? words.full : words.keepFailed;
    }
    await show();
  }
  /** Say how much the year takes, and offer to keep it. */
  async function offer(): Promise<void> {
    const { years } = await offline.readKept();
    if (years.includes(year)) return;
    const bytes = await offline.measure(year, languages).catch(() => undefined);
    if (bytes === undefined) {
      said.textContent = words.keepFailed;
      return;
    }
    const button = makeElement('button', { type: 'button' }, fill(words.keepYear, { year }));
    button.addEventListener('click', () => {
      button.remove();
      void change([...years, year].sort(), fill(words.kept, { year }));
    });
    said.replaceChildren(fill(words.keepSize, { year, size: sizeText(bytes) }), ' ', button);
    // Who comes from a year’s page came for this; the lists above it may be long.
    said.scrollIntoView({ block: 'center', behavior: 'instant' });
  }

  await show();
  if (/^\d{4}$/.test(year)) await offer();
}
