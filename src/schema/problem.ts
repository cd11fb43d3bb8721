import type { RuleName } from './rules.ts';

/** Something an editor should know about one file. Errors keep the archive from being published, warnings do not. */
export interface Problem {
  /** Path below the content folder, with forward slashes. */
  file: string;
  /** Line in the file, counted from 1. */
  line: number;
  /** Column in the line in UTF-16 units, counted from 1. */
  column: number;
  severity: 'error' | 'warning';
  rule: RuleName;
  /** What was found and why it will not do: one sentence. */
  message: string;
  /** What to do about it: one sentence in the imperative. */
  cure: string;
  /** The line itself, where it can be shown, cut to a readable length around the column. */
  excerpt?: string;
}
