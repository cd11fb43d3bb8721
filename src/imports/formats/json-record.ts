import type { FieldValue } from '../../editing/field-value.ts';
import { fieldValueOf, type ForeignField, textsOf } from '../head/foreign-field.ts';
import type { Refusal } from '../notes.ts';
import type { TakenApart } from '../taken-apart.ts';
import { fieldKeyOf } from './mapping.ts';
import type { Part, RecordHolder } from './part.ts';
import { recordBodyOf } from './table-row.ts';

/** Read the keys and values of one record. @throws where it is not one map in JSON */
export function recordOf(text: string): Map<string, FieldValue> {
  const data: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
  if (typeof data !== 'object' || data === null || Array.isArray(data)) throw new Error('a map of keys and values should stand here');
  return new Map(Object.entries(data).map(([key, value]) => [key, fieldValueOf(value)]));
}

/** Take one record apart: its text, and its other values as fields under their keys. Keys within keys are named with dots. */
export function readRecord(text: string, { holder: { keys }, line, lastLine }: Part & { holder: RecordHolder }): TakenApart | Refusal {
  const record = recordOf(text);
  const column = keys.text.find((name) => textsOf(valueAt(record, name)).length > 0);
  const dotted = [...keys.asked.keys()].filter((name) => !record.has(name) && name.includes('.'));
  const fields = [...record.keys()].filter((key) => key !== column?.split('.')[0] || record.has(key) && key !== column)
    .map((key): ForeignField => ({ key: fieldKeyOf(key, keys), value: record.get(key) ?? '', line }));
  const deep = dotted.map((name): ForeignField => ({ key: fieldKeyOf(name, keys), value: valueAt(record, name), line }));
  const written = column === undefined ? '' : textsOf(valueAt(record, column)).join('\n\n');
  return { fields: [...deep, ...fields].filter(({ value }) => textsOf(value).length > 0), ...recordBodyOf(written, column ?? ''), bodyLine: line, lastLine };
}

function valueAt(record: ReadonlyMap<string, FieldValue>, name: string): FieldValue {
  const own = record.get(name);
  if (own !== undefined) return own;
  const [first = '', ...rest] = name.split('.');
  return rest.reduce<FieldValue>((value, key) => {
    if (typeof value === 'string') return '';
    if (Array.isArray(value)) return value[Number(key)] ?? '';
    return Object.hasOwn(value, key) ? (value[key] ?? '') : '';
  }, record.get(first) ?? '');
}
