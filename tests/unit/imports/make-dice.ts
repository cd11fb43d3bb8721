/** Dice that fall alike for one seed: each throw gives a whole number below its argument. */
export function makeDice(seed: number): (sides: number) => number {
  let state = (seed + 1) * 2654435761;
  return (sides) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) % sides;
  };
}
