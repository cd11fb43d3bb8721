/** How a figure grows with the number of items: as a power of it, `factor · items ^ power`, or as a line, `base + factor · items`. */
export type Law = { form: 'power'; factor: number; power: number } | { form: 'line'; base: number; factor: number };

type Points = readonly (readonly [items: number, figure: number])[];

/**
 * Fit a law to figures at several sizes: of both forms that which comes nearer to the largest size where it is not told of it.
 * @throws where there are no figures
 */
export function fit(points: Points): Law {
  if (points.length === 0) throw new RangeError('A law wants one figure at least.');
  const [power, line] = [fitPower, fitLine].map((of) => ({ of, error: Math.abs(errorFor(points, of)) }));
  return (line && power && line.error < power.error ? line.of : fitPower)(points);
}

/** The figure that a law gives for a size. */
export function guess(law: Law, items: number): number {
  return law.form === 'power' ? law.factor * items ** law.power : law.base + law.factor * items;
}

/** How far the law is off at the largest size where it is not told of it, as a part of what was measured; not a number with fewer than three sizes. */
export function errorOf(points: Points): number {
  return errorFor(points, fit(points).form === 'line' ? fitLine : fitPower);
}

function errorFor(points: Points, of: (points: Points) => Law): number {
  const last = points.at(-1);
  if (points.length < 3 || !last) return Number.NaN;
  return (guess(of(points.slice(0, -1)), last[0]) - last[1]) / last[1];
}

/** By least squares of the logarithms. */
function fitPower(points: Points): Law {
  const [base, power] = straight(points.map(([items, figure]) => [Math.log(items), Math.log(Math.max(figure, 1e-9))]), 1);
  return { form: 'power', factor: Math.exp(base), power };
}

/** By least squares, each size weighed as its inverse: a share of the small sizes counts as much as one of the large. */
function fitLine(points: Points): Law {
  const [base, factor] = straight(points, (points[0]?.[1] ?? 0) / (points[0]?.[0] ?? 1), ([items]) => 1 / items);
  return { form: 'line', base, factor };
}

/** @param lone the slope where there is one size only */
function straight(points: Points, lone: number, weightOf: (point: readonly [number, number]) => number = () => 1): [base: number, slope: number] {
  const all = points.reduce((sum, point) => sum + weightOf(point), 0);
  const mean = (at: 0 | 1): number => points.reduce((sum, point) => sum + point[at] * weightOf(point), 0) / all;
  const [x, y] = [mean(0), mean(1)];
  const spread = points.reduce((sum, point) => sum + weightOf(point) * (point[0] - x) ** 2, 0);
  const slope = spread === 0 ? lone : points.reduce((sum, point) => sum + weightOf(point) * (point[0] - x) * (point[1] - y), 0) / spread;
  return [y - slope * x, slope];
}
