/** The stretch of numbers that an axis shows, and the steps that are written beside it. */
export interface Scale {
  from: number;
  to: number;
  ticks: number[];
}

/** Steps that people count in, in powers of ten. */
const steps = [1, 2, 2.5, 5, 10];

/** About how many steps an axis has. */
const wanted = 4;

/** An axis may begin above nothing where its figures lie within this share of the largest. */
const narrow = 0.4;

/**
 * An axis for figures: from nothing, or, for lines whose figures lie close together, from below the least of them.
 * @param fromNothing true for bars, whose length is what they tell
 * @example scaleOf([3, 18], true).ticks //=> [0, 5, 10, 15, 20]
 */
export function scaleOf(figures: readonly number[], fromNothing: boolean): Scale {
  const [least, most] = [Math.min(...figures), Math.max(...figures)];
  const isNarrow = !fromNothing && least > 0 && most > least && most - least < narrow * most;
  const [low, high] = [isNarrow ? least : Math.min(0, least), Math.max(isNarrow ? most : 0, most)];
  const step = stepOf(high - low || 1, figures.every(Number.isInteger));
  const [first, last] = [Math.floor(low / step), Math.max(Math.ceil(high / step), Math.floor(low / step) + 1)];
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => rounded((first + at) * step));
  return { from: rounded(first * step), to: rounded(last * step), ticks };
}

/** The step of an axis over such a stretch. @param whole true where halves would mean nothing */
function stepOf(stretch: number, whole: boolean): number {
  const rough = stretch / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const fitting = steps.map((step) => rounded(step * power)).filter((step) => !whole || Number.isInteger(step));
  return fitting.find((step) => step >= rough * 0.999) ?? 1;
}

/** The years to write below an axis: multiples of a step that leaves room for each. @param most how many have room */
export function yearTicks(first: number, last: number, most: number): number[] {
  const step = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000].find((each) => Math.floor(last / each) - Math.ceil(first / each) < most) ?? 5000;
  const from = Math.ceil(first / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((last - from) / step) + 1) }, (_, at) => from + at * step);
}

/** A number without what binary fractions add to it. */
function rounded(number: number): number {
  return Number(number.toPrecision(12));
}
