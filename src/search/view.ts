import { make } from './dom.ts';
import type { Card } from './engine.ts';
import type { FacetCount } from './facets.ts';
import { dayText, type PageLabels, type SearchedLanguage } from './labels.ts';
import { pageAddress } from './result-text.ts';
import type { SnippetPiece } from './snippet.ts';

/** What the results are shown in. */
export interface Setting {
  labels: PageLabels;
  /** The base that the addresses in the index stand below. */
  base: string;
  /** The item's language where it is not the page's. */
  foreign: SearchedLanguage | undefined;
}

/** Show one result: its headline as a link, day and source, and a place for what `fillSnippet` puts there. */
export function makeResult({ url, title, sources }: Card, day: string, { labels, base, foreign }: Setting): HTMLLIElement {
  const tag = foreign?.tag ?? false;
  return make('li', {},
    make('a', { href: pageAddress(url, base), lang: tag, hreflang: tag }, title || url),
    make('p', { class: 'line' },
      make('time', { datetime: day }, dayText(day, labels)),
      make('span', { lang: tag }, ...sources),
      ...(foreign ? [make('strong', { class: 'only', lang: tag }, foreign.name)] : [])),
    make('p', { class: 'snippet', lang: tag }));
}

/** Show where the words stand in a result's text. */
export function fillSnippet(result: HTMLLIElement, pieces: readonly SnippetPiece[]): void {
  result.querySelector('.snippet')?.replaceChildren(...pieces.map(({ text, marked }) => (marked ? make('mark', {}, text) : text)));
}

/** Show the values of a facet as boxes to tick, each with its count. */
export function makeFacetList(counts: readonly FacetCount[], chosen: readonly string[], choose: (value: string) => void): HTMLUListElement {
  return make('ul', { role: 'list' }, ...counts.map(({ value, items }) => {
    const box = make('input', { type: 'checkbox', value, checked: chosen.includes(value) });
    box.addEventListener('change', () => choose(value));
    return make('li', {}, make('label', {}, box, ` ${value} `, make('small', {}, String(items))));
  }));
}

/** Show a filter that applies as a button that takes it away. */
export function makeTag(text: string, name: string, remove: () => void): HTMLLIElement {
  const button = make('button', { type: 'button', 'aria-label': name }, text, make('span', { 'aria-hidden': 'true' }, ' ×'));
  button.addEventListener('click', remove);
  return make('li', {}, button);
}
