import { importWords } from '../../languages/languages.ts';
import { fieldNames } from '../../schema/fields/fields.ts';
import { bareNameOf, namedBy } from '../../schema/fields/foreign-names.ts';
import { knownFields } from '../../schema/fields/known-fields.ts';
import { roleOf } from '../head/field-roles.ts';
import type { Refusal } from '../notes.ts';

/** Which columns of a table, or keys of a record, were said to hold a field of ours: columns by field. */
export type AskedMap = ReadonlyMap<string, readonly string[]>;

/** What each column or key is read as; those that are missing are read under their own name. */
export interface ColumnFields {
  /** Columns of the text, in the order in which they are looked at. */
  text: readonly string[];
  /** The field each other column was said to hold. */
  asked: ReadonlyMap<string, string>;
}

/** What else than fields can be said of a column. */
export const mapTargets: readonly string[] = ['text', 'slug', 'language', ...fieldNames];

/** What other systems call the text, the most telling first, bare. */
const textNames = [
  'content:encoded', 'text', 'body', 'bodyhtml', 'contenthtml', 'html', 'content', 'postcontent', 'articlebody', 'bodytext', 'fulltext', 'articletext',
  'newstext', 'maintext', 'contenttext', 'markdown', 'bodymarkdown', 'bodymd', 'article', 'story', 'plaintext', 'message',
  ...Object.values(importWords).flatMap(({ headers }) => (headers.text ?? '').split(' ')),
].filter((name) => name !== '');

/**
 * Tell what the columns of a table hold: as was asked, else by their names. Refused where a column that was asked for is not there, or none
 * seems to hold the text.
 */
export function columnFieldsOf(columns: readonly string[], asked: AskedMap): ColumnFields | { refusals: Refusal[] } {
  const isThere = (column: string): boolean => columns.some((each) => each === column || column.startsWith(`${each}.`));
  const listed = columns.slice(0, 40).join(', ');
  const missing = [...asked].filter(([field]) => field !== 'items').flatMap(([, names]) => names.filter((name) => !isThere(name)));
  const refusals = missing.map((name): Refusal => (
    { line: 1, message: `There is no column ${name}.`, cure: `Name one of these with --map: ${listed}.` }));
  const others = [...asked].filter(([field]) => field !== 'text' && field !== 'items');
  const byColumn = new Map(others.flatMap(([field, names]) => names.map((name) => [name, field])));
  const ranked = columns
    .filter((column) => !byColumn.has(column) && textNames.includes(bareNameOf(column)))
    .sort((one, other) => textNames.indexOf(bareNameOf(one)) - textNames.indexOf(bareNameOf(other)));
  const text = asked.get('text') ?? ranked;
  if (text.length === 0) {
    refusals.push({
      line: 1, message: `No column seems to hold the text; they are ${listed}.`,
      cure: 'Say which does, as in --map text=COLUMN,title=COLUMN,date=COLUMN.',
    });
  }
  if (refusals.length > 0) return { refusals };
  return { text, asked: new Map([...looselyNamed(columns, byColumn), ...byColumn]) };
}

/** Answer whether columns are those of a table of news: a text, and a headline or a day. */
export function isNews(columns: readonly string[]): boolean {
  const roles = new Set(columns.map((column) => roleOf(column)?.role));
  return columns.some((column) => textNames.includes(bareNameOf(column))) && (roles.has('title') || roles.has('date'));
}

/** The key under which a column stands as a field. One whose name means what another was said to hold means nothing. */
export function fieldKeyOf(column: string, { asked }: ColumnFields): string {
  const own = asked.get(column);
  if (own !== undefined) return own;
  const role = roleOf(column)?.role;
  return role !== undefined && [...asked.values()].includes(role) ? `column ${column}` : column;
}

/** Say how the columns of a file are read. @example 'title ← Headline, text ← Body; left aside: Hits' */
export function mappingText(columns: readonly string[], fields: ColumnFields): string {
  const read = columns.flatMap((column): string[] => {
    if (fields.text[0] === column) return [`text ← ${column}`];
    const role = roleOf(fieldKeyOf(column, fields))?.role;
    return role === undefined ? [] : [`${role} ← ${column}`];
  });
  const dotted = [...fields.asked].filter(([column]) => !columns.includes(column)).map(([column, field]) => `${field} ← ${column}`);
  const all = [...read, ...dotted];
  const aside = columns.filter((column) => !all.some((each) => each.endsWith(`← ${column}`)) && !dotted.some((each) => each.includes(`← ${column}.`)));
  return `${all.join(', ')}${aside.length === 0 ? '' : `; left aside: ${aside.join(', ')}`}`;
}

/** Columns whose names mean a headline or a day only loosely, where no other means that. */
function looselyNamed(columns: readonly string[], asked: ReadonlyMap<string, string>): [string, string][] {
  const held = new Set<string | undefined>([...columns.map((column) => roleOf(column)?.role), ...asked.values()]);
  return (['title', 'date'] as const).filter((field) => !held.has(field)).flatMap((field) => {
    const column = columns.find((each) => !asked.has(each) && namedBy(each, { [field]: knownFields[field] }) === field);
    return column === undefined ? [] : [[column, field]];
  });
}
