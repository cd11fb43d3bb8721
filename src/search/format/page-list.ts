import type { Day } from '../../schema/day.ts';
import type { PackedReader } from './packed-reader.ts';

/** What the list of an index says of its pages, by page number: a lower one is a later page. */
export interface PageList {
  /** Names of the filters. */
  filters: string[];
  /** The values of each, where they do not stand in files of their own. */
  inside: PackedReader[];
  /** Words of each page, to within 5 %. */
  words: number[];
  /** Days as `packDay` writes them. */
  dates: number[];
}

/** Lengths serve to hold long pages back in ranking: eight steps to twice the length are exact enough, and a length takes one byte. */
const stepsToDouble = 8;

/** Write the length of a page in words as a small number. */
export function packLength(words: number): number {
  return words === 0 ? 0 : 1 + Math.round(Math.log2(words) * stepsToDouble);
}

/** @example lengthOf(packLength(700)) //=> 724.077 */
export function unpackLength(packed: number): number {
  return packed === 0 ? 0 : 2 ** ((packed - 1) / stepsToDouble);
}

/** Write a day as a number: later days have higher ones. */
export function packDay(day: Day): number {
  const [year = 0, month = 1, date = 1] = day === '' ? [] : day.split('-').map(Number);
  return (year * 12 + month - 1) * 31 + date - 1;
}

/** @example dayOf(packDay('2023-02-21')) //=> '2023-02-21' */
export function unpackDay(packed: number): Day {
  const months = Math.floor(packed / 31);
  const [year, month, date] = [Math.floor(months / 12), (months % 12) + 1, (packed % 31) + 1];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** Read the list of an index. */
export function readPageList(file: PackedReader): PageList {
  const filters = Array.from({ length: file.number() }, () => file.text());
  const words = file.numbers(file.number()).map(unpackLength);
  let day = file.number();
  const dates = file.numbers(words.length).map((step) => (day -= step));
  const inside = file.number() === 1 ? filters.map(() => file.inner()) : [];
  return { filters, inside, words, dates };
}
