import type { Remark } from './notes.ts';
import { garbledLinesOf } from '../schema/signs/garble.ts';

/** Remarks on lines of a wrong encoding, or with signs of characters that were lost: the editor has them before the item is published. */
export function garbleRemarks(text: string, firstLine = 1): Remark[] {
  return garbledLinesOf(text).map(({ line, sample, gone }) => ({ reason: gone ? 'gone' : 'garbled', line: firstLine + line - 1, detail: sample }));
}

/** The text with a square for each character that could not be read, as Chinese and Japanese papers print it: the sign itself is no text of the archive. */
export function withoutLostSigns(text: string): string {
  return text.replace(/\uFFFD/g, '□');
}
