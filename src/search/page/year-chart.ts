import { fill } from '../../languages/fill.ts';
import { orUnread } from '../engine/fetch.ts';
import type { SearchAnswer, ArchiveSearch, Question, StretchCount } from '../engine/answers.ts';
import { makeElement } from './dom.ts';
import { foundLabel, stretchLabel, type PageLabels } from './labels.ts';
import { tickedAmong, tickLabel } from './ticks.ts';
import { rangeOf } from '../query/day-range.ts';
import { isRange } from './address.ts';

/** How long no key must be pressed before a range chosen by keys is asked for. */
const debounceMs = 400;
const svgNames = 'http://www.w3.org/2000/svg';

/** The chart of years, or of the months of one, which is a filter too. */
export interface YearChart {
  /** Count again for an answer that is complete. */
  show(answer: SearchAnswer): Promise<void>;
}

/** Build the chart into an empty element. A bar is a year: press one or drag over several to choose them; both ends have a handle for keys. */
export function buildYearChart(figure: HTMLElement, search: ArchiveSearch, labels: PageLabels, go: (question: Question) => void): YearChart {
  const caption = makeElement('p', { 'aria-hidden': 'true' });
  const bars = document.createElementNS(svgNames, 'svg');
  const makeHandle = (name: string) => makeElement('input', { type: 'range', min: '0', 'aria-label': name });
  const [first, last] = [makeHandle(labels.firstYear), makeHandle(labels.lastYear)];
  const table = makeElement('table', { class: 'sr-only' });
  const ticks = makeElement('ol', { 'aria-hidden': 'true', role: 'list' });
  bars.setAttribute('preserveAspectRatio', 'none');
  bars.setAttribute('aria-hidden', 'true');
  figure.replaceChildren(caption, makeElement('div', {}, bars, first, last), ticks, table);
  let answer: SearchAnswer | undefined;
  let counts: StretchCount[] = [];
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const ends = () => [first.valueAsNumber, last.valueAsNumber].sort((one, other) => one - other) as [number, number];
  const nameAt = (at: number) => counts[at]?.name ?? '';
  function paint(): void {
    const [from, to] = ends();
    for (const [at, bar] of [...bars.children].entries()) bar.classList.toggle('in', at >= from && at <= to);
    for (const input of [first, last]) input.setAttribute('aria-valuetext', stretchLabel(nameAt(input.valueAsNumber), labels));
    tell(from, to);
  }
  function tell(from: number, to: number): void {
    const count = counts.slice(from, to + 1).reduce((sum, { items }) => sum + items, 0);
    const isYear = from === 0 && to === counts.length - 1 && nameAt(0).length > 4;
    const stretch = isYear ? nameAt(0).slice(0, 4) : [...new Set([from, to])].map((at) => stretchLabel(nameAt(at), labels)).join(' – ');
    caption.textContent = fill(labels.stretch, { stretch, stories: foundLabel(count, labels) });
  }
  function choose(): void {
    const [from, to] = ends();
    const isWhole = from === 0 && to === counts.length - 1;
    const range = isWhole ? undefined : rangeOf([...new Set([nameAt(from), nameAt(to)])].join('..'));
    if (answer) go({ ...answer.question, from: '', to: '', ...range });
  }
  for (const input of [first, last]) {
    input.addEventListener('input', () => {
      paint();
      clearTimeout(waiting);
      waiting = setTimeout(choose, debounceMs);
    });
  }
  let start = -1;
  const barAt = (x: number) => {
    const { left, width } = bars.getBoundingClientRect();
    return Math.max(0, Math.min(counts.length - 1, Math.floor(((x - left) / width) * counts.length)));
  };
  bars.addEventListener('pointerdown', ({ pointerId, clientX }) => {
    bars.setPointerCapture(pointerId);
    start = barAt(clientX);
    drag(clientX);
  });
  bars.addEventListener('pointermove', ({ clientX }) => {
    if (start < 0) tell(barAt(clientX), barAt(clientX));
    else drag(clientX);
  });
  bars.addEventListener('pointerup', () => {
    if (start >= 0) choose();
    start = -1;
  });
  for (const end of ['pointerleave', 'pointercancel']) {
    bars.addEventListener(end, () => {
      start = -1;
      paint();
    });
  }
  function drag(x: number): void {
    first.valueAsNumber = Math.min(start, barAt(x));
    last.valueAsNumber = Math.max(start, barAt(x));
    paint();
  }

  return {
    async show(shown) {
      answer = shown;
      const { from, to } = shown.question;
      const year = from.slice(0, 4);
      const inYear = year !== '' && year === to.slice(0, 4);
      // Where the counts cannot be had, the chart stays empty; the answer itself says what is missing.
      const all = await orUnread(search.countStretches(shown, inYear ? 'month' : 'year'), []);
      if (answer !== shown) return;
      counts = inYear ? all.filter(({ name }) => name.startsWith(year)) : all;
      figure.classList.toggle('empty', counts.length < 2);
      const end = counts.length - 1;
      const isInside = ({ name }: StretchCount) => (from === '' || name >= from.slice(0, name.length)) && (to === '' || name <= to.slice(0, name.length));
      first.max = last.max = String(end);
      first.valueAsNumber = isRange(shown.question) ? Math.max(0, counts.findIndex(isInside)) : 0;
      last.valueAsNumber = isRange(shown.question) ? Math.max(0, counts.findLastIndex(isInside)) : end;
      const highest = Math.max(...counts.map(({ items }) => items));
      bars.setAttribute('viewBox', `0 0 ${counts.length} 1`);
      bars.replaceChildren(...counts.map(({ items }, at) => {
        const bar = document.createElementNS(svgNames, 'rect');
        const shape = { x: at + 0.1, width: 0.8, height: items && Math.max(0.05, items / highest) };
        for (const [name, value] of Object.entries(shape)) bar.setAttribute(name, String(value));
        return bar;
      }));
      ticks.replaceChildren(...tickedAmong(counts.map(({ name }) => name), figure.clientWidth).map((at) => {
        const tick = makeElement('li', {}, tickLabel(nameAt(at), labels));
        tick.style.insetInlineStart = `${((at + 0.5) / counts.length) * 100}%`;
        return tick;
      }));
      table.replaceChildren(makeElement('caption', {}, figure.getAttribute('aria-label') ?? ''), ...counts.map(({ name, items }) =>
        makeElement('tr', {}, makeElement('th', { scope: 'row' }, stretchLabel(name, labels)), makeElement('td', {}, String(items)))));
      paint();
    },
  };
}
