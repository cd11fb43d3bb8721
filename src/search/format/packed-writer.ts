import { signature } from './signature.ts';

const utf8 = new TextEncoder();

/** Writes numbers and texts one after another, as `PackedReader` reads them. */
export class PackedWriter {
  #bytes = new Uint8Array(64);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Write a number, from 0 up, in as few bytes as it takes. */
  number(value: number): this {
    this.#reserve(8);
    let rest = value;
    for (; rest >= 128; rest = Math.floor(rest / 128)) this.#bytes[this.#length++] = (rest % 128) | 128;
    this.#bytes[this.#length++] = rest;
    return this;
  }

  text(text: string): this {
    return this.block(utf8.encode(text));
  }

  /** Write bytes with their number before them. */
  block(bytes: Uint8Array): this {
    return this.number(bytes.length).raw(bytes);
  }

  /** Write bytes as they are. */
  raw(bytes: Uint8Array): this {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
    return this;
  }

  /** What was written from one place up to another. It is seen, not copied: write no more before it is used. */
  view(from = 0, to = this.#length): Uint8Array {
    return this.#bytes.subarray(from, to);
  }

  /** Start over in the same memory. */
  clear(): this {
    this.#length = 0;
    return this;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}

/** Begin a file of a volume. */
export function beginFile(): PackedWriter {
  return new PackedWriter().raw(utf8.encode(signature));
}
