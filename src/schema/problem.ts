import type { Edit } from './fix.ts';
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
  /** The line itself, cut to a readable length around the column, and on a second line a caret under the column. */
  excerpt?: string;
  /** The one mending that is safe, where there is one: edits of the file's text that do not touch each other. */
  fix?: readonly Edit[];
}

/** Order problems by file, line, column and rule, as they are printed. */
export function compareProblems(a: Problem, b: Problem): number {
  return compareTexts(a.file, b.file) || a.line - b.line || a.column - b.column || compareTexts(a.rule, b.rule);
}

/** Answer whether any of these problems keeps the archive from being published. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
