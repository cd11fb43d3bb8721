/** A power law: `factor · items ^ power`. */
export interface Law {
  factor: number;
  power: number;
}

/** Fit a power law to figures at several sizes, by least squares of their logarithms. @throws where there are no figures */
export function fit(points: readonly (readonly [items: number, figure: number])[]): Law {
  if (points.length === 0) throw new RangeError('A law wants one figure at least.');
  const logs = points.map(([items, figure]) => [Math.log(items), Math.log(Math.max(figure, 1e-9))] as const);
  const mean = (at: 0 | 1): number => logs.reduce((sum, log) => sum + log[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const spread = logs.reduce((sum, [items]) => sum + (items - x) ** 2, 0);
  const power = spread === 0 ? 1 : logs.reduce((sum, [items, figure]) => sum + (items - x) * (figure - y), 0) / spread;
  return { factor: Math.exp(y - power * x), power };
}

/** The figure that a law gives for a size. */
export function guess({ factor, power }: Law, items: number): number {
  return factor * items ** power;
}

/** How far a law that is not told of the largest size is off there, as a part of what was measured; not a number with fewer than three sizes. */
export function errorOf(points: readonly (readonly [items: number, figure: number])[]): number {
  const last = points.at(-1);
  if (points.length < 3 || !last) return Number.NaN;
  const [items, figure] = last;
  return (guess(fit(points.slice(0, -1)), items) - figure) / figure;
}
