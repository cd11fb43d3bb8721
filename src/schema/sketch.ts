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

/** What a hash begins as. */
const seed = 0x811c9dc5;

/** Four bits, each in a byte of its own, so that four counts are added to at once; they hold 255 each. */
const spread = Uint32Array.from({ length: 16 }, (_, four) => [0, 1, 2, 3].reduce((sum, bit) => sum + ((four >>> bit) & 1) * 2 ** (8 * bit), 0));
const mostCounted = 255;

/**
 * Sketch a text in 16 hexadecimal digits so that texts which are nearly the same have sketches in which few bits differ (simhash over
 * pairs of words: Charikar, “Similarity estimation techniques from rounding algorithms”, 2002). Four digits more stand for each of up to
 * `mostFigures` figures, in rising order: two reports of one form differ in little else. Undefined for a text of few words.
 */
export function sketchOf(text: string): string | undefined {
  const { hashes, figures } = unparted.test(text) ? wordsAmongSigns(text.toLowerCase()) : wordsOf(text.toLowerCase());
  if (hashes.length < minWords) return undefined;
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
  }).join('') + figuresOf(figures);
}

/** The hashes of the words of a text, and of those that are figures. */
interface HashedWords {
  hashes: number[];
  figures: number[];
}

function wordsAmongSigns(text: string): HashedWords {
  const words = (text.match(runs) ?? []).flatMap((run) => (unparted.test(run) ? run.match(alone) ?? [] : run));
  return { hashes: words.map(hashOf), figures: words.filter((word) => figure.test(word)).map(hashOf) };
}

/** The same for a text in which all runs are words. No word is cut out of it: that takes three times as long. */
function wordsOf(text: string): HashedWords {
  const words: HashedWords = { hashes: [], figures: [] };
  let [state, length, isFigure] = [seed, 0, true];
  const end = (): void => {
    if (length === 0) return;
    words.hashes.push(state);
    if (isFigure) words.figures.push(state);
    [state, length, isFigure] = [seed, 0, true];
  };
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isPair = unit >= 0xd800 && unit < 0xdc00 && at + 1 < text.length;
    const kind = kindOf(isPair ? text.codePointAt(at) ?? unit : unit);
    if (kind === 0) end();
    else {
      state = hashedOn(state, unit);
      if (isPair) state = hashedOn(state, text.charCodeAt(at + 1));
      length += 1;
      isFigure &&= kind === 2;
    }
    if (isPair) at += 1;
  }
  end();
  return words;
}

/** Of each character met so far: 1 where it stands in words, 2 where it is a figure as well. */
const kinds = new Uint8Array(0x110000).fill(255);

function kindOf(character: number): number {
  const known = kinds[character] ?? 0;
  if (known !== 255) return known;
  const sign = String.fromCodePoint(character);
  return kinds[character] = /^[\p{L}\p{M}\p{N}]$/u.test(sign) ? figure.test(sign) ? 2 : 1 : 0;
}

function figuresOf(hashes: readonly number[]): string {
  const ends = new Set(hashes.map((hash) => (mixed(hash) >>> 16).toString(16).padStart(4, '0')));
  return [...ends].sort().slice(0, mostFigures).join('');
}

function empty(counts: Uint32Array, sums: Uint32Array): void {
  for (let at = 0; at < 64; at++) sums[at]! += (counts[at >>> 2]! >>> (8 * (at & 3))) & 255;
  counts.fill(0);
}

/** FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/. */
function hashOf(text: string): number {
  let state = seed;
  for (let at = 0; at < text.length; at++) state = hashedOn(state, text.charCodeAt(at));
  return state;
}

const hashedOn = (state: number, unit: number): number => Math.imul(state ^ unit, 0x01000193);


/** The finalizer of MurmurHash3, so that every bit counts. */
function mixed(bits: number): number {
  const some = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  const more = Math.imul(some ^ (some >>> 13), 0xc2b2ae35);
  return more ^ (more >>> 16);
}
