import { checkSignature, signature } from './signature.ts';

const utf8 = new TextDecoder();

/** Reads the numbers and texts of a file of ours one after another, in the order they were written in. */
export class PackedReader {
  readonly #bytes: Uint8Array;
  #at: number;

  /** @throws where the bytes, unpacked, do not begin as a file of ours does. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#at = signature.length;
    checkSignature(utf8.decode(bytes.subarray(0, this.#at)));
  }

  /** True where all has been read. */
  get isDone(): boolean {
    return this.#at >= this.#bytes.length;
  }

  /** A number, written seven bits a byte, the lowest first. */
  number(): number {
    let value = 0;
    for (let unit = 1; ; unit *= 128) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw endsTooEarly();
      value += (byte & 127) * unit;
      if (byte < 128) return value;
    }
  }

  /** Several numbers. */
  numbers(count: number): number[] {
    const numbers = new Array<number>(Math.min(count, this.#bytes.length));
    for (let at = 0; at < count; at++) numbers[at] = this.number();
    return numbers;
  }

  text(): string {
    return utf8.decode(this.block());
  }

  /** Bytes that were written as one. */
  block(): Uint8Array {
    const length = this.number();
    this.#at += length;
    if (this.#at > this.#bytes.length) throw endsTooEarly();
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  /** Pass over bytes that were written as one. */
  skip(): void {
    this.block();
  }

  /** A reader of bytes that were written as one. */
  inner(): PackedReader {
    const length = this.number();
    const reader = new PackedReader(this.#bytes.subarray(0, this.#at + length));
    reader.#at = this.#at;
    this.#at += length;
    return reader;
  }
}

function endsTooEarly(): Error {
  return new Error('The file is damaged: it ends too early.');
}
