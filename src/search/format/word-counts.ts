import { checkSignature, signature } from './signature.ts';

/** Name of a file of word lists. */
export function wordsName(at: number): string {
  return `${at}.bin`;
}

/** A word of the word lists. */
export interface WordLine {
  word: string;
  /** How many items of each index have it. */
  counts: readonly (number | undefined)[];
  /** How a reader writes it; empty where that is the word itself. */
  form: string;
}

/**
 * Write words, which are in order, a line each: `citi a12c3 city` says 12 of the first and 3 of the third index, and how the
 * word is written. Indexes without the word are not named.
 */
export function packCounts(lines: readonly WordLine[]): Uint8Array {
  return new TextEncoder().encode(signature + lines.map(({ word, counts, form }) => `${word} ${cellsOf(counts)}${form && ` ${form}`}\n`).join(''));
}

/** Find a word in the text of such a file: how many items of each index have it; an empty list where none has. */
export function countsIn(text: string, word: string): number[] {
  const start = text.indexOf(`\n${word} `);
  return start < 0 ? [] : countsOf(text.slice(start + word.length + 2, text.indexOf('\n', start + 1)).split(' ')[0] ?? '');
}

/** All words in the text of such a file that begin in a way. */
export function linesFrom(text: string, beginning: string): WordLine[] {
  const lines = text.slice(signature.length, -1).split('\n').filter((line) => line.startsWith(beginning));
  return lines.map((line) => {
    const [word = '', cells = '', ...form] = line.split(' ');
    return { word, counts: countsOf(cells), form: form.join(' ') };
  });
}

/** @throws where the bytes do not begin as such a file */
export function wordsText(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  checkSignature(text);
  return text;
}

function countsOf(cells: string): number[] {
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
