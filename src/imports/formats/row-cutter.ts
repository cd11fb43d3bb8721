import type { StretchEnds, Cutter } from './stretches.ts';

const [lineFeed, carriageReturn, quote, space] = [10, 13, 34, 32];

/**
 * Finds the rows of a table: each ends at a line break outside quotes. Quotes count only where a cell begins with one, as programs that write
 * tables put them. All signs that matter are ASCII and no part of a character in the encodings of tables.
 */
export class RowCutter implements Cutter {
  readonly #delimiter: number;
  #start = 0;
  #state: 'start' | 'plain' | 'quoted' | 'closing' = 'start';
  #isBlank = true;

  /** @param delimiter the sign between cells; lines alone, as of JSON Lines, have none */
  constructor(delimiter: string) {
    this.#delimiter = delimiter === '' ? -1 : delimiter.charCodeAt(0);
  }

  get needed(): number {
    return this.#start;
  }

  scan(piece: Uint8Array, at: number): StretchEnds[] {
    const cuts: StretchEnds[] = [];
    for (let index = 0; index < piece.length; index += 1) {
      const byte = piece[index] ?? 0;
      if (byte > space) this.#isBlank = false;
      if (this.#state === 'quoted') this.#state = byte === quote ? 'closing' : 'quoted';
      else if (byte === lineFeed) cuts.push(...this.#cut(at + index + 1));
      else if (byte === this.#delimiter) this.#state = 'start';
      else if (byte === quote && this.#delimiter !== -1) this.#state = this.#state === 'plain' ? 'plain' : 'quoted';
      else if (byte !== carriageReturn && !(this.#state === 'start' && isBefore(byte))) this.#state = 'plain';
    }
    return cuts;
  }

  end(at: number): StretchEnds[] {
    return this.#cut(at);
  }

  #cut(to: number): StretchEnds[] {
    const from = this.#start;
    const isBlank = this.#isBlank;
    [this.#start, this.#state, this.#isBlank] = [to, 'start', true];
    return isBlank ? [] : [{ from, to }];
  }
}

/** What may stand before the quote of a cell: spaces, and the bytes of a byte-order mark. */
function isBefore(byte: number): boolean {
  return byte === space || byte === 0xef || byte === 0xbb || byte === 0xbf;
}
