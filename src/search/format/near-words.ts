import { checkSignature, signature } from './signature.ts';

/*
 * The words of the archive as they are written there, for those that are spelt nearly so. Each is dealt out by its first half and once more
 * by its second: whoever makes one mistake leaves one of them whole, so that it is found with a few small files wherever the mistake is.
 */

/** Name of a file of them. */
export function nearName(at: number): string {
  return `near-${at}.bin`;
}

/** A word as readers write it. */
export interface WrittenWord {
  form: string;
  /** About how many items have it, as a power of two: it seldom changes with one item more. */
  level: number;
}

const maxLevel = 9;

/** About how many items this is. */
export function levelOf(items: number): number {
  return Math.min(maxLevel, Math.floor(Math.log2(Math.max(items, 1))));
}

/** By what a word is dealt out, twice. @param word its letters small and without marks */
export function halvesOf(word: string): string[] {
  const middle = Math.floor(word.length / 2);
  return [headKey(word.slice(0, middle)), tailKey(word.slice(middle))];
}

/** By what words are dealt out that differ from one in a letter too many, missing or another, or in two that changed places. */
export function nearKeysOf(word: string): string[] {
  const keys = new Set<string>();
  for (const length of [word.length - 1, word.length, word.length + 1]) {
    const middle = Math.floor(length / 2);
    keys.add(headKey(word.slice(0, middle)));
    keys.add(tailKey(word.slice(word.length - (length - middle))));
  }
  // Where letters changed places across the middle no half is whole.
  const middle = Math.floor(word.length / 2);
  keys.add(headKey(word.slice(0, middle - 1) + word.slice(middle, middle + 1)));
  return [...keys];
}

function headKey(letters: string): string {
  return `${letters}*`;
}

function tailKey(letters: string): string {
  return `*${letters}`;
}

/** Write words of a file, which are in order. */
export function packNear(words: readonly WrittenWord[]): Uint8Array {
  return new TextEncoder().encode(signature + words.map(({ form, level }) => `${form}${level}\n`).join(''));
}

/** @throws where the bytes do not begin as such a file */
export function readNear(bytes: Uint8Array): WrittenWord[] {
  const text = new TextDecoder().decode(bytes);
  checkSignature(text);
  return text.slice(signature.length).split('\n').filter((line) => line !== '').map((line) => ({ form: line.slice(0, -1), level: Number(line.slice(-1)) }));
}
