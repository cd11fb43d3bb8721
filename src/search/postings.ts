import type { PackedReader } from './packed-reader.ts';
import type { PackedWriter } from './packed-writer.ts';

/*
 * How it is written where a word stands. A volume says it twice: in its word files the pages and how much the word weighs
 * in each, which is all that a search for single words needs; in its place files the pages and the places in each, three
 * times as much, for words that are to stand side by side.
 */

/** How much a word weighs in one page: each time it stands there counted by its place, 1 for plain text and 7 for the headline. */
export interface Weight {
  weight: number;
  inHeadline: boolean;
}

/** A place counted in words of the page, and what it weighs. */
export interface Place {
  at: number;
  weight: number;
}

/** Pagefind counts weights in parts of 24; a word in the headline weighs 7, and no other heading does. */
const unit = 24;
const headline = 7 * unit;

/** Sum up the places of a word in a page, which are `steps` from `start` up to `end`, into one number: most often a small one. */
export function packWeight(steps: readonly number[], start: number, end: number): number {
  let sum = 0;
  let weight = unit;
  let inHeadline = 0;
  for (let at = start; at < end; at++) {
    const step = steps[at] ?? 0;
    if (step < 0) weight = -step - 1;
    else {
      sum += weight;
      if (weight >= headline) inHeadline = 1;
    }
  }
  return (sum % unit === 0 ? (sum / unit) * 2 : sum * 2 + 1) * 2 + inHeadline;
}

function weightOf(packed: number): Weight {
  const sum = Math.floor(packed / 2);
  return { weight: sum % 2 === 0 ? sum / 2 : (sum - 1) / 2 / unit, inHeadline: packed % 2 === 1 };
}

/** Write the places of a word in a page, which are `steps` from `start` up to `end`. */
export function packPlaces(file: PackedWriter, steps: readonly number[], start: number, end: number): void {
  for (let at = start; at < end; at++) {
    const step = steps[at] ?? 0;
    file.number(step < 0 ? (-step - 1) * 2 + 1 : step * 2);
  }
}

/** Read from a word file what stands there of a word: how much it weighs in each page, by page number. */
export function readWeights(file: PackedReader): Map<number, Weight> {
  const pages = readPages(file);
  return new Map(pages.map((page) => [page, weightOf(file.number())]));
}

/** Read from a place file what stands there of a word: its places in each page, by page number. */
export function readPlaces(file: PackedReader): Map<number, Place[]> {
  const pages = readPages(file);
  const counts = file.numbers(pages.length);
  return new Map(pages.map((page, at) => [page, placesOf(file.numbers(counts[at] ?? 0))]));
}

function readPages(file: PackedReader): number[] {
  let page = 0;
  return file.numbers(file.number()).map((step) => (page += step));
}

function placesOf(codes: number[]): Place[] {
  const places: Place[] = [];
  let at = 0;
  let weight = 1;
  for (const code of codes) {
    if (code % 2 === 1) {
      weight = (code - 1) / 2 / unit;
      at = 0;
    } else {
      at += code / 2;
      places.push({ at, weight });
    }
  }
  return places;
}
