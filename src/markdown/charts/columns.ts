import type { Element } from 'hast';
import { axisOf } from './axes.ts';
import type { Chart } from './chart.ts';
import { fastened, narrowest, spacedLabels, timeOf, widthOf, type Fastened } from './labels.ts';
import { scaleOf, yearTicks } from './scale.ts';
import { across, barSign, drawn, legend, tones, wordsBelow } from './svg.ts';

/** Most years that bars stand for at their true distances; over more of them bars would be hairs. */
const maxYears = 75;

/** Most hundredths of the column that the bars of one row take. */
const widest = 12;

/** Bars side by side, for what is told in the order of time. @returns the parts of the drawing and how many pixels high it is */
export function columnsOf({ labels, series, locale }: Chart): { parts: Element[]; height: number } {
  const figures = series.flatMap((each) => each.figures.filter((figure) => figure !== undefined));
  const head = legend(series.map(({ name }) => name), barSign);
  const axis = axisOf(scaleOf(figures, true), head.height, locale);
  const { middles, room, words } = placesOf(labels, axis.start);
  const base = axis.heightOf(0);
  const all = Math.min(widest, room * 0.76);
  const width = all / series.length;
  const bars = series.flatMap((each, of) => each.figures.flatMap((figure, at) => {
    if (figure === undefined) return [];
    const [x, y] = [(middles[at] ?? 0) - all / 2 + of * width, axis.heightOf(figure)];
    const height = Number(Math.abs(base - y).toFixed(1));
    return [drawn('rect', { x: across(x), y: Math.min(base, y), width: across(width), height, ...tones[of] })];
  }));
  return { parts: [...head.parts, ...axis.parts, ...bars, ...wordsBelow(words, axis.bottom)], height: axis.bottom + 24 };
}

/**
 * Where the bars stand, how much room each has, and the words below them: years at their true distances where there are not too many.
 * All in hundredths of the column.
 */
function placesOf(labels: readonly string[], start: number): { middles: number[]; room: number; words: Fastened[] } {
  const years = labels.map(timeOf);
  const apart = years.map((year, at) => (year === undefined || !Number.isInteger(year) ? -1 : at === 0 ? Infinity : year - (years[at - 1] ?? year)));
  const closest = Math.min(...apart);
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const isTrue = closest > 0 && last - first < maxYears;
  const slots = isTrue ? last - first + closest : labels.length;
  const [unit, step] = [(100 - start) / slots, isTrue ? closest : 1];
  const middleOf = (place: number): number => start + (place + step / 2) * unit;
  const middles = labels.map((_, at) => middleOf(isTrue ? (years[at] ?? first) - first : at));
  const chosen = spacedLabels(labels, middles);
  const most = Math.floor((narrowest * (100 - start)) / 100 / (widthOf('0000') + 10));
  const words = isTrue && chosen.length < labels.length
    ? yearTicks(first, last, most).map((year) => fastened(String(year), middleOf(year - first)))
    : chosen.map((at) => fastened(labels[at] ?? '', middles[at] ?? 0));
  return { middles, room: unit * step, words };
}
