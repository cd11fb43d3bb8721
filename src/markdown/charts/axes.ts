import type { Element } from 'hast';
import { narrowest, widthOf } from './labels.ts';
import type { Scale } from './scale.ts';
import { lettering, rule } from './svg.ts';

/** Pixels that a chart is high between its lowest and its highest step. */
const height = 168;

/** An axis of figures beside a chart: its drawing, where each figure stands, and where the rest of the chart begins. */
export interface Axis {
  parts: Element[];
  /** Pixels from the top to a figure. */
  heightOf: (figure: number) => number;
  /** Hundredths of the column that the steps' words take. */
  start: number;
  /** Pixels from the top to its lowest step. */
  bottom: number;
}

/** Draw an axis below whatever stands above it: words stand on the lines of their steps, so that the chart keeps the column's edges. */
export function axisOf({ from, to, ticks }: Scale, above: number, locale: string): Axis {
  const top = above + 14;
  const heightOf = (figure: number): number => Number((top + (height * (to - figure)) / (to - from)).toFixed(1));
  const words = ticks.map((tick) => tick.toLocaleString(locale, { maximumFractionDigits: 9 }).replace('-', '−'));
  const parts = ticks.flatMap((tick, at) => {
    const y = Math.round(heightOf(tick));
    return [rule(y, tick === 0 || (at === 0 && from > 0)), lettering(words[at] ?? '', '0', y - 4)];
  });
  const start = Math.ceil(((Math.max(...words.map(widthOf)) + 6) * 100) / narrowest);
  return { parts, heightOf, start, bottom: top + height };
}
