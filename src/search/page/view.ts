import { fill } from '../../languages/fill.ts';
import { printedName } from '../../schema/signs/apostrophe.ts';
import type { Hit, ResultCard, SearchedLanguage } from '../engine/answers.ts';
import { makeElement } from './dom.ts';
import { rulesOf } from '../text/languages.ts';
import { stretchLabel, type PageLabels } from './labels.ts';
import { pageAddress } from '../engine/result-text.ts';
import type { Snippet } from '../engine/snippet.ts';

/** What the results are shown in. */
export interface PageSetting {
  labels: PageLabels;
  /** The base that the addresses in the index stand below. */
  base: string;
  /** The page's own language, and all. */
  language: string;
  languages: readonly SearchedLanguage[];
}

/**
 * The address of a result with what was asked for, so that it is marked there. It stands behind `#`, where the article's
 * script takes it away.
 */
export function highlightAddress(url: string, text: string, section = ''): string {
  return `${url}${text === '' ? '' : `#find=${encodeURIComponent(text)}${section === '' ? '' : `&at=${encodeURIComponent(section)}`}`}`;
}

/** Show one result: its headline as a link, day, source and month, and a place for what `fillSnippet` puts there. */
export function makeResult(
  { url, title, day, sources, tag }: ResultCard,
  { lacking }: Hit,
  text: string,
  { labels, base, language, languages }: PageSetting,
): HTMLLIElement {
  const foreign = languages.find((each) => each.tag.toLowerCase() === tag && each.language !== language);
  const lang = foreign?.tag ?? false;
  const address = pageAddress(url, base);
  return makeElement('li', {},
    makeElement('a', { href: highlightAddress(address, text), lang, hreflang: lang }, ...lineWords(title || url, tag)),
    makeElement('p', { class: 'line' },
      makeElement('time', { datetime: day }, stretchLabel(day, labels)),
      makeElement('span', { lang }, ...sources.map(printedName)),
      ...(foreign ? [makeElement('strong', { class: 'only', lang }, foreign.name)] : []),
      ...(lacking.length > 0 ? [makeElement('span', { class: 'lacking' }, fill(labels.lacking, { words: lacking.join(' ') }))] : [])),
    makeElement('p', { class: 'snippet', lang }));
}

/** A headline whose lines break between its words alone, in a script without spaces: between two that a dictionary has, of several characters each. */
function lineWords(title: string, tag: string): (string | Node)[] {
  if (rulesOf(tag).words !== 'characters') return [title];
  const words = [...new Intl.Segmenter(tag, { granularity: 'word' }).segment(title)].map(({ segment }) => segment);
  return words.flatMap((word, at) => (isWord(word) && isWord(words[at - 1] ?? '') ? [makeElement('wbr', {}), word] : [word]));
}

function isWord(text: string): boolean {
  return /^\p{Script=Han}{2}/u.test(text);
}

/** Show where the words stand in a result's text, the section it is, and before it which other sources brought the same report. */
export function fillSnippet(result: HTMLLIElement, { pieces, section, also }: Snippet, text: string): void {
  const address = result.querySelector('a')?.href.replace(/#.*/, '') ?? '';
  const head = section ? [makeElement('a', { href: highlightAddress(address, text, section.id) }, section.heading), ' '] : [];
  const others = also?.map(({ text: name, href }) => (href === undefined ? name : makeElement('a', { href }, name))) ?? [];
  const said = others.length > 0 ? [makeElement('span', { class: 'also' }, ...others), ' '] : [];
  const words = pieces.map((piece) => (piece.marked ? makeElement('mark', {}, piece.text) : piece.text));
  result.querySelector('.snippet')?.replaceChildren(...said, ...head, ...words);
}

/** A button. */
export function makeButton(text: string, press: () => void, attributes: Readonly<Record<string, string | boolean>> = {}): HTMLButtonElement {
  const button = makeElement('button', { type: 'button', ...attributes }, text);
  button.addEventListener('click', press);
  return button;
}

/** Name the years that stretches reach over, each run once. @example yearsOf([{ from: '1990-02-01', to: '1999-12-31' }]) //=> '1990–1999' */
export function yearsOf(stretches: readonly { from: string; to: string }[]): string {
  const runs: [number, number][] = [];
  const years = stretches.map((each) => [Number(each.from.slice(0, 4)), Number(each.to.slice(0, 4))] as const);
  for (const [from, to] of years.toSorted(([one], [other]) => one - other)) {
    const last = runs.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else runs.push([from, to]);
  }
  return runs.map((run) => [...new Set(run)].join('–')).join(', ');
}
