import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, gzipSync } from 'node:zlib';
import type { FileList } from './bind.ts';
import { bucketOf } from './buckets.ts';
import { packCounts, wordsName } from './counts.ts';
import { readWordLists } from './word-list.ts';

/** So many bytes of words make a file, before they are compressed: measured, see `tests/bench/volumes.ts`. */
const fileSize = 8_000;

/**
 * Bind the word lists of some volumes, latest first, into files in which a word's counts in all of them stand together: words
 * dealt out by `bucketOf`. One file is made at a time, so that memory holds little more than the lists.
 */
export function bindWords(packed: readonly Uint8Array[], folder: string): FileList {
  const lists = packed.flatMap(readWordLists);
  // A count and its column take about 3 bytes, and about as many the share of the word itself in one of its lists.
  const count = Math.max(1, Math.ceil((lists.reduce((sum, { words }) => sum + words.length, 0) * 6) / fileSize));
  const next = lists.map(() => 0);
  const files: FileList = {};
  for (let at = 0; at < count; at++) {
    const found = new Map<string, number[]>();
    for (const [column, { words, counts }] of lists.entries()) {
      let place = next[column] ?? 0;
      for (; place < words.length && bucketOf(words[place] ?? '', count) <= at; place++) {
        const word = words[place] ?? '';
        const all = found.get(word) ?? [];
        if (all.length === 0) found.set(word, all);
        all[column] = counts[place] ?? 0;
      }
      next[column] = place;
    }
    const bytes = gzipSync(packCounts(found));
    writeFileSync(join(folder, wordsName(at)), bytes);
    files[wordsName(at)] = [bytes.length, crc32(bytes)];
  }
  return files;
}
