const utf8 = new TextDecoder();
const ending = 0xff;

/**
 * Reads the CBOR that Pagefind writes, one thing after another: integers up to 32 bits, texts, and lists of known or open
 * length. Every method throws where the bytes hold anything else, which says that the file is damaged or of another version.
 */
export class CborReader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, from = 0) {
    this.#bytes = bytes;
    this.#at = from;
  }

  number(): number {
    const head = this.#take();
    if (head >> 5 === 0) return this.#length(head & 31);
    if (head >> 5 === 1) return -1 - this.#length(head & 31);
    throw new Error(refusal('number'));
  }

  text(): string {
    const head = this.#take();
    if (head >> 5 !== 3) throw new Error(refusal('text'));
    const length = this.#length(head & 31);
    this.#at += length;
    if (this.#at > this.#bytes.length) throw new Error('The index file ends too early.');
    return utf8.decode(this.#bytes.subarray(this.#at - length, this.#at));
  }

  /** Go through a list; `read` is to read one member whole. */
  list(read: () => void): void {
    const head = this.#take();
    if (head >> 5 !== 4) throw new Error(refusal('list'));
    if ((head & 31) !== 31) {
      for (let left = this.#length(head & 31); left > 0; left--) read();
      return;
    }
    for (; this.#bytes[this.#at] !== ending; ) read();
    this.#at++;
  }

  /** Go through a list of mixed members: `reads` says how each is read; those beyond them are passed over. */
  record(...reads: readonly (() => void)[]): void {
    let member = 0;
    this.list(() => (reads[member++] ?? (() => this.skip()))());
    if (member < reads.length) throw new Error(refusal('list of so many members'));
  }

  /** Pass over one thing. */
  skip(): void {
    const kind = (this.#bytes[this.#at] ?? 0) >> 5;
    if (kind < 2) this.number();
    else if (kind === 3) this.text();
    else this.list(() => this.skip());
  }

  #take(): number {
    const byte = this.#bytes[this.#at++];
    if (byte === undefined) throw new Error('The index file ends too early.');
    return byte;
  }

  #length(low: number): number {
    if (low < 24) return low;
    if (low === 24) return this.#take();
    if (low === 25) return this.#take() * 0x100 + this.#take();
    if (low === 26) return this.#take() * 0x1000000 + this.#take() * 0x10000 + this.#take() * 0x100 + this.#take();
    throw new Error('The index file holds a number that Pagefind does not write.');
  }
}

function refusal(kind: string): string {
  return `The index file lacks a ${kind} where Pagefind 1.6 has one.`;
}
