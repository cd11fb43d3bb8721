/** A request: when the page asked and when it had the whole answer. */
export interface Trip {
  from: number;
  to: number;
}

/**
 * How many requests had to wait for one another: the longest chain in which each was asked for after the one before had come. On a network
 * that is far away, each takes its time, however small it is.
 * @example roundTrips([{ from: 0, to: 5 }, { from: 1, to: 9 }, { from: 6, to: 8 }]) //=> 2
 */
export function roundTrips(trips: readonly Trip[]): number {
  const inOrder = trips.toSorted((one, other) => one.from - other.from);
  const depths: number[] = [];
  for (const [at, { from }] of inOrder.entries()) {
    depths.push(1 + Math.max(0, ...inOrder.slice(0, at).map(({ to }, before) => (to <= from ? depths[before] ?? 0 : 0))));
  }
  return Math.max(0, ...depths);
}
