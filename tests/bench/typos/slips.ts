import type { TestSet } from '../relevance/test-set.ts';
import { drawNumber, drawOne, makeRandom, type Random } from '../synthetic/random.ts';

/** A word with one mistake in it. */
export interface Slip {
  meant: string;
  typed: string;
  /** A letter too many, a missing one, another one, or two that changed places. */
  kind: 'extra' | 'missing' | 'other' | 'swapped';
  /** Which letter the mistake is at, from 0. */
  place: number;
}

const letters = [...'abcdefghijklmnopqrstuvwxyz'];
/** Shorter words have too many neighbours. */
const minLength = 4;

/** Draw words out of documents, each as often as others, and make one mistake in each that makes no other word of the documents. */
export function drawSlips({ documents }: TestSet, count: number, seed: number): Slip[] {
  const random = makeRandom(seed, count);
  const all = new Set(documents.flatMap(({ title, text }) => `${title} ${text}`.toLowerCase().match(/[a-z]+/g) ?? []));
  const words = [...all].filter((word) => word.length >= minLength).sort();
  const slips: Slip[] = [];
  for (let tries = 0; slips.length < count && tries < 20 * count; tries++) {
    const slip = slipIn(drawOne(random, words), random);
    if (slip.typed !== slip.meant && !all.has(slip.typed)) slips.push(slip);
  }
  return slips;
}

function slipIn(meant: string, random: Random): Slip {
  const kind = drawOne(random, ['extra', 'missing', 'other', 'swapped'] as const);
  const place = drawNumber(random, 0, meant.length - (kind === 'swapped' ? 2 : 1));
  const letter = drawOne(random, letters);
  const [before, here, after] = [meant.slice(0, place), meant.slice(place, place + 1), meant.slice(place + 1)];
  const typed = {
    extra: before + letter + here + after, missing: before + after, other: before + letter + after, swapped: before + after.slice(0, 1) + here + after.slice(1),
  }[kind];
  return { meant, typed, kind, place };
}
