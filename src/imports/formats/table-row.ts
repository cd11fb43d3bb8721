import { parse } from 'csv-parse/sync';
import type { ForeignField } from '../head/foreign-field.ts';
import type { Refusal } from '../notes.ts';
import type { TakenApart } from '../taken-apart.ts';
import { isHtml, withParagraphs } from './html-paragraphs.ts';
import { fieldKeyOf } from './mapping.ts';
import type { Part, TableHolder } from './part.ts';

/** Read the cells of one row. @throws where it is more or less than a row */
export function cellsOf(text: string, delimiter: string): string[] {
  const options = { delimiter, bom: true, relax_quotes: true, relax_column_count: true, skip_empty_lines: true } as const;
  const [cells, other] = parse(text, options);
  if (!cells || other) throw new Error('a quote does not end where a cell does');
  return cells;
}

/** Take one row of a table apart: its text, and its other cells as fields under the names of their columns. */
export function readTableRow(text: string, { holder, line, lastLine }: Part & { holder: TableHolder }): TakenApart | Refusal {
  const cells = cellsOf(text, holder.delimiter);
  const { columns, keys } = holder;
  const beyond = cells.slice(columns.length).filter((cell) => cell.trim() !== '');
  if (beyond.length > 0) {
    return {
      line, message: `The row has ${cells.length} cells, and the head names ${columns.length}.`,
      cure: 'Put quotes around the text that holds the sign between cells, or name the column in the head.',
    };
  }
  const lineOf = (at: number): number => line + breaksIn(cells.slice(0, at).join(''));
  const at = keys.text.map((column) => columns.indexOf(column)).find((index) => (cells[index] ?? '').trim() !== '') ?? -1;
  const fields = columns.flatMap((column, index): ForeignField[] => {
    const value = cells[index] ?? '';
    return index === at || value.trim() === '' ? [] : [{ key: fieldKeyOf(column, keys), value: value.trim(), line: lineOf(index) }];
  });
  return { fields, ...recordBodyOf(cells[at] ?? '', columns[at] ?? ''), bodyLine: at === -1 ? line : lineOf(at), lastLine };
}

/** A text of a record, and how it is written: HTML by its tags, Markdown by the name of its column, else plain. */
export function recordBodyOf(written: string, name: string): Pick<TakenApart, 'body' | 'form'> {
  const text = written.replace(/\r\n?/g, '\n');
  if (/markdown|(?:^|[_\W])md$/i.test(name)) return { body: text, form: 'markdown' };
  return isHtml(text) || /html/i.test(name) ? { body: withParagraphs(text), form: 'html' } : { body: text, form: 'plain' };
}

function breaksIn(text: string): number {
  return text.split('\n').length - 1;
}
