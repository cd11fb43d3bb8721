import type { StretchEnds, Cutter } from './stretches.ts';

const [quote, backslash, comma, colon] = [34, 92, 44, 58];
const [openBrace, closeBrace, openBracket, closeBracket] = [123, 125, 91, 93];

/** A list or a map that is open, and the key that stood last in the map. */
interface Container {
  isList: boolean;
  key: string;
}

/**
 * Finds the records of a JSON file: the maps in its lists that are not themselves within a record. Each says by the keys above it, `data.posts`, which
 * list it stands in. A file that is one map without such lists is one record, of the list ''.
 */
export class RecordCutter implements Cutter {
  readonly #open: Container[] = [];
  #recordDepth = 0;
  #recordStart = -1;
  #rootStart = -1;
  #isInString = false;
  #isEscaped = false;
  #text = '';
  #hasRecords = false;
  #needed = 0;

  get needed(): number {
    return this.#recordStart >= 0 ? this.#recordStart : this.#needed;
  }

  scan(piece: Uint8Array, at: number): StretchEnds[] {
    const cuts: StretchEnds[] = [];
    for (let index = 0; index < piece.length; index += 1) {
      const byte = piece[index] ?? 0;
      if (this.#isInString) this.#readString(byte);
      else if (byte === quote) [this.#isInString, this.#text] = [true, ''];
      else if (byte === openBrace || byte === openBracket) this.#begin(byte === openBracket, at + index);
      else if (byte === closeBrace || byte === closeBracket) cuts.push(...this.#close(at + index + 1));
      else if (byte === colon && this.#recordStart < 0) this.#nameKey();
      else if (byte === comma) this.#text = '';
    }
    // Until a list of records is found, the file may be one record itself.
    this.#needed = this.#hasRecords || this.#rootStart < 0 ? at + piece.length : this.#rootStart;
    return cuts;
  }

  end(): StretchEnds[] {
    return [];
  }

  #readString(byte: number): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (byte === backslash) this.#isEscaped = true;
    else if (byte === quote) this.#isInString = false;
    else if (this.#recordStart < 0 && this.#text.length < 200) this.#text += String.fromCharCode(byte);
  }

  #nameKey(): void {
    const top = this.#open.at(-1);
    if (top && !top.isList) top.key = this.#text;
  }

  #begin(isList: boolean, place: number): void {
    const top = this.#open.at(-1);
    if (this.#open.length === 0 && !isList) this.#rootStart = place;
    const isWithinLists = this.#open.slice(0, -1).every((each) => !each.isList);
    if (!isList && top?.isList === true && this.#recordStart < 0 && isWithinLists) {
      [this.#recordStart, this.#recordDepth, this.#hasRecords] = [place, this.#open.length, true];
    }
    this.#open.push({ isList, key: '' });
  }

  #close(to: number): StretchEnds[] {
    this.#open.pop();
    if (this.#recordStart >= 0 && this.#open.length === this.#recordDepth) {
      const group = this.#open.filter((each) => !each.isList).map((each) => each.key).join('.');
      const cut = { from: this.#recordStart, to, group };
      this.#recordStart = -1;
      return [cut];
    }
    return this.#open.length === 0 && this.#rootStart >= 0 && !this.#hasRecords ? [{ from: this.#rootStart, to, group: '' }] : [];
  }
}
