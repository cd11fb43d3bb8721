import { decodeCbor, type Cbor } from './cbor.ts';

/*
 * What stands in the files of a Pagefind 1.6 index, uncompressed and without their signature. The form is Pagefind's own
 * and can change with its version; a test reads a fresh index and fails loudly when it does.
 */

/** What an index says of itself. */
export interface IndexMeta {
  /** Its pages by number, which is their order in the index: the name of the fragment file, and how many words. */
  pages: { name: string; words: number }[];
  /** Where words are looked up: each file holds those from one word to another. */
  chunks: { from: string; to: string; name: string }[];
  /** Filter files by filter name. */
  filters: Map<string, string>;
}

/** Where a word stands in one page. */
export interface Posting {
  page: number;
  /** Places counted in words, with the weight of each: 1 for plain text, up to 7 for the headline. */
  places: { at: number; weight: number }[];
}

/** Weight that Pagefind writes for plain text. */
const plainWeight = 24;

/** Read a meta file. */
export function metaOf(bytes: Uint8Array): IndexMeta {
  const [, pages, chunks, filters] = listOf(decodeCbor(bytes));
  return {
    pages: listOf(pages).map((page) => ({ name: textOf(listOf(page)[0]), words: numberOf(listOf(page)[1]) })),
    chunks: listOf(chunks).map((chunk) => {
      const [from, to, name] = listOf(chunk);
      return { from: textOf(from), to: textOf(to), name: textOf(name) };
    }),
    filters: new Map(listOf(filters).map((filter) => [textOf(listOf(filter)[0]), textOf(listOf(filter)[1])])),
  };
}

/** Read an index file: each word with what `postingsOf` takes. */
export function wordsOf(bytes: Uint8Array): Map<string, Cbor> {
  return new Map(listOf(listOf(decodeCbor(bytes))[0]).map((word) => [textOf(listOf(word)[0]), word]));
}

/** The pages in which a word stands, by page number. Spellings with other marks over their letters count as the word itself. */
export function postingsOf(word: Cbor): Map<number, Posting> {
  const [, plain, variants] = listOf(word);
  const postings = new Map<number, Posting>();
  for (const pages of [plain, ...listOf(variants).map((variant) => listOf(variant)[1])]) {
    let page = 0;
    for (const entry of listOf(pages)) {
      const [step, places] = listOf(entry);
      page += numberOf(step);
      const found = placesOf(listOf(places));
      // A page that has the word in its metadata only does not have it in its text.
      if (found.length > 0) postings.set(page, { page, places: [...postings.get(page)?.places ?? [], ...found] });
    }
  }
  return postings;
}

/** Read a filter file: the numbers of the pages that have each value. */
export function filterOf(bytes: Uint8Array): Map<string, number[]> {
  return new Map(listOf(listOf(decodeCbor(bytes))[1]).map((value) => {
    const [name, pages] = listOf(value);
    return [textOf(name), listOf(pages).map(numberOf)];
  }));
}

/** Places are written as steps; a negative number sets the weight of those that follow and starts them over. */
function placesOf(steps: Cbor[]): Posting['places'] {
  const places: Posting['places'] = [];
  let at = 0;
  let weight = 1;
  for (const step of steps.map(numberOf)) {
    if (step < 0) {
      weight = (-step - 1) / plainWeight;
      at = 0;
    } else {
      at += step;
      places.push({ at, weight });
    }
  }
  return places;
}

function listOf(value: Cbor | undefined): Cbor[] {
  if (Array.isArray(value)) return value;
  throw new Error('The index file lacks a list where Pagefind 1.6 has one.');
}

function textOf(value: Cbor | undefined): string {
  if (typeof value === 'string') return value;
  throw new Error('The index file lacks a text where Pagefind 1.6 has one.');
}

function numberOf(value: Cbor | undefined): number {
  if (typeof value === 'number') return value;
  throw new Error('The index file lacks a number where Pagefind 1.6 has one.');
}
