import type { PackedReader } from './packed-reader.ts';
import type { PackedWriter } from './packed-writer.ts';
import { headlineWeight, weightUnit } from './weights.ts';

/*
 * How it is written where a word stands. A volume says it twice: in its word files the pages and how much the word weighs
 * in each, which is all that a search for single words needs; in its place files the pages and the places in each, three
 * times as much, for words that are to stand side by side.
 */

/** Where a word stands, in the pages' order. Kept as flat lists, because an index has millions of places. */
export interface Postings {
  pages: number[];
  /** Up to where in `steps` each page's places go. */
  ends: number[];
  /**
   * Places as steps from one to the next, counted in words. A negative number says how much those after it weigh, as
   * `weightUnit` times the weight, plus one, negated; it starts the places over.
   */
  steps: number[];
}

/** Where something stands: the pages by number, ascending, and for each how much it weighs there. */
export interface Match {
  pages: number[];
  /** Each time it stands in the page counted by its place, 1 for plain text and 7 for the headline. */
  weights: number[];
  inHeadline: boolean[];
}

/** The places of a word, page after page, counted in words of the page, and what each weighs. */
export interface Places {
  pages: number[];
  /** Up to where in `at` and `weights` each page's places go. */
  ends: number[];
  at: number[];
  weights: number[];
}

const headline = headlineWeight * weightUnit;

/** Sum up the places of a word in a page, which are `steps` from `start` up to `end`, into one number: most often a small one. */
export function packWeight(steps: readonly number[], start: number, end: number): number {
  let sum = 0;
  let weight = weightUnit;
  let inHeadline = 0;
  for (let at = start; at < end; at++) {
    const step = steps[at] ?? 0;
    if (step < 0) weight = -step - 1;
    else {
      sum += weight;
      if (weight >= headline) inHeadline = 1;
    }
  }
  return (sum % weightUnit === 0 ? (sum / weightUnit) * 2 : sum * 2 + 1) * 2 + inHeadline;
}

/** Write the places of a word in a page, which are `steps` from `start` up to `end`. */
export function packPlaces(file: PackedWriter, steps: readonly number[], start: number, end: number): void {
  for (let at = start; at < end; at++) {
    const step = steps[at] ?? 0;
    file.number(step < 0 ? (-step - 1) * 2 + 1 : step * 2);
  }
}

/** Read from a word file what stands there of a word. */
export function readMatch(file: PackedReader): Match {
  const pages = readPages(file);
  const [weights, inHeadline] = [new Array<number>(pages.length), new Array<boolean>(pages.length)];
  for (let at = 0; at < pages.length; at++) {
    const packed = file.number();
    const sum = Math.floor(packed / 2);
    weights[at] = sum % 2 === 0 ? sum / 2 : (sum - 1) / 2 / weightUnit;
    inHeadline[at] = packed % 2 === 1;
  }
  return { pages, weights, inHeadline };
}

/** Read from a place file what stands there of a word. */
export function readPlaces(file: PackedReader): Places {
  const pages = readPages(file);
  const places: Places = { pages, ends: [], at: [], weights: [] };
  for (const count of file.numbers(pages.length)) {
    let [at, weight] = [0, 1];
    for (const code of file.numbers(count)) {
      if (code % 2 === 1) [at, weight] = [0, (code - 1) / 2 / weightUnit];
      else {
        places.at.push((at += code / 2));
        places.weights.push(weight);
      }
    }
    places.ends.push(places.at.length);
  }
  return places;
}

function readPages(file: PackedReader): number[] {
  let page = 0;
  const pages = file.numbers(file.number());
  for (let at = 0; at < pages.length; at++) pages[at] = page += pages[at] ?? 0;
  return pages;
}
