import type { TextRules } from '../../languages/search-rules.ts';
import { bucketOf } from '../format/buckets.ts';
import { beginFile, PackedWriter } from '../format/packed-writer.ts';
import type { PartIndex } from '../parts/part-file.ts';
import type { Stream } from '../parts/word-columns.ts';
import { rulesOf } from '../text/languages.ts';

/** How many bytes make one file, before they are compressed, and where there are few items: measured, see `tests/bench/volumes.ts`. */
interface FileBytes {
  usual: number;
  ofFew: number;
}
const wordFile: FileBytes = { usual: 9_000, ofFew: 18_000 };
/** The same for the places of words. Where every character is a word, a reader fetches one for each of a query in each volume, however few items that has. */
const placeFile: Readonly<Record<TextRules['words'], FileBytes>> = { spaced: { usual: 48_000, ofFew: 96_000 }, characters: { usual: 16_000, ofFew: 16_000 } };

/** How a volume's words are dealt out. */
export interface Dealing {
  tag: string;
  /** True for a volume of few items, most often the latest: its files are larger, since each changes with every new item. */
  isFew: boolean;
}

/** A word of one part, by the part's number and the word's in it. */
type Found = number[];

/**
 * Make the files that say where words stand in the parts, joined: words dealt out by `bucketOf`. Says how many of each kind
 * there are, and in how many pages each word stands, and each two Han characters side by side.
 */
export function wordFilesOf(indexes: readonly PartIndex[], { tag, isFew }: Dealing, write: (name: string, file: PackedWriter) => void) {
  const found = findWords(indexes);
  const offsets = offsetsOf(indexes);
  const counts = new Map<string, number>();
  for (const [word, where] of found) counts.set(word, sumOf(where, (part, at) => indexes[part]?.words.pages[at] ?? 0));
  const steps = (word: string, where: Found) => stepsOf(indexes, offsets, where, counts.get(word) ?? 0);
  const size = isFew ? 'ofFew' : 'usual';
  const words = deal(found, countOf(indexes, ['steps', 'weights'], wordFile[size]), (file, word, where) => {
    file.raw(steps(word, where).view());
    copyAll(indexes, where, 'weights', file);
  }, (at, file) => write(`words-${at}.bin`, file));
  const placeFiles = deal(found, countOf(indexes, ['steps', 'counts', 'places'], placeFile[rulesOf(tag).words][size]), (file, word, where) => {
    file.raw(steps(word, where).view());
    copyAll(indexes, where, 'counts', file);
    copyAll(indexes, where, 'places', file);
  }, (at, file) => write(`places-${at}.bin`, file));
  for (const { pairs } of indexes) for (const [pair, pages] of pairs) counts.set(pair, (counts.get(pair) ?? 0) + pages);
  return { words, places: placeFiles, counts };
}

function findWords(indexes: readonly PartIndex[]): Map<string, Found> {
  const found = new Map<string, Found>();
  for (const [part, { words }] of indexes.entries()) {
    for (const [at, word] of words.names.entries()) {
      const where = found.get(word);
      if (where) where.push(part, at);
      else found.set(word, [part, at]);
    }
  }
  return found;
}

/** The number of the first page of each part among those of all. */
function offsetsOf(indexes: readonly PartIndex[]): number[] {
  let pages = 0;
  return indexes.map((index) => (pages += index.pages.length) - index.pages.length);
}

/** To how many files words are dealt out follows from how much is to be written. */
function countOf(indexes: readonly PartIndex[], streams: readonly Stream[], size: number): number {
  let total = 0;
  for (const { words } of indexes) for (const stream of streams) total += words.sizeOf(stream);
  return Math.max(1, Math.ceil(total / size));
}

function deal(
  found: Map<string, Found>,
  count: number,
  fill: (file: PackedWriter, word: string, where: Found) => void,
  write: (at: number, file: PackedWriter) => void,
): number {
  const files = Array.from({ length: count }, beginFile);
  const entry = new PackedWriter();
  for (const [word, where] of found) {
    fill(entry.clear(), word, where);
    files[bucketOf(word, count)]?.text(word).block(entry.view());
  }
  for (const [at, file] of files.entries()) write(at, file);
  return count;
}

/** In how many pages a word stands, and the steps from page to page over all parts. */
function stepsOf(indexes: readonly PartIndex[], offsets: readonly number[], where: Found, pages: number): PackedWriter {
  const file = new PackedWriter().number(pages);
  let before = 0;
  eachOf(where, (part, at) => {
    const [words, offset] = [indexes[part]?.words, offsets[part] ?? 0];
    if (!words) return;
    file.number(offset + (words.first[at] ?? 0) - before);
    words.copy('steps', at, file);
    before = offset + (words.last[at] ?? 0);
  });
  return file;
}

function copyAll(indexes: readonly PartIndex[], where: Found, stream: Stream, file: PackedWriter): void {
  eachOf(where, (part, at) => indexes[part]?.words.copy(stream, at, file));
}

function sumOf(where: Found, numberOf: (part: number, at: number) => number): number {
  let sum = 0;
  eachOf(where, (part, at) => (sum += numberOf(part, at)));
  return sum;
}

function eachOf(where: Found, visit: (part: number, at: number) => void): void {
  for (let at = 0; at < where.length; at += 2) visit(where[at] ?? 0, where[at + 1] ?? 0);
}
