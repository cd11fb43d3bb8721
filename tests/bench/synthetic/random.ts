/** A stream of numbers from 0 up to 1, the same for the same seed. */
export type Random = () => number;

/** Start a stream of random numbers. Different parts of a seed give unrelated streams. */
export function makeRandom(...seed: readonly number[]): Random {
  let state = seed.reduce((hash, part) => Math.imul(hash ^ part, 0x9e3779b1) ^ (hash >>> 15), 0x2545f491);
  return () => {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Draw a whole number from `low` to `high`, both included. */
export function drawNumber(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** Draw one of some things, each as likely as the others. @throws where there are none */
export function drawOne<T>(random: Random, things: readonly T[]): T {
  const thing = things[Math.floor(random() * things.length)];
  if (thing === undefined) throw new Error('There is nothing to draw from.');
  return thing;
}

/** Make a way to draw from things with unequal chances, in constant time however many they are (Vose's alias method). */
export function makeDraw<T>(things: readonly T[], weights: readonly number[]): (random: Random) => T {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const chances = Float64Array.from(weights, (weight) => (weight * weights.length) / total);
  const others = Uint32Array.from(weights, (_, at) => at);
  const small: number[] = [];
  const large: number[] = [];
  chances.forEach((chance, at) => (chance < 1 ? small : large).push(at));
  for (let low = small.pop(); low !== undefined; low = small.pop()) {
    const high = large.at(-1);
    // Only rounding leaves a small one without a large one.
    if (high === undefined) break;
    others[low] = high;
    chances[high] = (chances[high] ?? 0) + (chances[low] ?? 0) - 1;
    if ((chances[high] ?? 0) < 1) small.push(...large.splice(-1));
  }
  return (random) => {
    const drawn = random() * chances.length;
    const at = Math.floor(drawn);
    const thing = things[drawn - at < (chances[at] ?? 1) ? at : (others[at] ?? at)];
    if (thing === undefined) throw new Error('There is nothing to draw from.');
    return thing;
  };
}

/**
 * Weights by Zipf's law as Mandelbrot has it: the first is heaviest, a larger offset evens out the first few, and a
 * larger exponent makes the last ones rarer.
 */
export function zipfWeights(count: number, offset: number, exponent = 1): number[] {
  return Array.from({ length: count }, (_, rank) => (rank + 1 + offset) ** -exponent);
}
