import type { Element } from 'hast';
import { axisOf, type Axis } from './axes.ts';
import type { Chart, Series } from './chart.ts';
import { fastened, narrowest, spacedLabels, timeOf, widthOf, type Fastened } from './labels.ts';
import { scaleOf, yearTicks } from './scale.ts';
import { across, drawn, legend, strokes, wordsBelow } from './svg.ts';

/** Units across in which lines are drawn before they are stretched to the column. */
const units = 1000;

/** Most points that are marked one by one. */
const maxMarks = 24;

/** Hundredths of the column left free on each side of the points. */
const free = 3;

/** Lines through points, at true distances where the rows name times. @returns the parts of the drawing and how many pixels high it is */
export function lineChartOf({ labels, series, locale }: Chart): { parts: Element[]; height: number } {
  const figures = series.flatMap((each) => each.figures.filter((figure) => figure !== undefined));
  const head = legend(series.map(({ name }) => name), (of, y) => drawn('line', { x2: 20, y1: y, y2: y, stroke: 'currentColor', ...strokes[of] }));
  const axis = axisOf(scaleOf(figures, false), head.height, locale);
  const { places, words } = placesOf(labels, axis.start + free);
  const drawings = series.map((each, of) => polylines(each, places, axis, of));
  const marks = labels.length > maxMarks ? [] : series.flatMap((each) => each.figures.flatMap((figure, at) => (
    figure === undefined ? [] : [drawn('circle', { cx: across(places[at] ?? 0), cy: axis.heightOf(figure), r: 3.5 })])));
  return { parts: [...head.parts, ...axis.parts, ...drawings, ...marks, ...wordsBelow(words, axis.bottom)], height: axis.bottom + 24 };
}

/** The stretches of one line, parted where a figure is missing. */
function polylines({ figures }: Series, places: readonly number[], axis: Axis, of: number): Element {
  const stretches: string[][] = [[]];
  for (const [at, figure] of figures.entries()) {
    if (figure === undefined) stretches.push([]);
    else stretches.at(-1)?.push(`${Math.round(((places[at] ?? 0) * units) / 100)},${axis.heightOf(figure)}`);
  }
  const lines = stretches.filter((points) => points.length > 1)
    .map((points) => drawn('polyline', { points: points.join(' '), fill: 'none', stroke: 'currentColor', vectorEffect: 'non-scaling-stroke', ...strokes[of] }));
  return drawn('svg', { width: '100%', height: axis.bottom, viewBox: `0 0 ${units} ${axis.bottom}`, preserveAspectRatio: 'none' }, lines);
}

/** Where each row stands and which words have room below, in hundredths of the column. */
function placesOf(labels: readonly string[], start: number): { places: number[]; words: Fastened[] } {
  const times = labels.map(timeOf);
  const areTimes = times.every((time, at) => time !== undefined && time > (times[at - 1] ?? 0));
  const [first = 0, last = 0] = areTimes ? [times[0], times.at(-1)] : [0, labels.length - 1];
  const placeOf = (time: number): number => start + ((time - first) / (last - first || 1)) * (100 - start - free);
  const places = labels.map((_, at) => placeOf((areTimes ? times[at] : at) ?? first));
  const chosen = spacedLabels(labels, places);
  const most = Math.floor((narrowest * (100 - start)) / 100 / (widthOf('0000') + 10));
  const words = areTimes && chosen.length < labels.length && last - first >= 1
    ? yearTicks(Math.ceil(first), last, most).map((year) => fastened(String(year), placeOf(year)))
    : chosen.map((at) => fastened(labels[at] ?? '', places[at] ?? 0));
  return { places, words };
}
