import { cardsTogether } from './catalogue.ts';
import { packDay, packLength } from './page-list.ts';
import { beginFile, type PackedWriter } from './packed-writer.ts';
import type { PartIndex, PartPage } from './part-file.ts';

/** Make the files that say what is known of each page: the list of all, the cards some together, and the values of each filter. */
export function pageFilesOf(indexes: readonly PartIndex[], write: (name: string, file: PackedWriter) => void): void {
  const pages = indexes.flatMap((index) => index.pages);
  const filters = [...new Set(indexes.flatMap((index) => [...index.filters.keys()]))].sort();
  write('pages.bin', listFile(pages, filters));
  for (let at = 0; at < pages.length; at += cardsTogether) {
    const cards = beginFile();
    for (const { card } of pages.slice(at, at + cardsTogether)) cards.text(card);
    write(`cards-${at / cardsTogether}.bin`, cards);
  }
  for (const [at, name] of filters.entries()) write(`filter-${at}.bin`, filterFile(indexes, name));
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
