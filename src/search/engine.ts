import type { Catalogue, VolumeEntry } from './catalogue.ts';
import { filterOf, metaOf, postingsOf, wordsOf, type IndexMeta, type Posting } from './index-file.ts';

/** What a fragment file says of one page: all that a result shows. */
export interface Fragment {
  url: string;
  /** The page's indexed words, in Chinese parted by U+200B. */
  content: string;
  meta: Partial<Record<string, string>>;
  filters: Partial<Record<string, string[]>>;
  /** Headings and other places that have an id, by the number of the word they stand before. */
  anchors: { element: string; id: string; text: string; location: number }[];
}

/** One language's index of one volume. Its files are fetched when they are first asked for, and again after a failure. */
export interface Index {
  volume: VolumeEntry;
  /** Language tag in lower case. */
  tag: string;
  readMeta(): Promise<IndexMeta>;
  /** Where a word, cut as the index cuts it, stands. */
  findWord(word: string): Promise<Map<number, Posting>>;
  /** The values each page has for a filter, by page number. */
  readFilter(name: string): Promise<string[][]>;
  readFragment(page: number): Promise<Fragment>;
}

/** Get a file's bytes from its address; throw where there are none. */
export type ReadBytes = (address: string) => Promise<Uint8Array<ArrayBuffer>>;

const signature = 'pagefind_dcd';

/**
 * Read the catalogue that lies at `root`, the address of the search folder.
 * @throws when it cannot be had or is of another release.
 */
export async function readCatalogue(root: string): Promise<Catalogue> {
  const catalogue: Catalogue = await (await fetchFile(`${root}volumes.json`)).json();
  if (catalogue.format !== 1) throw new Error(`${root}volumes.json is of another release. Load the page again.`);
  return catalogue;
}

/**
 * Open the index of one language in a volume. Nothing is read yet. `read` gets a file's bytes from its address: by the
 * network, unless another way is given.
 */
export function openIndex(root: string, volume: VolumeEntry, tag: string, read: ReadBytes = fetchBytes): Index {
  const folder = `${root}${volume.path}/`;
  const open = async (file: string) => unpack(await read(folder + file), folder + file);
  const readMeta = remembering(async () => metaOf(await open(`pagefind.${volume.indexes[tag]?.meta}.pf_meta`)));
  const readWords = remembering(async (name: string) => wordsOf(await open(`index/${name}.pf_index`)));

  return {
    volume,
    tag,
    readMeta: () => readMeta(''),
    findWord: remembering(async (word) => {
      const { chunks } = await readMeta('');
      const near = chunks.filter(({ from, to }) => isOrdered(from, word) && isOrdered(word, to));
      const found = (await Promise.all(near.map(({ name }) => readWords(name)))).map((words) => words.get(word));
      const entry = found.find((candidate) => candidate !== undefined);
      return entry === undefined ? new Map<number, Posting>() : postingsOf(entry);
    }),
    readFilter: remembering(async (name) => {
      const { pages, filters } = await readMeta('');
      const values: string[][] = pages.map(() => []);
      const file = filters.get(name);
      if (file === undefined) return values;
      for (const [value, having] of filterOf(await open(`filter/${file}.pf_filter`))) {
        for (const page of having) values[page]?.push(value);
      }
      return values;
    }),
    readFragment: remembering(async (page) => {
      const name = (await readMeta('')).pages[page]?.name;
      return JSON.parse(new TextDecoder().decode(await open(`fragment/${name}.pf_fragment`)));
    }),
  };
}

async function fetchFile(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} could not be read: the server answered ${response.status}.`);
  return response;
}

async function fetchBytes(address: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await fetchFile(address)).arrayBuffer());
}

/** Unpack a file of Pagefind's, unless the server has done so, and take its signature off. */
async function unpack(packed: Uint8Array<ArrayBuffer>, address: string): Promise<Uint8Array> {
  let bytes = packed;
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  }
  if (new TextDecoder().decode(bytes.subarray(0, signature.length)) !== signature) {
    throw new Error(`${address} is damaged: it does not begin as Pagefind's files do.`);
  }
  return bytes.subarray(signature.length);
}

/** Read each thing once, but keep no failure: what failed is tried again. */
function remembering<Key, T>(read: (key: Key) => Promise<T>): (key: Key) => Promise<T> {
  const kept = new Map<Key, Promise<T>>();
  return (key) => {
    const reading = kept.get(key) ?? read(key);
    if (!kept.has(key)) {
      kept.set(key, reading);
      reading.catch(() => kept.delete(key));
    }
    return reading;
  };
}

/** Answer whether two words stand in the order of their characters, as Pagefind sorts them: by code point, not by UTF-16 unit. */
function isOrdered(one: string, other: string): boolean {
  const [these, those] = [Array.from(one), Array.from(other)];
  for (let at = 0; at < these.length && at < those.length; at++) {
    const difference = (these[at]?.codePointAt(0) ?? 0) - (those[at]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return these.length <= those.length;
}
