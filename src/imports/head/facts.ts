import type { Day } from '../../schema/day.ts';
import type { Language } from '../../schema/language.ts';
import type { FieldName } from '../../schema/fields/fields.ts';
import type { FieldValue } from './foreign-field.ts';
import type { Refusal, Remark } from '../notes.ts';

/** What the person who imports said on the command line, for all files. */
export interface ImportOptions {
  source?: string;
  title?: string;
  slug?: string;
  language?: Language;
  /** Address of the old site, to which links without a host lead: `https://digital.gov`. */
  origin?: string;
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
