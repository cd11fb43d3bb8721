import { signature } from './packed-reader.ts';

/** Name of a file of word lists. */
export function wordsName(at: number): string {
  return `${at}.bin`;
}

const utf8 = new TextEncoder();

/**
 * Write words and how many items of each index have them, a line each: `mine a12c3` says 12 of the first and 3 of the third.
 * Columns without the word are not named.
 */
export function packCounts(found: ReadonlyMap<string, readonly (number | undefined)[]>): Uint8Array {
  const lines = [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([word, counts]) => `${word} ${cellsOf(counts)}\n`);
  return utf8.encode(signature + lines.join(''));
}

/**
 * Find how many items of each index have a word, in a file as `packCounts` writes it; an empty list where none has it.
 * @throws where the bytes do not begin as such a file
 */
export function countsIn(bytes: Uint8Array, word: string): number[] {
  const text = new TextDecoder().decode(bytes);
  if (!text.startsWith(signature)) throw new Error('The file is damaged: it does not begin as a volume’s files do.');
  const start = text.indexOf(`\n${word} `);
  if (start < 0) return [];
  const cells = text.slice(start + word.length + 2, text.indexOf('\n', start + 1));
  const counts: number[] = [];
  for (const [, letters = '', count] of cells.matchAll(/([a-z]+)(\d+)/g)) counts[columnOf(letters)] = Number(count);
  return Array.from(counts, (count) => count ?? 0);
}

function cellsOf(counts: readonly (number | undefined)[]): string {
  let cells = '';
  for (const [column, count] of counts.entries()) if (count) cells += lettersOf(column) + count;
  return cells;
}

/** Columns are named as in a spreadsheet: a to z, then aa. */
function lettersOf(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
  return letters;
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 96;
  return column - 1;
}
