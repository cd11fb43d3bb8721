import { foundLabel, type PageLabels } from './labels.ts';
import type { PairCount } from './pair-counts.ts';
import { tickedAmong, tickLabel } from './ticks.ts';

const svgNames = 'http://www.w3.org/2000/svg';

/** Sizes of the drawing in CSS pixels: its height, the room for names of years and for the highest number, half of a disc, and what a finger can touch. */
const height = 200;
const foot = 24;
const head = 12;
const margin = 28;
const half = 4;
/** A square is larger, so that a disc in the same place is seen in it. */
const halfSquare = 6;
const touch = 12;

/** What is said of the lines, and where their points lead. */
export interface LineWords {
  addressAt(line: number, name: string): string;
  nameOf(name: string): string;
  labels: PageLabels;
  /** What each line is of. */
  texts: readonly string[];
}

function makeShape(name: string, attributes: Readonly<Record<string, string | number>>, ...children: (Node | string)[]): SVGElement {
  const shape = document.createElementNS(svgNames, name);
  for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, String(value));
  shape.append(...children);
  return shape;
}

/** The sign of a line's points: a disc, or an open square, so that nobody needs colours to tell them apart. */
function makeSign(line: number, x: number, y: number): SVGElement {
  return line === 0
    ? makeShape('circle', { class: 'sign', cx: x, cy: y, r: half })
    : makeShape('rect', { class: 'sign', x: x - halfSquare, y: y - halfSquare, width: 2 * halfSquare, height: 2 * halfSquare });
}

/** A piece of a line with its sign, for a legend. */
export function drawSign(line: number): SVGElement {
  return makeShape('svg', { class: `line-${line + 1}`, width: 40, height: 16, 'aria-hidden': 'true' },
    makeShape('path', { d: 'M0 8H40' }), makeSign(line, 20, 8));
}

/**
 * Draw both lines. Each point that has stories leads to them: by pointer alone, since the table below has the same links for keys.
 * @param width of the drawing in CSS pixels
 */
export function drawLines(counts: readonly PairCount[], width: number, { addressAt, nameOf, labels, texts }: LineWords): SVGElement {
  const highest = Math.max(1, ...counts.flatMap(({ items }) => items));
  const step = (width - 2 * margin) / Math.max(1, counts.length);
  const x = (at: number) => margin + (at + 0.5) * step;
  const y = (items: number) => head + (1 - items / highest) * (height - head - foot);
  const drawing = makeShape('svg', { width, height, viewBox: `0 0 ${width} ${height}` });
  for (const items of new Set([0, highest])) {
    drawing.append(makeShape('path', { class: items === 0 ? 'base' : 'rule', d: `M${margin} ${y(items)}H${width - margin}` }),
      makeShape('text', { class: 'amount', x: margin - 8, y: y(items) + 4 }, String(items)));
  }
  for (const at of tickedAmong(counts.map(({ name }) => name), width - 2 * margin)) {
    drawing.append(makeShape('text', { class: 'tick', x: x(at), y: height - 4 }, tickLabel(counts[at]?.name ?? '', labels)));
  }
  for (const line of [0, 1]) {
    const d = counts.map(({ items }, at) => `${at === 0 ? 'M' : 'L'}${x(at).toFixed(1)} ${y(items[line] ?? 0).toFixed(1)}`).join('');
    drawing.append(makeShape('g', { class: `line-${line + 1}` }, makeShape('path', { d }), ...counts.flatMap(({ name, items }, at) => {
      const number = items[line] ?? 0;
      if (number === 0) return [];
      const said = `${nameOf(name)} · ${texts[line] ?? ''} · ${foundLabel(number, labels)}`;
      return [makeShape('a', { href: addressAt(line, name), tabindex: -1 }, makeShape('title', {}, said),
        makeShape('circle', { class: 'room', cx: x(at), cy: y(number), r: touch }), makeSign(line, x(at), y(number)))];
    })));
  }
  return drawing;
}
