import type { PluralForms } from './plural-forms.ts';

/** Words of the page on corrections, withdrawals and the record of all changes. */
export interface RecordWords {
  heading: string;
  /** What the page holds, for search engines: `{archive}`. */
  description: string;
  /** What the record is. */
  paragraphs: readonly string[];
  /** Said instead where nothing was ever sealed. */
  unsealed: string;
  edition: string;
  sealed: string;
  entries: PluralForms;
  signature: string;
  /** Said where nobody signed: what follows from that. */
  unsigned: string;
  /** Over those who signed beside the archive. */
  witnesses: string;
  /** Said where an authority stamped this edition with the time. */
  stamped: string;
  checkpoint: string;
  notices: string;
  /** Where nothing was corrected or withdrawn. */
  none: string;
  correction: string;
  withdrawal: string;
  /** Over the addresses that lead nowhere any more. */
  gone: string;
  /** Over the years of earlier notices. */
  earlier: string;
  /** In citations: the edition that a text was sealed in, `{number}`. */
  cited: string;
}
