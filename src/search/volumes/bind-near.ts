import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, gzipSync } from 'node:zlib';
import type { FileList } from './bind.ts';
import { bucketOf } from '../format/buckets.ts';
import { halvesOf, levelOf, nearName, packNear, type WrittenWord } from '../format/near-words.ts';
import { foldLetters } from '../text/fold-letters.ts';
import type { WordList } from './word-list.ts';

/** How many bytes of words make a file, before they are compressed: a reader who misspells fetches some six. */
const fileBytes = 8_000;
/** So many times as much counts a word in small letters, where it is asked how a word is written. */
const timesAsMuch = 20;

/** Bind the written words of some volumes into files, dealt out by either half of each. Says into how many. */
export function bindNear(lists: readonly WordList[], folder: string): { files: FileList; near: number } {
  const words = [...joined(lists)].sort(([one], [other]) => (one < other ? -1 : 1));
  const near = Math.max(1, Math.ceil(words.reduce((sum, [word]) => sum + 2 * (word.length + 2), 0) / fileBytes));
  const dealt = Array.from({ length: near }, (): WrittenWord[] => []);
  for (const [word, { form, pages }] of words) {
    for (const at of new Set(halvesOf(word).map((key) => bucketOf(key, near)))) dealt[at]?.push({ form, level: levelOf(pages) });
  }
  const files: FileList = new Map();
  for (const [at, some] of dealt.entries()) {
    const bytes = gzipSync(packNear(some));
    writeFileSync(join(folder, nearName(at)), bytes);
    files.set(nearName(at), [bytes.length, crc32(bytes)]);
  }
  return { files, near };
}

/** Each word with its letters small and without marks: how it is written most often, and how many pages have it. */
function joined(lists: readonly WordList[]): Map<string, { form: string; pages: number; most: number }> {
  const counts = new Map<string, number>();
  for (const { written } of lists) for (const [form, pages] of written) counts.set(form, (counts.get(form) ?? 0) + pages);
  const words = new Map<string, { form: string; pages: number; most: number }>();
  for (const [form, pages] of counts) {
    const word = foldLetters(form);
    const before = words.get(word);
    // What stands in small letters now and then is no name: its capitals only begin headlines and sentences.
    const worth = form === form.toLowerCase() ? pages * timesAsMuch : pages;
    const isBetter = !before || worth > before.most || (worth === before.most && form > before.form);
    words.set(word, { form: isBetter ? form : before.form, pages: pages + (before?.pages ?? 0), most: isBetter ? worth : before.most });
  }
  return words;
}
