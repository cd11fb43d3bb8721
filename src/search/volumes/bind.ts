import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, gzipSync } from 'node:zlib';
import type { IndexEntry } from '../format/catalogue.ts';
import type { PackedWriter } from '../format/packed-writer.ts';
import { pageFilesOf } from './page-files.ts';
import type { PartIndex } from '../parts/part-file.ts';
import { wordFilesOf } from './word-files.ts';
import { wordListOf, type WordList } from './word-list.ts';

/** What is noted of a file. */
export type FileFacts = readonly [size: number, checksum: number];

/** Size and checksum of each file, by its path in the volume's folder. */
export type FileList = Map<string, FileFacts>;

/** A volume bound from its parts. */
export interface BoundVolume {
  /** Its indexes by language tag. */
  indexes: Map<string, IndexEntry>;
  files: FileList;
  words: WordList[];
}

/** One level of compression more makes the files 2 % smaller and takes half as long again. */
const level = 4;

/** An index of no more items is made of larger files: one of few items is most often that which new items come to. */
const fewItems = 100;

/** Bind parts, latest first, into one volume in an empty folder. The same parts give the same bytes. */
export function bindParts(parts: readonly (readonly PartIndex[])[], folder: string): BoundVolume {
  const bound: BoundVolume = { indexes: new Map(), files: new Map(), words: [] };
  const tags = [...new Set(parts.flatMap((indexes) => indexes.map(({ tag }) => tag)))].sort();
  for (const tag of tags) {
    mkdirSync(join(folder, tag), { recursive: true });
    const digest = createHash('sha256').update(tag);
    const write = (name: string, file: PackedWriter) => {
      const bytes = gzipSync(file.view(), { level });
      writeFileSync(join(folder, tag, name), bytes);
      digest.update(`${name} ${bytes.length}\n`).update(bytes);
      bound.files.set(`${tag}/${name}`, [bytes.length, crc32(bytes)]);
    };
    const indexes = parts.flatMap((all) => all.filter((index) => index.tag === tag));
    const pages = indexes.flatMap((index) => index.pages);
    const isFew = pages.length <= fewItems;
    const { words, places, counts } = wordFilesOf(indexes, { tag, isFew }, write);
    const cards = pageFilesOf(indexes, isFew, write);
    const path = digest.digest('hex').slice(0, 16);
    bound.indexes.set(tag, { path, items: pages.length, length: pages.reduce((sum, page) => sum + page.words, 0), words, places, cards });
    bound.words.push(wordListOf(tag, indexes, counts));
  }
  return bound;
}
