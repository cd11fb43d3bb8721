import { bucketOf } from './buckets.ts';
import { checkSignature, signature } from './signature.ts';

/*
 * The words of the archive as they are written there, for those that are spelt nearly so. Each is dealt out by its first half and once more
 * by its second: whoever makes one mistake leaves one of them whole, so that it is found with a few small files wherever the mistake is.
 */

/** Where the words of some volumes lie, as they are written. */
export interface NearEntry {
  /** To how many files they are dealt out. */
  files: number;
  /** The folders of the files, each of as many as `filesPerFolder`: what brings no new word to a folder leaves it as it is. */
  folders: string[];
}

const filesPerFolder = 6;

/** Name of a file of them. */
export function nearName(at: number): string {
  return `near-${at}.bin`;
}

/** The place among all folders of that in which a file lies. */
export function nearFolderOf(at: number): number {
  return Math.floor(at / filesPerFolder);
}

/** The file, below the search folder, that holds the words dealt out by a key. */
export function nearPath({ files, folders }: NearEntry, key: string): string {
  const at = bucketOf(key, files);
  return `${folders[nearFolderOf(at)] ?? ''}/${nearName(at)}`;
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
export function halvesOf(word: string): [head: string, tail: string] {
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

/** So many letters that a word shares with the one before it are left out. */
const maxShared = 25;
const letterA = 'a'.charCodeAt(0);

/** Write words of a file, in code unit order: each as a letter that says how many of the first are those of the word before, the rest, and its level. */
export function packNear(words: readonly WrittenWord[]): Uint8Array {
  let before = '';
  let text = signature;
  for (const { form, level } of words) {
    const shared = sharedBy(before, form);
    text += String.fromCharCode(letterA + shared) + form.slice(shared) + level;
    before = form;
  }
  return new TextEncoder().encode(text);
}

function sharedBy(before: string, form: string): number {
  let length = 0;
  while (length < maxShared && length < form.length && before.charCodeAt(length) === form.charCodeAt(length)) length++;
  // Half of a character cannot be written.
  const next = form.charCodeAt(length);
  return next >= 0xdc00 && next < 0xe000 ? length - 1 : length;
}

/** @throws where the bytes do not begin as such a file */
export function readNear(bytes: Uint8Array): WrittenWord[] {
  const text = new TextDecoder().decode(bytes);
  checkSignature(text);
  let form = '';
  return (text.slice(signature.length).match(/\D+\d/g) ?? []).map((word) => {
    form = form.slice(0, word.charCodeAt(0) - letterA) + word.slice(1, -1);
    return { form, level: Number(word.slice(-1)) };
  });
}
