import type { PackedReader } from '../format/packed-reader.ts';
import { PackedWriter } from '../format/packed-writer.ts';
import { packPlaces, packWeight, type Postings } from '../format/postings.ts';

/** What is written of a word in its pages: from each page to the next, what it weighs in each, how many numbers say its places in each, and these. */
const streams = ['steps', 'weights', 'counts', 'places'] as const;
export type Stream = (typeof streams)[number];

/**
 * The words of a part and where they stand, column by column. Each stream holds the bytes of all words after one another, so
 * that parts are joined by copying.
 */
export class WordColumns {
  readonly names: string[] = [];
  /** In how many pages a word stands, and the first and the last of them. */
  readonly pages: number[] = [];
  readonly first: number[] = [];
  readonly last: number[] = [];
  readonly #bytes: Record<Stream, PackedWriter> = {
    steps: new PackedWriter(), weights: new PackedWriter(), counts: new PackedWriter(), places: new PackedWriter(),
  };
  readonly #ends: Record<Stream, number[]> = { steps: [], weights: [], counts: [], places: [] };

  /** Add a word that stands in one page at least. */
  add(name: string, { pages, ends, steps }: Postings): void {
    const bytes = this.#bytes;
    let [page, start] = [pages[0] ?? 0, 0];
    this.names.push(name);
    this.pages.push(pages.length);
    this.first.push(page);
    for (let at = 0; at < pages.length; at++) {
      const [next, end] = [pages[at] ?? 0, ends[at] ?? 0];
      if (at > 0) bytes.steps.number(next - page);
      bytes.weights.number(packWeight(steps, start, end));
      bytes.counts.number(end - start);
      packPlaces(bytes.places, steps, start, end);
      [page, start] = [next, end];
    }
    this.last.push(page);
    for (const stream of streams) this.#ends[stream].push(bytes[stream].length);
  }

  /** How many bytes a stream has for a word, and with no word given for all. */
  sizeOf(stream: Stream, word?: number): number {
    const ends = this.#ends[stream];
    return word === undefined ? ends.at(-1) ?? 0 : (ends[word] ?? 0) - (ends[word - 1] ?? 0);
  }

  /** Write what a stream has for a word into a file. */
  copy(stream: Stream, word: number, file: PackedWriter): void {
    const ends = this.#ends[stream];
    file.raw(this.#bytes[stream].view(ends[word - 1] ?? 0, ends[word]));
  }

  pack(file: PackedWriter): void {
    file.text(this.names.join('\n'));
    for (const column of [this.pages, this.first, this.last, ...streams.map((stream) => this.#ends[stream])]) packColumn(file, column);
    for (const stream of streams) file.block(this.#bytes[stream].view());
  }

  static read(file: PackedReader): WordColumns {
    const words = new WordColumns();
    const names = file.text();
    if (names !== '') for (const name of names.split('\n')) words.names.push(name);
    for (const column of [words.pages, words.first, words.last, ...streams.map((stream) => words.#ends[stream])]) readColumn(file, column, words.names.length);
    for (const stream of streams) words.#bytes[stream].raw(file.block());
    return words;
  }
}

/** Numbers as what each is more than the one before, or less. */
function packColumn(file: PackedWriter, column: readonly number[]): void {
  let before = 0;
  for (const number of column) {
    file.number(number < before ? (before - number) * 2 - 1 : (number - before) * 2);
    before = number;
  }
}

function readColumn(file: PackedReader, column: number[], count: number): void {
  let before = 0;
  for (let left = count; left > 0; left--) {
    const step = file.number();
    before += step % 2 === 1 ? -(step + 1) / 2 : step / 2;
    column.push(before);
  }
}
