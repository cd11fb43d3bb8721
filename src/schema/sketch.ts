/** Signs that count as one word each: those of scripts that part no words. */
const alone = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+?(?=[\p{Script=Han}]|[^\p{L}\p{M}\p{N}]|$)/gu;

/** Fewest words that a sketch is made of: two short notices may well be alike. */
const minWords = 20;

/**
 * Sketch a text in 16 hexadecimal digits so that texts which are nearly the same have sketches in which few bits differ (simhash over
 * pairs of words: Charikar, “Similarity estimation techniques from rounding algorithms”, 2002). Undefined for a text of few words.
 */
export function sketchOf(text: string): string | undefined {
  const words = text.toLowerCase().match(alone) ?? [];
  if (words.length < minWords) return undefined;
  const votes = new Int32Array(64);
  for (let at = 1; at < words.length; at++) {
    const pair = `${words[at - 1]} ${words[at]}`;
    for (const half of [0, 1]) {
      const bits = hashOf(pair, half);
      for (let bit = 0; bit < 32; bit++) votes[half * 32 + bit]! += ((bits >>> bit) & 1) * 2 - 1;
    }
  }
  return [0, 1].map((half) => {
    let bits = 0;
    for (let bit = 0; bit < 32; bit++) if ((votes[half * 32 + bit] ?? 0) > 0) bits |= 1 << bit;
    return (bits >>> 0).toString(16).padStart(8, '0');
  }).join('');
}

/** FNV-1a with a last mix, http://www.isthe.com/chongo/tech/comp/fnv/ and the finalizer of MurmurHash3, so that every bit counts. */
function hashOf(text: string, seed: number): number {
  let state = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b9);
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return state ^ (state >>> 16);
}
