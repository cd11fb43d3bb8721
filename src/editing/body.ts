import type { Edit } from '../schema/fix.ts';
import { applyEdits, evenOf } from './even-text.ts';
import { matterOfText } from './matter.ts';
import { EditRefused } from './refusal.ts';

/** The text below the front matter, with line feeds only; the whole file where it has no front matter. */
export function bodyOf(raw: string): string {
  return evenOf(raw).text.slice(startOf(raw));
}

/** Make edits in the text below the front matter, by offsets in what `bodyOf` gives. All other bytes stay. */
export function editBody(raw: string, edits: readonly Edit[]): string {
  const start = startOf(raw);
  return applyEdits(raw, evenOf(raw), edits.map(({ from, to, insert }) => ({ from: from + start, to: to + start, insert })));
}

function startOf(raw: string): number {
  try {
    return matterOfText(raw).fences.body;
  } catch (thrown) {
    if (thrown instanceof EditRefused) return 0;
    throw thrown;
  }
}
