import type { VFile } from 'vfile';
import type { Heading, OutgoingLink, Picture, Place } from '../schema/item.ts';
import type { Language } from '../schema/language.ts';
import type { Problem } from '../schema/problem.ts';

/** One text on its way to the page, with what the plugins note in its margin. */
export interface Proof {
  /** Path of the item below the content folder: `2023/02/slug.zh.md`. */
  file: string;
  /** Line of the file on which the text begins, counted from 1. */
  firstLine: number;
  /** The text, line by line. */
  lines: readonly string[];
  language: Language;
  base: string;
  /** Pictures the text shows, by path below the content folder; filled between reading and setting. */
  pictures: Map<string, Picture | 'missing' | 'unreadable' | 'awaited'>;
  headings: Heading[];
  /** By place, so that a definition used twice counts once; problems likewise. */
  links: Map<string, OutgoingLink>;
  problems: Map<string, Problem>;
  standfirst: string;
  length: number;
}

declare module 'vfile' {
  interface DataMap {
    proof: Proof;
  }
}

/** The proof a plugin works on. @throws where a pipeline was run without one, which is a fault of ours. */
export function proofOf(file: VFile): Proof {
  const { proof } = file.data;
  if (!proof) throw new Error('A Markdown plugin was run without its proof. Run it through renderMarkdown.');
  return proof;
}

/** What a plugin says about a place in the text. */
export type Remark = Pick<Problem, 'rule' | 'message' | 'cure'>;

/** Note a problem at a place of the text; the same remark at the same place is noted once. */
export function note(proof: Proof, at: Place | undefined, remark: Remark, severity: Problem['severity'] = 'error'): void {
  const place = at ?? { line: 1, column: 1 };
  const excerpt = excerptOf(proof.lines[place.line - 1] ?? '', place.column);
  const problem: Problem = {
    file: proof.file,
    ...placeInFile(proof, place),
    severity,
    rule: remark.rule,
    message: remark.message,
    cure: remark.cure,
    ...(excerpt === '' ? {} : { excerpt }),
  };
  proof.problems.set(`${problem.line}:${problem.column}:${problem.message}`, problem);
}

/** Where a place of the text stands in its file. */
export function placeInFile(proof: Proof, { line, column }: Place): Place {
  return { line: line + proof.firstLine - 1, column };
}

/** Longest excerpt, in UTF-16 units: what a terminal of usual width shows in two lines. */
const excerptLength = 160;

function excerptOf(line: string, column: number): string {
  if (line.length <= excerptLength) return line;
  const start = Math.max(0, Math.min(column - 1 - excerptLength / 2, line.length - excerptLength));
  const end = start + excerptLength;
  return `${start > 0 ? '…' : ''}${line.slice(start, end).toWellFormed()}${end < line.length ? '…' : ''}`;
}
