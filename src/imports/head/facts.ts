import type { FieldValue } from '../../editing/field-value.ts';
import type { Day } from '../../schema/day.ts';
import type { Language } from '../../schema/language.ts';
import type { FieldName } from '../../schema/fields/fields.ts';
import type { Refusal, Remark } from '../notes.ts';

/** What the person who imports said on the command line, for all files. */
export interface ImportOptions {
  source?: string;
  title?: string;
  slug?: string;
  language?: Language;
  /** Address of the old site, to which links without a host lead: `https://digital.gov`. */
  origin?: string;
  /** Today in the archive's time zone, by which a text is expired or still to come; without it, every day has come. */
  today?: Day;
  /** Where the day of a file is taken from that has none of its own. */
  dateFrom?: 'name' | 'folder' | 'mtime';
  /** True where a text that cannot be read is to come as it is written, as code. */
  asIs?: boolean;
  /** The day of files that have none. */
  date?: Day;
}

/** Where an input lies. */
export interface InputPlace {
  /** Its path below the folder that was given, or its own name. */
  name: string;
  /** The folder that was given, or that it lies in. */
  folder?: string;
  /** The day of its last change on disk. */
  modified?: Day;
}

/** A picture that a file leads with, as the file names it. */
export interface LeadPicture {
  src: string;
  alt: string;
  credit: string;
  caption: string;
  line: number;
}

/** What the head of a foreign file says, in our terms. A text is empty where the file is silent. */
export interface Facts {
  title: string;
  date: Day | '';
  updated: Day | '';
  source: string;
  sourceUrl: string;
  summary: string;
  topics: string[];
  slug: string;
  aliases: string[];
  language?: Language;
  draft: boolean;
  picture?: LeadPicture;
  /** All other fields of ours, each in its own form. */
  others: Partial<Record<FieldName, FieldValue>>;
  remarks: Remark[];
  refusals: Refusal[];
}
