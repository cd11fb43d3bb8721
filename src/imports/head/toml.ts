import type { FieldValue } from '../../editing/field-value.ts';
import type { ForeignField } from './foreign-field.ts';
import type { ReadFields } from './yaml.ts';

/** Where reading stands. */
interface Reader {
  text: string;
  at: number;
}

/** Read the part of TOML that front matter uses: keys, texts, numbers, days, lists, tables. Every scalar stays the text it was written as. */
export function readToml(matter: string): ReadFields {
  const reader: Reader = { text: matter, at: 0 };
  const fields: ForeignField[] = [];
  // The entries of each table: a key of any name is one of them, which a plain object would not have.
  const tables = new Map<ForeignField, Map<string, FieldValue>>();
  let table: Map<string, FieldValue> | undefined;
  try {
    for (skip(reader); reader.at < matter.length; skip(reader)) {
      const line = lineOf(reader);
      const header = take(reader, /\[{1,2}[ \t]*([^\]\n]+?)[ \t]*\]{1,2}/y);
      if (header) {
        table = new Map();
        const field = { key: unquote(header[1] ?? ''), value: '', line };
        fields.push(field);
        tables.set(field, table);
        continue;
      }
      const key = take(reader, /("[^"\n]*"|'[^'\n]*'|[\w.-]+)[ \t]*=[ \t]*/y);
      if (!key) throw new Error('here a key and = should stand');
      const [name, value] = [unquote(key[1] ?? ''), readValue(reader)];
      if (table) table.set(name, value);
      else fields.push({ key: name, value, line });
    }
    for (const [field, entries] of tables) field.value = Object.fromEntries(entries);
    return { fields, mended: [] };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error), line: lineOf(reader) };
  }
}

function readValue(reader: Reader): FieldValue {
  const block = take(reader, /"""\n?((?:\\[\s\S]|(?!""")[^\\])*)"""|'''\n?([\s\S]*?)'''/y);
  if (block) return block[2] ?? unescape(block[1] ?? '');
  const quoted = take(reader, /"((?:\\.|[^"\\\n])*)"|'([^'\n]*)'/y);
  if (quoted) return quoted[2] ?? unescape(quoted[1] ?? '');
  if (take(reader, /\[/y)) return readList(reader);
  if (take(reader, /\{/y)) return readMap(reader);
  const bare = take(reader, /\d{4}-\d\d-\d\d(?:[T ]\d[\d:.]*(?:Z|[+-]\d\d:\d\d)?)?|[\w.+:-]+/y);
  if (!bare) throw new Error('here a value should stand: a text in quotes, a number, true, false, a day or a list');
  return bare[0];
}

function readList(reader: Reader): FieldValue[] {
  const list: FieldValue[] = [];
  for (skip(reader); !take(reader, /\]/y); skip(reader)) {
    list.push(readValue(reader));
    skip(reader);
    take(reader, /,/y);
  }
  return list;
}

function readMap(reader: Reader): { [key: string]: FieldValue } {
  const map = new Map<string, FieldValue>();
  for (skip(reader); !take(reader, /\}/y); skip(reader)) {
    const key = take(reader, /("[^"\n]*"|'[^'\n]*'|[\w.-]+)[ \t]*=[ \t]*/y);
    if (!key) throw new Error('here a key and = should stand');
    map.set(unquote(key[1] ?? ''), readValue(reader));
    skip(reader);
    take(reader, /,/y);
  }
  return Object.fromEntries(map);
}

function take(reader: Reader, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text);
  if (found) reader.at = pattern.lastIndex;
  return found;
}

function skip(reader: Reader): void {
  take(reader, /(?:\s+|#[^\n]*)*/y);
}

function lineOf(reader: Reader): number {
  return reader.text.slice(0, reader.at).split('\n').length;
}

function unquote(key: string): string {
  return key.replace(/^(["'])(.*)\1$/, '$2');
}

const signs: ReadonlyMap<string, string> = new Map([['n', '\n'], ['t', '\t'], ['r', ''], ['b', ''], ['f', '']]);

function unescape(text: string): string {
  return text
    .replace(/\\\n\s*/g, '')
    .replace(/\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{8})|(.))/g, (_, short?: string, long?: string, sign?: string) => {
      const code = Number.parseInt(short ?? long ?? '', 16);
      return sign === undefined ? (code <= 0x10ffff ? String.fromCodePoint(code) : '') : (signs.get(sign) ?? sign);
    });
}
