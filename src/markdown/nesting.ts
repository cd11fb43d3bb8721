import { note, type Proof } from './proof.ts';

/** Deeper than any text is meant; far below what the parser and the plugins, which go in step by step, can follow. */
const deepest = 100;

const marker = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))/y;

/** Note lines that open more quotations and lists in one another than can be followed. Answers whether there are none. */
export function isFollowable(proof: Proof): boolean {
  for (const [index, line] of proof.lines.entries()) {
    // A line of rules, such as `* * *`, opens nothing.
    if (line.length <= deepest || /^[\s*-]*$/.test(line)) continue;
    let depth = 0;
    marker.lastIndex = 0;
    while (depth <= deepest && marker.test(line)) depth += 1;
    marker.lastIndex = 0;
    if (depth > deepest) {
      noteDepth(proof, index + 1);
      return false;
    }
  }
  return true;
}

/** Note that the text, from a line on, is nested too deeply. */
export function noteDepth(proof: Proof, line: number): void {
  note(proof, { line, column: 1 }, {
    rule: 'nesting',
    message: 'Lists, quotations or emphasis stand in one another too deeply to be set.',
    cure: `Write the passage with fewer of them inside one another, ${deepest} at most.`,
  });
}
