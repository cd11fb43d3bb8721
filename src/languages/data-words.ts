/** Words of the page on the archive as data. */
export interface DataWords {
  heading: string;
  /** What a search engine shows of the page; `{archive}` is its name. */
  description: string;
  paragraphs: readonly string[];
  /** Over the examples, and the sentence between. */
  load: string;
  loadAbout: string;
  files: string;
  catalogue: string;
  schema: string;
  names: string;
  pairs: string;
  /** Over the files of items. */
  years: string;
  year: string;
  items: string;
  file: string;
  /** In the place of a number, which would change with each new item. */
  growing: string;
}

/** Words of the page on what is in the archive, and what is missing. */
export interface CoverageWords {
  heading: string;
  /** What a search engine shows of the page; `{archive}` is its name. */
  description: string;
  paragraphs: readonly string[];
  /** Names the table. */
  table: string;
  year: string;
  /** Of a month of which something is known to be missing. */
  gap: string;
  /** Of a month without stories for which no reason is known. */
  unknown: string;
  /** Over the list of known gaps, and what stands there where none is known. */
  gaps: string;
  noGaps: string;
  /** A gap of several months, `{from}`, `{to}`. */
  fromTo: string;
}
