import { createHash } from 'node:crypto';
import type { Holder, PartEncoding } from './part.ts';
import type { FileStretch } from './stretches.ts';

/** Where an input stands in a file, by bytes and by lines, and by which name it is known there. */
export interface ListedPart {
  name: string;
  sha256: string;
  from: number;
  length: number;
  line: number;
  lastLine: number;
}

/** The inputs of a file, what they share, and what is to be said of the file. */
export interface InputListing {
  holder: Holder;
  parts: ListedPart[];
  said: string;
  /** True where a file seems to hold no news at all, so that one found in a folder is passed over. */
  isOther?: boolean;
}

/** Longest name of an input within its file, in characters; a longer one is no name. */
const longestName = 60;

/** Names inputs within a file: by what they call themselves, where no other is called so, else by their number. */
export class PartNames {
  readonly #taken = new Set<string>();
  #number = 0;

  /** The name of the next input. @param id what it calls itself; may be empty */
  next(id: string): string {
    this.#number += 1;
    const isName = /^[\p{L}\p{N}][\p{L}\p{N}._~-]*$/u.test(id) && id.length <= longestName && !this.#taken.has(id);
    let name = isName ? id : String(this.#number);
    while (this.#taken.has(name)) name = `${name}-${this.#number}`;
    this.#taken.add(name);
    return name;
  }
}

/** List a stretch of a file. @param shared what its meaning depends on beside its own bytes, such as the head of a table */
export function partOf({ from, bytes, line, lastLine }: FileStretch, name: string, shared: string): ListedPart {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 10 || bytes[end - 1] === 13)) end -= 1;
  const sha256 = createHash('sha256').update(shared).update('\0').update(bytes.subarray(0, end)).digest('hex');
  return { name, sha256, from, length: bytes.length, line, lastLine };
}

/** The text of a stretch. */
export function textOfStretch({ bytes }: FileStretch, encoding: PartEncoding): string {
  return new TextDecoder(encoding).decode(bytes);
}
