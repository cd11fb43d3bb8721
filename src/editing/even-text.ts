import type { Edit } from '../schema/fix.ts';

/** A text as the checks read it, with line feeds only and no byte-order mark, and the way back to the text as it is on disk. */
export interface EvenText {
  text: string;
  /** The offset in the text on disk of an offset in this one. */
  rawOf: (offset: number) => number;
  /** How lines end on disk, by the first that does; a line feed where none does. */
  lineEnd: string;
}

/** Read a text of a file as the checks do. */
export function evenOf(raw: string): EvenText {
  const lineEnd = /\r\n?|\n/.exec(raw)?.[0] ?? '\n';
  if (!raw.includes('\r') && !raw.startsWith('\uFEFF')) return { text: raw, rawOf: (offset) => offset, lineEnd };
  const from = raw.startsWith('\uFEFF') ? 1 : 0;
  const text = raw.slice(from).replace(/\r\n?/g, '\n');
  const places = new Uint32Array(text.length + 1);
  for (let [at, place] = [0, from]; at <= text.length; at++) {
    places[at] = place;
    place += raw.startsWith('\r\n', place) ? 2 : 1;
  }
  return { text, rawOf: (offset) => places[offset] ?? raw.length, lineEnd };
}

/** Make edits of an even text, whose stretches do not overlap, in the text on disk. All else keeps its bytes; what is new has its line ends. */
export function applyEdits(raw: string, { rawOf, lineEnd }: EvenText, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { from, to, insert } of edits.toSorted((one, other) => one.from - other.from || one.to - other.to)) {
    parts.push(raw.slice(done, rawOf(from)), insert.replaceAll('\n', () => lineEnd));
    done = rawOf(to);
  }
  return parts.join('') + raw.slice(done);
}
