import type { Element, ElementContent } from 'hast';
import type { Fastened } from './labels.ts';

/*
 * The parts of charts. Places across are in hundredths of the column, and those downwards in pixels, so that letters keep their size
 * whatever the column's width. Everything is drawn in the ink of the text, which follows dark pages, print and forced colours.
 */

declare module 'hast' {
  interface TextData {
    /** True of a text in a drawing, which holds no elements of HTML. */
    isDrawn?: true;
  }
}

type Properties = Record<string, string | number>;

/** An element of a drawing. */
export function drawn(tagName: string, properties: Properties, children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children };
}

/** A place across the column. */
export function across(hundredths: number): string {
  return `${Number(hundredths.toFixed(2))}%`;
}

/** A text whose baseline is at a height. */
export function lettering(text: string, x: string, y: number, more: Properties = {}): Element {
  return drawn('text', { x, y: Math.round(y), ...more }, [{ type: 'text', value: text, data: { isDrawn: true } }]);
}

/** The words below a chart. */
export function wordsBelow(labels: readonly Fastened[], y: number): Element[] {
  return labels.map(({ text, place, anchor }) => lettering(text, across(place), y + 17, { textAnchor: anchor }));
}

/** A line across the whole column: faint for the steps of an axis, else its base. */
export function rule(y: number, isBase: boolean): Element {
  return drawn('line', { x2: '100%', y1: y, y2: y, stroke: 'currentColor', ...(isBase ? {} : { strokeOpacity: 0.25 }) });
}

/** How each column of figures is told from the others, without colours: how dense a bar is, and how a line is broken. */
export const tones: readonly Properties[] = [{}, { fillOpacity: 0.5 }, { fillOpacity: 0.25 }, { fillOpacity: 0.1, stroke: 'currentColor' }];
export const strokes: readonly Properties[] = [
  { strokeWidth: 2.5 }, { strokeWidth: 2.5, strokeDasharray: '7 4' }, { strokeWidth: 2.5, strokeDasharray: '2 3' }, { strokeWidth: 1 },
];

/** Pixels from a line of a legend to the next. */
const legendRow = 20;

/** What each column of figures is, above the chart, and how many pixels that takes; one alone needs no sign beside it. */
export function legend(names: readonly string[], sign: (series: number, y: number) => Element): { parts: Element[]; height: number } {
  if (names.length === 1) return { parts: [lettering(names[0] ?? '', '0', 13)], height: legendRow + 4 };
  const parts = names.flatMap((name, at) => [sign(at, at * legendRow + 9), lettering(name, '26', at * legendRow + 13)]);
  return { parts, height: names.length * legendRow + 6 };
}

/** The sign of bars in a legend. */
export function barSign(series: number, y: number): Element {
  return drawn('rect', { y: y - 6, width: 18, height: 12, ...tones[series] });
}
