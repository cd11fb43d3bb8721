/** Draws that look random and are the same for the same seed in every run and on every machine. */
export interface Dice {
  /** A number from 0 to below `sides`. */
  roll: (sides: number) => number;
  /** One of a list that is not empty. */
  pick: <T>(from: readonly T[]) => T;
  /** Up to `most` different ones of a list, in its order. */
  some: <T>(from: readonly T[], most: number) => T[];
}

/** Make dice for a seed. */
export function makeDice(seed: number): Dice {
  let state = Math.imul(seed, 2654435761) >>> 0;
  // mulberry32 by Tommy Ettinger: neighbouring seeds give unrelated rows, which a linear congruence does not.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const roll = (sides: number) => Math.floor(next() * sides);
  const pick = <T>(from: readonly T[]): T => {
    const found = from.slice(roll(from.length))[0];
    if (found === undefined) throw new RangeError('there is nothing to pick from');
    return found;
  };
  const some = <T>(from: readonly T[], most: number): T[] => {
    const wanted = new Set(Array.from({ length: roll(most + 1) }, () => roll(from.length)));
    return from.filter((_, index) => wanted.has(index));
  };
  return { roll, pick, some };
}
