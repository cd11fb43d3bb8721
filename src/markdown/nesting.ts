import { note, type Proof } from './proof.ts';

/** Deeper than any text is meant; far below what the parser and the plugins, which go in step by step, can follow. */
const deepest = 100;

const marker = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))/y;

/** A list item that stands further in than the deepest can, as where lists go in line by line; by it alone the parser is held up. */
const farIn = /^(?: {400}|\t{100})[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]/;

const message = 'Lists, quotations or emphasis stand in one another too deeply to be set.';
const cure = `Write the passage with fewer of them inside one another, ${deepest} at most.`;

/** Note lines that open more quotations and lists in one another than can be followed. Answers whether there are none. */
export function isFollowable(proof: Proof): boolean {
  const deep = tooDeepIn(proof.lines);
  if (deep) noteDepth(proof, deep.line);
  return deep === undefined;
}

/** Find the first line, counted from 1, that opens more quotations and lists in one another than can be followed. */
export function tooDeepIn(lines: readonly string[]): { line: number; message: string; cure: string } | undefined {
  for (const [index, line] of lines.entries()) {
    // A line of rules, such as `* * *`, opens nothing.
    if (line.length <= deepest || /^[\s*-]*$/.test(line)) continue;
    if (farIn.test(line)) return { line: index + 1, message, cure };
    let depth = 0;
    marker.lastIndex = 0;
    while (depth <= deepest && marker.test(line)) depth += 1;
    marker.lastIndex = 0;
    if (depth > deepest) return { line: index + 1, message, cure };
  }
  return undefined;
}

/** Note that the text, from a line on, is nested too deeply. */
export function noteDepth(proof: Proof, line: number): void {
  note(proof, { line, column: 1 }, { rule: 'nesting', message, cure });
}
