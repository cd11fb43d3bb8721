import { packDay, packLength } from '../format/page-list.ts';
import { signature } from '../format/signature.ts';
import { beginFile, type PackedWriter } from '../format/packed-writer.ts';
import type { PartIndex, PartPage } from '../parts/part-file.ts';

/** How many cards one file holds; where there are few items, as in the latest volume, more, since each file changes with every new item. */
const cardsPerFile = 16;
const cardsPerFileOfFew = 128;
/** The values of all filters stand in the page list where they take no more bytes than this before they are compressed. */
const maxBytesInside = 16_000;

/**
 * Make the files that say what is known of each page: the list of all, the cards, several in a file, and the values of each
 * filter. Returns how many cards one file holds.
 */
export function pageFilesOf(indexes: readonly PartIndex[], isFew: boolean, write: (name: string, file: PackedWriter) => void): number {
  const pages = indexes.flatMap((index) => index.pages);
  const names = [...new Set(indexes.flatMap((index) => [...index.filters.keys()]))].sort();
  const filters = names.map((name) => filterFile(indexes, name));
  const isInside = filters.reduce((sum, { length }) => sum + length, 0) <= maxBytesInside;
  const list = listFile(pages, names).number(isInside ? 1 : 0);
  for (const [at, filter] of filters.entries()) {
    if (isInside) list.block(filter.view(signature.length));
    else write(`filter-${at}.bin`, filter);
  }
  write('pages.bin', list);
  const cardsInFile = isFew ? cardsPerFileOfFew : cardsPerFile;
  for (let at = 0; at < pages.length; at += cardsInFile) {
    const cards = beginFile();
    for (const { card } of pages.slice(at, at + cardsInFile)) cards.text(card);
    write(`cards-${at / cardsInFile}.bin`, cards);
  }
  return cardsInFile;
}

function listFile(pages: readonly PartPage[], filters: readonly string[]): PackedWriter {
  const file = beginFile().number(filters.length);
  for (const name of filters) file.text(name);
  file.number(pages.length);
  for (const { words } of pages) file.number(packLength(words));
  const first = packDay(pages[0]?.day ?? '');
  file.number(first);
  let before = first;
  for (const { day } of pages) {
    // Latest first: each day is the one before it or an earlier one.
    file.number(before - packDay(day));
    before = packDay(day);
  }
  return file;
}

function filterFile(indexes: readonly PartIndex[], name: string): PackedWriter {
  const values = new Map<string, number[]>();
  let offset = 0;
  for (const { filters, pages } of indexes) {
    for (const [value, having] of filters.get(name) ?? []) {
      const all = values.get(value) ?? [];
      if (all.length === 0) values.set(value, all);
      for (const page of having) all.push(offset + page);
    }
    offset += pages.length;
  }
  const file = beginFile().number(values.size);
  for (const [value, having] of [...values].sort(([one], [other]) => (one < other ? -1 : 1))) {
    file.text(value).number(having.length);
    let before = 0;
    for (const page of having) {
      file.number(page - before);
      before = page;
    }
  }
  return file;
}
