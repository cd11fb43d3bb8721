import { gunzipSync, gzipSync } from 'node:zlib';
import { hashOf } from './buckets.ts';
import { PackedReader } from './packed-reader.ts';
import { beginFile } from './packed-writer.ts';

/** The words of one index of a volume, by their hash, and in how many pages each stands. */
export interface WordList {
  tag: string;
  words: string[];
  counts: number[];
}

/** Write the words of a volume, by language tag, into one file that is kept beside it and not published. */
export function packWordList(words: ReadonlyMap<string, ReadonlyMap<string, number>>): Uint8Array {
  const file = beginFile().number(words.size);
  for (const [tag, counts] of words) {
    const sorted = [...counts].map(([word, count]) => ({ word, count, hash: hashOf(word) })).sort((one, other) => one.hash - other.hash);
    file.text(tag).text(sorted.map(({ word }) => word).join('\n')).number(sorted.length);
    for (const { count } of sorted) file.number(count);
  }
  return gzipSync(file.view(), { level: 1 });
}

/** Read the words of a volume. @throws where the file is damaged, in any bit. */
export function readWordLists(packed: Uint8Array): WordList[] {
  const file = new PackedReader(gunzipSync(packed));
  return Array.from({ length: file.number() }, () => {
    const tag = file.text();
    const words = file.text();
    return { tag, words: words === '' ? [] : words.split('\n'), counts: file.numbers(file.number()) };
  });
}
