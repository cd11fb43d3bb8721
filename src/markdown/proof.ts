import type { VFile } from 'vfile';
import { underline } from '../schema/excerpt.ts';
import type { Heading, OutgoingLink, Picture } from '../schema/item.ts';
import type { Language } from '../schema/language.ts';
import type { Place } from '../schema/place.ts';
import type { Problem } from '../schema/problem.ts';
import { rules } from '../schema/rules.ts';

/** One text on its way to the page, with what the plugins note in its margin. */
export interface Proof {
  /** Path of the item below the content folder: `2023/02/slug.zh.md`. */
  file: string;
  /** Line of the file on which the text begins, counted from 1. */
  firstLine: number;
  /** Offset in the file's text at which the text begins. */
  firstOffset: number;
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
  sketch: string | undefined;
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

/** What a plugin says about a place in the text; the edits of a fix are those of the text. */
export type Finding = Pick<Problem, 'rule' | 'message' | 'cure' | 'fix'>;

/** Note a problem at a place of the text; the same remark at the same place is noted once. */
export function note(proof: Proof, at: Place | undefined, { rule, message, cure, fix }: Finding): void {
  const { line, column } = at ?? { line: 1, column: 1 };
  const place = placeInFile(proof, { line, column });
  const excerpt = underline(proof.lines[line - 1] ?? '', column);
  const edits = fix?.map(({ from, to, insert }) => ({ from: from + proof.firstOffset, to: to + proof.firstOffset, insert }));
  const found: Problem = { file: proof.file, ...place, severity: rules[rule].severity, rule, message, cure, excerpt, ...(edits && { fix: edits }) };
  proof.problems.set(`${line}:${column}:${message}`, found);
}

/** Where a place of the text stands in its file. */
export function placeInFile(proof: Proof, { line, column }: Place): Place {
  return { line: line + proof.firstLine - 1, column };
}
