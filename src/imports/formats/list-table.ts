import { bareNameOf } from '../../schema/fields/foreign-names.ts';
import type { Refusal } from '../notes.ts';
import { type InputListing, type ListedPart, partOf, PartNames, textOfStretch } from './listing.ts';
import { type AskedMap, isNews, mappingText, columnFieldsOf } from './mapping.ts';
import type { PartEncoding } from './part.ts';
import { RowCutter } from './row-cutter.ts';
import { type FileStretch, stretchesOf } from './stretches.ts';
import { cellsOf } from './table-row.ts';

/** Signs that may stand between cells. */
const delimiters = [',', ';', '\t', '|'];
/** Names of columns by which rows are known, bare. */
export const idNames: ReadonlySet<string> = new Set('id guid uuid postid articleid newsid storyid nid objectid'.split(' '));
/** The line by which spreadsheets say which sign stands between cells. */
const separatorLine = /^(?:\uFEFF)?sep=(.)\s*$/i;

/** List the rows of a table below its head. */
export async function listTable(
  name: string, open: () => AsyncIterable<Uint8Array>, encoding: PartEncoding, asked: AskedMap,
): Promise<InputListing | { refusals: Refusal[] }> {
  const first = await firstLines(open, encoding);
  const delimiter = delimiterOf(name, first);
  const parts: ListedPart[] = [];
  const names = new PartNames();
  const refusals: Refusal[] = [];
  let columns: string[] | undefined;
  let idAt = -1;
  for await (const stretch of stretchesOf(open(), new RowCutter(delimiter))) {
    const text = textOfStretch(stretch, encoding);
    if (columns === undefined && separatorLine.test(text)) continue;
    const cells = readCells(text, delimiter, stretch, refusals);
    if (cells === undefined) continue;
    if (columns === undefined) {
      columns = cells.map((cell, index) => cell.trim() || `column ${index + 1}`);
      idAt = columns.findIndex((column) => idNames.has(bareNameOf(column)));
      continue;
    }
    parts.push(partOf(stretch, names.next((cells[idAt] ?? '').trim()), columns.join('\0')));
  }
  if (refusals.length > 0) return { refusals };
  if (columns === undefined) return { refusals: [{ line: 1, message: 'The table is empty.', cure: 'Leave it out.' }] };
  if (parts.length === 0) return { refusals: [{ line: 1, message: 'The table has no rows below its head.', cure: 'Leave it out.' }] };
  const keys = columnFieldsOf(columns, asked);
  if ('refusals' in keys) return keys;
  return {
    holder: { format: 'table', encoding, delimiter, columns, keys }, parts, said: `${countOf(parts.length, 'row')}: ${mappingText(columns, keys)}`,
    isOther: asked.size === 0 && !isNews(columns),
  };
}

function readCells(text: string, delimiter: string, { line }: FileStretch, refusals: Refusal[]): string[] | undefined {
  try {
    return cellsOf(text, delimiter);
  } catch (error) {
    const what = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    refusals.push({ line, message: `The row cannot be read: ${what}.`, cure: 'Put the text in quotes, with each quote within it doubled.' });
    return undefined;
  }
}

async function firstLines(open: () => AsyncIterable<Uint8Array>, encoding: PartEncoding): Promise<string[]> {
  for await (const piece of open()) return new TextDecoder(encoding).decode(piece).split(/\r?\n/).slice(0, 2);
  return [];
}

/** The sign between cells: what the file says, else a tab by its name, else the sign that stands most often in the head outside quotes. */
function delimiterOf(name: string, [head = '', second = '']: readonly string[]): string {
  const said = separatorLine.exec(head)?.[1];
  if (said !== undefined) return said;
  const bare = (separatorLine.test(head) ? second : head).replace(/"(?:[^"]|"")*"/g, '');
  const [best = ','] = delimiters.toSorted((one, other) => bare.split(other).length - bare.split(one).length);
  return /\.(?:tsv|tab)$/i.test(name) && bare.includes('\t') ? '\t' : best;
}

/** A number with its noun. @example countOf(2, 'row') //=> '2 rows' */
export function countOf(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
