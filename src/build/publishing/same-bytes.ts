import { closeSync, openSync, readSync } from 'node:fs';

/** Where pages differ, most do within their heads, which name styles and scripts. */
const firstBytes = 4096;
const laterBytes = 65_536;

/** Answer whether two files of one size hold the same bytes. Where their beginnings differ, no more of them is read. */
export function haveSameBytes(one: string, other: string): boolean {
  const handles: number[] = [];
  try {
    handles.push(openSync(one, 'r'), openSync(other, 'r'));
    for (let [at, length] = [0, firstBytes]; ; [at, length] = [at + length, laterBytes]) {
      const [here = empty, there = empty] = handles.map((handle) => pieceOf(handle, at, length));
      if (!here.equals(there)) return false;
      if (here.length < length) return true;
    }
  } finally {
    for (const handle of handles) closeSync(handle);
  }
}

const empty = Buffer.alloc(0);

function pieceOf(handle: number, at: number, length: number): Buffer {
  const piece = Buffer.allocUnsafe(length);
  return piece.subarray(0, readSync(handle, piece, 0, length, at));
}
