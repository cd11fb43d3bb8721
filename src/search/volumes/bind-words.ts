import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, gzipSync } from 'node:zlib';
import type { FileList } from './bind.ts';
import { bindNear } from './bind-near.ts';
import type { NearEntry } from '../format/near-words.ts';
import { packCounts, wordsName, type WordLine } from '../format/word-counts.ts';
import { readWordLists, type WordList } from './word-list.ts';

/** Where the files of word lists lie in their folder. */
export const listsFolder = 'lists';

/** How many bytes of words make a file, before they are compressed: measured, see `tests/bench/volumes.ts`. */
const fileBytes = 8_000;
/**
 * Where all words come to no more than this, as in the latest volume, files are larger: each changes with every new item. Every search reads
 * one for each of its words.
 */
const fewWordsBytes = 600_000;
const fileBytesOfFew = 20_000;

/** Word lists bound together. */
export interface BoundWords {
  files: FileList;
  /** With what each file begins: no word of an earlier file is as high. */
  firsts: string[];
  /** Where words are as they are written. */
  near: NearEntry;
}

/**
 * Bind the word lists of some volumes, latest first, into files in which a word's counts in all of them stand together. Words
 * are in order, so that those that begin alike, or nearly, stand together too. One file is made at a time, so that memory
 * holds little more than the lists.
 */
export function bindWords(packed: readonly Uint8Array[], folder: string): BoundWords {
  const lists = packed.flatMap(readWordLists);
  const bound: BoundWords = { firsts: [], ...bindNear(lists, folder) };
  mkdirSync(join(folder, listsFolder));
  let lines: WordLine[] = [];
  let size = 0;
  let before = '';
  const finish = () => {
    const name = `${listsFolder}/${wordsName(bound.firsts.length)}`;
    const bytes = gzipSync(packCounts(lines));
    writeFileSync(join(folder, name), bytes);
    bound.files.set(name, [bytes.length, crc32(bytes)]);
    bound.firsts.push(bound.firsts.length === 0 ? '' : beginningOf(lines[0]?.word ?? '', before));
    before = lines.at(-1)?.word ?? '';
    [lines, size] = [[], 0];
  };
  const total = lists.reduce((sum, { words }) => sum + words.reduce((length, word) => length + word.length + 5, 0), 0);
  const maxBytes = total > fewWordsBytes ? fileBytes : fileBytesOfFew;
  for (const line of merge(lists)) {
    lines.push(line);
    // A count and its column take about 3 bytes.
    size += line.word.length + line.form.length + 3 * line.columns;
    if (size >= maxBytes) finish();
  }
  if (lines.length > 0 || bound.firsts.length === 0) finish();
  return bound;
}

/** The shortest beginning of a word that is higher than the word before it. */
function beginningOf(word: string, before: string): string {
  let length = 1;
  while (word.slice(0, length) <= before) length++;
  return word.slice(0, length);
}

/** Go through the words of all lists in order. */
function* merge(lists: readonly WordList[]): Generator<WordLine & { columns: number }> {
  const next = lists.map(() => 0);
  // There are some hundred thousand words, and comparing is most of the work: each list's next word is at hand, and the lists that have
  // the lowest are noted as it is found.
  const heads = lists.map(({ words }) => words[0]);
  for (;;) {
    let word: string | undefined;
    let having: number[] = [];
    for (let column = 0; column < heads.length; column++) {
      const head = heads[column];
      if (head === undefined || (word !== undefined && head > word)) continue;
      if (head === word) having.push(column);
      else [word, having] = [head, [column]];
    }
    if (word === undefined) return;
    const counts: (number | undefined)[] = [];
    let form = '';
    for (const column of having) {
      const [list, place] = [lists[column], next[column] ?? 0];
      counts[column] = list?.counts[place];
      form ||= list?.forms[place] ?? '';
      next[column] = place + 1;
      heads[column] = list?.words[place + 1];
    }
    yield { word, counts, form, columns: having.length };
  }
}
