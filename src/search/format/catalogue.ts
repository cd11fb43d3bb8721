import type { Day } from '../../schema/day.ts';
import type { NearEntry } from './near-words.ts';

/** One index of one language within a volume. */
export interface IndexEntry {
  /** Folder of its files, beside the catalogue; named by what is in them, so that a new item in one language leaves the other's alone. */
  path: string;
  items: number;
  /** Words of all its items together. */
  length: number;
  /** To how many files its words are dealt out, and to how many the places of them. */
  words: number;
  places: number;
  /** How many cards lie in one file: neighbours by day, of which a list shows several together. */
  cards: number;
}

/** A volume as the catalogue tells the browser of it. */
export interface VolumeEntry {
  /** Days of its earliest and its latest item. */
  from: Day;
  to: Day;
  /** Its indexes by language tag in lower case, as `en` and `zh-hans`. */
  indexes: Record<string, IndexEntry>;
}

/** Word lists of some volumes that follow one another: in how many items of each a word stands. */
export interface WordsEntry {
  path: string;
  /** With what each file begins: words are in code unit order. */
  firsts: string[];
  /** Where its words are as they are written. */
  near: NearEntry;
  /** How many volumes these are. */
  volumes: number;
}

/** What `/search/volumes.json` says: all volumes, latest first, and the word lists of them in the same order. */
export interface Catalogue {
  /** Changes when a script of another release cannot read it. */
  format: 6;
  volumes: VolumeEntry[];
  words: WordsEntry[];
  /** The folder of the table of traditional characters; empty where there are no volumes. */
  folding: string;
}
