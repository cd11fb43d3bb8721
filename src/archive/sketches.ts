import { mostFigures } from '../schema/sketch.ts';

/** A sketch taken apart, for comparing: see `sketchOf`. */
export interface Sketch {
  /** 64 bits in two numbers. */
  bits: readonly [number, number];
  /** The figures kept, smallest first, each as its four digits. */
  figures: readonly string[];
}

/** Take a sketch apart; undefined where there is none. */
export function readSketch(digits: string | undefined): Sketch | undefined {
  if (digits === undefined) return undefined;
  return { bits: [Number.parseInt(digits.slice(0, 8), 16), Number.parseInt(digits.slice(8, 16), 16)], figures: digits.slice(16).match(/.{4}/g) ?? [] };
}

/** In how many bits of 64 two sketches differ; those of texts with nothing in common in 32, give or take 4. */
export function bitsBetween({ bits: one }: Sketch, { bits: other }: Sketch): number {
  return bitsIn(one[0] ^ other[0]) + bitsIn(one[1] ^ other[1]);
}

/** How many bits of a number of 32 are set: adds them up in pairs, fours and eights. */
function bitsIn(number: number): number {
  const pairs = number - ((number >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Fewest figures of each text from which anything is said of them. */
const minFigures = 3;

/**
 * Answer whether of the figures of the text that has fewer at least half stand in the other; true where either has few. Where only the
 * smallest of a text are kept, both are compared up to the largest of these.
 */
export function shareFigures({ figures: one }: Sketch, { figures: other }: Sketch): boolean {
  const end = [one, other].map((figures) => (figures.length < mostFigures ? 'g' : figures.at(-1) ?? 'g')).reduce((a, b) => (a < b ? a : b));
  const [some, others] = [one, other].map((figures) => figures.filter((figure) => figure <= end));
  const fewer = Math.min(some?.length ?? 0, others?.length ?? 0);
  if (fewer < minFigures) return true;
  return (some ?? []).filter((figure) => others?.includes(figure)).length * 2 >= fewer;
}
