import type { Postings } from '../format/postings.ts';
import { CborReader } from './cbor-reader.ts';

/*
 * What stands in the files of a Pagefind 1.6 index, uncompressed. The form is Pagefind's own and can change with its
 * version; a test reads a fresh index and fails loudly when it does.
 */

/** What an index says of itself. */
export interface IndexMeta {
  /** Its pages by number, which is their order in the index: the name of the fragment file, and how many words. */
  pages: { name: string; words: number }[];
  /** Names of the files that hold its words. */
  chunks: string[];
  /** Filter files by filter name. */
  filters: Map<string, string>;
}

const signature = 'pagefind_dcd';

/** Read a meta file. */
export function metaOf(bytes: Uint8Array): IndexMeta {
  const meta: IndexMeta = { pages: [], chunks: [], filters: new Map() };
  const file = open(bytes);
  let [name, number] = ['', 0];
  const readName = () => (name = file.text());
  const readNumber = () => (number = file.number());
  file.record(
    () => file.skip(),
    () => file.list(() => {
      file.record(readName, readNumber);
      meta.pages.push({ name, words: number });
    }),
    () => file.list(() => {
      file.record(readName, readName, readName);
      meta.chunks.push(name);
    }),
    () => file.list(() => {
      let filter = '';
      file.record(() => (filter = file.text()), readName);
      meta.filters.set(filter, name);
    }),
  );
  return meta;
}

/**
 * Read an index file: `take` is handed each word and where it stands, in lists that are used again for the next. Spellings
 * with other marks over their letters count as the word itself; pages that have it in their metadata only do not have it.
 */
export function readWords(bytes: Uint8Array, take: (word: string, postings: Postings) => void): void {
  const file = open(bytes);
  const readPages = (postings: Postings) => {
    let page = 0;
    file.list(() => file.record(
      () => (page += file.number()),
      () => {
        const before = postings.steps.length;
        file.list(() => postings.steps.push(file.number()));
        if (postings.steps.length === before) return;
        postings.pages.push(page);
        postings.ends.push(postings.steps.length);
      },
    ));
  };
  const plain: Postings = { pages: [], ends: [], steps: [] };
  file.record(() => file.list(() => {
    let word = '';
    const variants: Postings[] = [];
    plain.pages.length = plain.ends.length = plain.steps.length = 0;
    file.record(
      () => (word = file.text()),
      () => readPages(plain),
      () => file.list(() => file.record(() => file.skip(), () => {
        const variant: Postings = { pages: [], ends: [], steps: [] };
        readPages(variant);
        variants.push(variant);
      })),
    );
    take(word, variants.length === 0 ? plain : joinSpellings([plain, ...variants]));
  }));
}

/** Read a filter file: the numbers of the pages that have each value. */
export function filterOf(bytes: Uint8Array): Map<string, number[]> {
  const values = new Map<string, number[]>();
  const file = open(bytes);
  file.record(() => file.skip(), () => file.list(() => {
    const pages: number[] = [];
    let value = '';
    file.record(() => (value = file.text()), () => file.list(() => pages.push(file.number())));
    values.set(value, pages);
  }));
  return values;
}

/** The text of a file of Pagefind's that is JSON. */
export function textOf(bytes: Uint8Array): string {
  if (new TextDecoder().decode(bytes.subarray(0, signature.length)) !== signature) throw new Error('The file does not begin as Pagefind’s files do.');
  return new TextDecoder().decode(bytes.subarray(signature.length));
}

function open(bytes: Uint8Array): CborReader {
  textOf(bytes.subarray(0, signature.length));
  return new CborReader(bytes, signature.length);
}

function joinSpellings(spellings: readonly Postings[]): Postings {
  const found = new Map<number, number[]>();
  for (const { pages, ends, steps } of spellings) {
    for (const [at, page] of pages.entries()) {
      found.set(page, [...found.get(page) ?? [], ...steps.slice(ends[at - 1] ?? 0, ends[at])]);
    }
  }
  const joined: Postings = { pages: [], ends: [], steps: [] };
  for (const [page, steps] of [...found].sort(([one], [other]) => one - other)) {
    joined.pages.push(page);
    joined.steps.push(...steps);
    joined.ends.push(joined.steps.length);
  }
  return joined;
}
