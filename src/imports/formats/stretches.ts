/** A stretch of a file that is an input of its own. */
export interface FileStretch {
  /** Place of its first byte in the file. */
  from: number;
  bytes: Buffer;
  /** Its first and last line in the file, counted from 1. */
  line: number;
  lastLine: number;
  /** Which of several lists of the file it stands in; empty where there is one. */
  group: string;
}

/** Where a stretch ends, by its place in the file. */
export interface StretchEnds {
  from: number;
  to: number;
  group?: string;
}

/** Finds where stretches begin and end. Bytes come in pieces of any size. */
export interface Cutter {
  /** Place in the file from which bytes are needed again; all before it may be forgotten. */
  readonly needed: number;
  /** The stretches that end in a piece which begins at this place of the file. */
  scan: (piece: Uint8Array, at: number) => StretchEnds[];
  /** The stretch that ends with the file. */
  end: (at: number) => StretchEnds[];
}

/** Thrown where a stretch is longer than an item can be, with the line on which it begins. */
export class LongStretchError extends Error {
  readonly line: number;

  constructor(line: number) {
    super(`What begins in line ${line} does not end.`);
    this.line = line;
  }
}

/** Largest stretch, in bytes. With what it carries along, such as a post's comments, one may be larger than an item. */
const maxStretchBytes = 16_000_000;
const newline = 10;

/**
 * StretchEnds a file into stretches as it is read: no more of it is held than one stretch and a piece.
 * @throws {LongStretchError} where a stretch does not end
 */
export async function* stretchesOf(pieces: AsyncIterable<Uint8Array>, cutter: Cutter): AsyncGenerator<FileStretch, void, undefined> {
  let held: Buffer = Buffer.alloc(0);
  let [start, line] = [0, 1];
  const take = ({ from, to, group = '' }: StretchEnds): FileStretch => {
    line += breaksIn(held.subarray(0, from - start));
    held = held.subarray(from - start);
    start = from;
    const bytes = Buffer.from(held.subarray(0, to - from));
    return { from, bytes, line, lastLine: line + breaksIn(bytes.subarray(0, -1)), group };
  };
  for await (const piece of pieces) {
    const at = start + held.length;
    held = held.length === 0 ? Buffer.from(piece) : Buffer.concat([held, piece]);
    for (const cut of cutter.scan(piece, at)) yield take(cut);
    const kept = Math.min(cutter.needed, start + held.length) - start;
    line += breaksIn(held.subarray(0, kept));
    held = held.subarray(kept);
    start += kept;
    if (held.length > maxStretchBytes) throw new LongStretchError(line);
  }
  for (const cut of cutter.end(start + held.length)) yield take(cut);
}

function breaksIn(bytes: Uint8Array): number {
  let [number, at] = [0, bytes.indexOf(newline)];
  for (; at !== -1; at = bytes.indexOf(newline, at + 1)) number += 1;
  return number;
}
