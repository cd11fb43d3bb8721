import type { Nodes } from 'mdast';
import { note, type Proof } from '../proof.ts';

/** Note what a merge of two versions leaves where it could not decide. Code may show such marks. */
export function noteConflicts(code: readonly Nodes[], proof: Proof): void {
  let open: number | undefined;
  let middle: number | undefined;
  for (const [index, line] of proof.lines.entries()) {
    const number = index + 1;
    if (!/^[<=>|]{7}(?: |$)/.test(line) || isIn(code, number)) continue;
    if (line.startsWith('<')) open = number;
    if (line.startsWith('=')) middle = number;
    if (line.startsWith('>') && (open !== undefined || middle !== undefined)) {
      noteConflict(proof, open ?? middle ?? number, number);
      [open, middle] = [undefined, undefined];
    }
  }
  if (open !== undefined) noteConflict(proof, open, undefined);
}

function noteConflict(proof: Proof, line: number, last: number | undefined): void {
  const end = last === undefined ? '' : `, as far as line ${last + proof.firstLine - 1}`;
  note(proof, { line, column: 1 }, {
    rule: 'merge-conflict',
    message: `A merge left two versions of the text here${end}, with the marks <<<<<<<, ======= and >>>>>>>.`,
    cure: 'Keep the version that is right, and delete the other and the lines with the marks.',
  });
}

function isIn(code: readonly Nodes[], line: number): boolean {
  return code.some(({ position }) => position && position.start.line <= line && line <= position.end.line);
}
