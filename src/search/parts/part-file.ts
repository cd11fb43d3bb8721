import { gunzipSync, gzipSync } from 'node:zlib';
import { PackedReader } from '../format/packed-reader.ts';
import { beginFile } from '../format/packed-writer.ts';
import { WordColumns } from './word-columns.ts';
import { packWrittenWords, readWrittenWords, type WrittenWords } from './written-words.ts';

/** One language's index of a part, in which pages are numbered from 0, latest first. */
export interface PartIndex {
  /** Language tag in lower case. */
  tag: string;
  pages: PartPage[];
  /** The numbers of the pages that have each value of each filter. */
  filters: Map<string, Map<string, number[]>>;
  words: WordColumns;
  /** For two Han characters: in how many pages they stand side by side. */
  pairs: Map<string, number>;
  /** For stems that are no words: a word that has this stem. */
  forms: Map<string, string>;
  written: WrittenWords;
}

export interface PartPage {
  /** What a result shows before its text is read, as JSON. */
  card: string;
  /** How many words the page has. */
  words: number;
  day: string;
}

/** Write a part into one file. */
export function packPart(indexes: readonly PartIndex[]): Uint8Array {
  const file = beginFile().number(indexes.length);
  for (const { tag, pages, filters, words, pairs, forms, written } of indexes) {
    file.text(tag).number(pages.length);
    for (const page of pages) file.text(page.card).number(page.words).text(page.day);
    file.number(filters.size);
    for (const [name, values] of filters) {
      file.text(name).number(values.size);
      for (const [value, having] of values) {
        file.text(value).number(having.length);
        for (const page of having) file.number(page);
      }
    }
    words.pack(file);
    file.text([...pairs].map(([pair, count]) => `${pair} ${count}`).join('\n'));
    file.text([...forms].map(([stem, form]) => `${stem} ${form}`).join('\n'));
    packWrittenWords(written, file);
  }
  // Read again by this machine alone, and rarely.
  return gzipSync(file.view(), { level: 1 });
}

/**
 * Read a part's file.
 * @throws where it is damaged, in any bit.
 */
export function readPart(packed: Uint8Array): PartIndex[] {
  const file = new PackedReader(gunzipSync(packed));
  return Array.from({ length: file.number() }, () => ({
    tag: file.text(),
    pages: Array.from({ length: file.number() }, () => ({ card: file.text(), words: file.number(), day: file.text() })),
    filters: mapOf(file, () => mapOf(file, () => file.numbers(file.number()))),
    words: WordColumns.read(file),
    pairs: new Map(linesOf(file.text()).map(([pair, count]) => [pair, Number(count)])),
    forms: new Map(linesOf(file.text())),
    written: readWrittenWords(file),
  }));
}

function mapOf<T>(file: PackedReader, read: () => T): Map<string, T> {
  return new Map(Array.from({ length: file.number() }, () => [file.text(), read()] as const));
}

function linesOf(lines: string): [string, string][] {
  if (lines === '') return [];
  return lines.split('\n').map((line) => {
    const space = line.indexOf(' ');
    return [line.slice(0, space), line.slice(space + 1)];
  });
}
