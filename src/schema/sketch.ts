/** What may be a word, or several. */
const runs = /[\p{L}\p{M}\p{N}]+/gu;

/** A sign of a script that parts no words. */
const unparted = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Words of a run in which such signs stand: each of them alone, and what is between. */
const alone = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+?(?=[\p{Script=Han}]|$)/gu;

/** Fewest words that a sketch is made of: two short notices may well be alike. */
const minWords = 20;

/** A word that is a number in figures. */
const figure = /^\p{Nd}+$/u;

/** How many figures of a text are kept: the smallest of their hashes stand for all (Broder, “On the resemblance and containment of documents”, 1997). */
export const mostFigures = 12;

/** Four bits, each in a byte of its own, so that four counts are added to at once; they hold 255 each. */
const spread = Uint32Array.from({ length: 16 }, (_, four) => [0, 1, 2, 3].reduce((sum, bit) => sum + ((four >>> bit) & 1) * 2 ** (8 * bit), 0));
const mostCounted = 255;

/**
 * Sketch a text in 16 hexadecimal digits so that texts which are nearly the same have sketches in which few bits differ (simhash over
 * pairs of words: Charikar, “Similarity estimation techniques from rounding algorithms”, 2002). Four digits more stand for each of up to
 * `mostFigures` figures, in rising order: two reports of one form differ in little else. Undefined for a text of few words.
 */
export function sketchOf(text: string): string | undefined {
  const found: readonly string[] = text.toLowerCase().match(runs) ?? [];
  const words = unparted.test(text) ? found.flatMap((run) => (unparted.test(run) ? run.match(alone) ?? [] : run)) : found;
  if (words.length < minWords) return undefined;
  const hashes = words.map(hashOf);
  const [counts, sums] = [new Uint32Array(16), new Uint32Array(64)];
  for (let at = 1; at < hashes.length; at++) {
    const pair = Math.imul(hashes[at - 1] ?? 0, 31) + (hashes[at] ?? 0) | 0;
    let [first, second] = [mixed(pair), mixed(pair ^ 0x9e3779b9)];
    for (let four = 0; four < 8; four++) {
      counts[four]! += spread[first & 15]!;
      counts[four + 8]! += spread[second & 15]!;
      first >>>= 4;
      second >>>= 4;
    }
    if (at % mostCounted === 0) empty(counts, sums);
  }
  empty(counts, sums);
  const half = (hashes.length - 1) / 2;
  return [0, 32].map((from) => {
    let bits = 0;
    for (let bit = 0; bit < 32; bit++) if ((sums[from + bit] ?? 0) > half) bits |= 1 << bit;
    return (bits >>> 0).toString(16).padStart(8, '0');
  }).join('') + figuresOf(words);
}

function figuresOf(words: readonly string[]): string {
  const hashes = new Set(words.filter((word) => figure.test(word)).map((word) => (mixed(hashOf(word)) >>> 16).toString(16).padStart(4, '0')));
  return [...hashes].sort().slice(0, mostFigures).join('');
}

function empty(counts: Uint32Array, sums: Uint32Array): void {
  for (let at = 0; at < 64; at++) sums[at]! += (counts[at >>> 2]! >>> (8 * (at & 3))) & 255;
  counts.fill(0);
}

/** FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/. */
function hashOf(text: string): number {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  return state;
}

/** The finalizer of MurmurHash3, so that every bit counts. */
function mixed(bits: number): number {
  const some = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  const more = Math.imul(some ^ (some >>> 13), 0xc2b2ae35);
  return more ^ (more >>> 16);
}
