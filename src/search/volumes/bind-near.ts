import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, gzipSync } from 'node:zlib';
import type { FileList } from './bind.ts';
import { bucketOf } from '../format/buckets.ts';
import { halvesOf, levelOf, nearFolderOf, nearName, packNear, type NearEntry, type WrittenWord } from '../format/near-words.ts';
import { joinWrittenWords } from '../parts/written-words.ts';
import { foldLetters } from '../text/fold-letters.ts';
import type { WordList } from './word-list.ts';

/** Where the folders of near words lie in the folder of their word lists. */
export const nearFolder = 'near';

/** How many bytes of words make a file, each word counted twice and before they are packed: a reader who misspells fetches some six. */
const fileBytes = 9_500;
/** Where all words come to no more than this, as in the latest volume, they are one file: it changes with every new item. */
const oneFileBytes = 160_000;
/** So many times as much counts a word in small letters, where it is asked how a word is written. */
const timesAsMuch = 20;

/** Bind the written words of some volumes into files, dealt out by either half of each, in folders that are named by what is in them. */
export function bindNear(lists: readonly WordList[], folder: string): { files: FileList; near: NearEntry } {
  const words = joined(lists);
  const bytes = words.reduce((sum, { word }) => sum + 2 * (word.length + 2), 0);
  const count = bytes <= oneFileBytes ? 1 : Math.ceil(bytes / fileBytes);
  const dealt = Array.from({ length: count }, (): WrittenWord[] => []);
  for (const { word, form, pages } of words) {
    const written = { form, level: levelOf(pages) };
    const [head, tail] = halvesOf(word);
    const [first, second] = [bucketOf(head, count), bucketOf(tail, count)];
    dealt[first]?.push(written);
    if (second !== first) dealt[second]?.push(written);
  }
  const near: NearEntry = { files: count, folders: [] };
  const files: FileList = new Map();
  const packed = dealt.map((some, at) => ({ at, name: nearName(at), bytes: gzipSync(packNear(some)) }));
  for (const some of Map.groupBy(packed, ({ at }) => nearFolderOf(at)).values()) {
    const digest = createHash('sha256');
    for (const { name, bytes: own } of some) digest.update(`${name} ${own.length}\n`).update(own);
    const path = digest.digest('hex').slice(0, 16);
    near.folders.push(path);
    mkdirSync(join(folder, nearFolder, path), { recursive: true });
    for (const { name, bytes: own } of some) {
      writeFileSync(join(folder, nearFolder, path, name), own);
      files.set(`${nearFolder}/${path}/${name}`, [own.length, crc32(own)]);
    }
  }
  return { files, near };
}

/** A word with its letters small and without marks: how it is written most often, and how many pages have it. */
interface JoinedWord {
  word: string;
  form: string;
  pages: number;
  /** What the form counts. */
  most: number;
}

/** The words of all lists in the order of their forms. */
function joined(lists: readonly WordList[]): JoinedWord[] {
  const { forms, pages: counts } = joinWrittenWords(lists.map(({ written }) => written));
  const words = new Map<string, JoinedWord>();
  for (const [at, form] of forms.entries()) {
    const pages = counts[at] ?? 0;
    const word = foldLetters(form);
    // What stands in small letters now and then is no name: its capitals only begin headlines and sentences.
    const most = form === form.toLowerCase() ? pages * timesAsMuch : pages;
    const before = words.get(word);
    if (!before) words.set(word, { word, form, pages, most });
    else {
      before.pages += pages;
      if (most > before.most || (most === before.most && form > before.form)) Object.assign(before, { form, most });
    }
  }
  return [...words.values()].sort(({ form: one }, { form: other }) => (one < other ? -1 : 1));
}
