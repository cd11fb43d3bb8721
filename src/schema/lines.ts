import type { Place } from './place.ts';

/** Finds the line and column of offsets in one text, looking at no more of it than it must. */
export class Lines {
  readonly #text: string;
  readonly #starts = [0];
  #seen = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The place of an offset. An offset past the end is the end. */
  placeOf(offset: number): Place {
    const at = Math.min(offset, this.#text.length);
    this.#readTo(at);
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#start(middle) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - this.#start(low) + 1 };
  }

  /** The offset of a place; the end of the text for a place behind it. */
  offsetOf({ line, column }: Place): number {
    let start = 0;
    for (let count = 1; count < line; count++) {
      const feed = this.#text.indexOf('\n', start);
      if (feed < 0) return this.#text.length;
      start = feed + 1;
    }
    return Math.min(start + column - 1, this.#text.length);
  }

  /** The line an offset lies in, without its line feed. */
  lineOf(offset: number): string {
    const at = Math.min(offset, this.#text.length);
    const end = this.#text.indexOf('\n', at);
    return this.#text.slice(this.#text.lastIndexOf('\n', at - 1) + 1, end < 0 ? undefined : end);
  }

  #start(index: number): number {
    return this.#starts[index] ?? 0;
  }

  #readTo(offset: number): void {
    while (this.#seen < offset) {
      const next = this.#text.indexOf('\n', this.#seen);
      if (next < 0 || next >= offset) {
        this.#seen = next < 0 ? this.#text.length : offset;
        return;
      }
      this.#seen = next + 1;
      this.#starts.push(this.#seen);
    }
  }
}
