import type { Postings } from '../format/postings.ts';

/**
 * Every place of every word of a part, as they are read: three columns of numbers, sorted by word at the end. A list for each word would
 * be some ten thousand small ones that grow, and clearing them away a third of the work.
 */
export class PostingsList {
  #words = new Int32Array(1 << 16);
  #places = new Int32Array(1 << 16);
  #weights = new Int32Array(1 << 16);
  #length = 0;
  /** Up to where each page's places go. */
  readonly #pageEnds: number[] = [];

  /** Note that a word stands at a place of the page that is read. @param word its number, from 0 on */
  add(word: number, place: number, weight: number): void {
    if (this.#length === this.#words.length) this.#grow();
    this.#words[this.#length] = word;
    this.#places[this.#length] = place;
    this.#weights[this.#length++] = weight;
  }

  /** The page that is read ends; the next has the next number. */
  endPage(): void {
    this.#pageEnds.push(this.#length);
  }

  /** Give where each word stands. What is given is written over for the next word. @param words how many there are */
  postingsOf(words: number): (word: number) => Postings {
    const starts = new Int32Array(words + 1);
    for (let at = 0; at < this.#length; at++) starts[(this.#words[at] ?? 0) + 1] = (starts[(this.#words[at] ?? 0) + 1] ?? 0) + 1;
    for (let word = 0; word < words; word++) starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
    const next = starts.slice();
    const sorted: Columns = { pages: new Int32Array(this.#length), places: new Int32Array(this.#length), weights: new Int32Array(this.#length) };
    for (let at = 0, page = 0; at < this.#length; at++) {
      while (at >= (this.#pageEnds[page] ?? this.#length)) page++;
      const word = this.#words[at] ?? 0;
      const to = next[word] ?? 0;
      next[word] = to + 1;
      sorted.pages[to] = page;
      sorted.places[to] = this.#places[at] ?? 0;
      sorted.weights[to] = this.#weights[at] ?? 0;
    }
    const postings: Postings = { pages: [], ends: [], steps: [] };
    return (word) => {
      postings.pages.length = postings.ends.length = postings.steps.length = 0;
      const end = starts[word + 1] ?? 0;
      for (let from = starts[word] ?? 0, to = from; from < end; from = to) {
        const page = sorted.pages[from] ?? 0;
        while (to < end && sorted.pages[to] === page) to++;
        writePage(postings.steps, sorted, from, to);
        postings.pages.push(page);
        postings.ends.push(postings.steps.length);
      }
      return postings;
    };
  }

  #grow(): void {
    this.#words = twice(this.#words);
    this.#places = twice(this.#places);
    this.#weights = twice(this.#weights);
  }
}

interface Columns {
  pages: Int32Array;
  places: Int32Array;
  weights: Int32Array;
}

function twice(column: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(column.length * 2);
  grown.set(column);
  return grown;
}

/** Write down where a word stands in a page: light places first, after each weight the places that have it, as steps. */
function writePage(steps: number[], { places, weights }: Columns, from: number, to: number): void {
  let weight = weights[from] ?? 0;
  for (let at = from + 1; at < to; at++) weight = Math.min(weight, weights[at] ?? 0);
  for (let next = 0; weight > 0; weight = next) {
    let before = next = 0;
    steps.push(-weight - 1);
    for (let at = from; at < to; at++) {
      const own = weights[at] ?? 0;
      if (own === weight) {
        steps.push((places[at] ?? 0) - before);
        before = places[at] ?? 0;
      } else if (own > weight && (next === 0 || own < next)) next = own;
    }
  }
}
