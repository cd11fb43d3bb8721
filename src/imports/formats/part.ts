import type { ColumnFields } from './mapping.ts';

/** The encodings in which files with many inputs are read. */
export type PartEncoding = 'utf-8' | 'gb18030';

/** A table whose rows are inputs. */
export interface TableHolder {
  format: 'table';
  encoding: PartEncoding;
  delimiter: string;
  columns: readonly string[];
  keys: ColumnFields;
}

/** A JSON file whose records are inputs. */
export interface RecordHolder {
  format: 'records';
  encoding: PartEncoding;
  keys: ColumnFields;
}

/** A picture or other file that an export of WordPress lists. */
export interface Attachment {
  url: string;
  alt: string;
  caption: string;
}

/** An export of WordPress whose posts are inputs, with what posts only name. */
export interface PostHolder {
  format: 'posts';
  encoding: PartEncoding;
  /** Address of the site, without a path. */
  origin: string;
  /** Names of authors as readers saw them, by the names under which they log in. */
  authors: ReadonlyMap<string, string>;
  attachments: ReadonlyMap<string, Attachment>;
}

export type Holder = TableHolder | RecordHolder | PostHolder;

/** What an input that is part of a file has from it. */
export interface Part {
  holder: Holder;
  /** Its first and last line in the file, counted from 1. */
  line: number;
  lastLine: number;
}
