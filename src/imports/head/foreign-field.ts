import type { FieldValue } from '../../editing/field-value.ts';

/** One field of a foreign file's head. */
export interface ForeignField {
  key: string;
  value: FieldValue;
  /** Line in the file, counted from 1. */
  line: number;
}

/** A foreign file taken apart. */
export interface ForeignFile {
  fields: ForeignField[];
  /** What stands below the head. */
  body: string;
  /** Line of the file on which `body` begins. */
  bodyLine: number;
}

/** All texts in a value, in order, lists and maps opened. Empty ones are left out. */
export function textsOf(value: FieldValue): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  return (Array.isArray(value) ? value : Object.values(value)).flatMap(textsOf);
}

/** Make a field value of any plain data: numbers, flags and days become text, nothing becomes the empty text. */
export function fieldValueOf(data: unknown): FieldValue {
  if (Array.isArray(data)) return data.map(fieldValueOf);
  if (data instanceof Map) return Object.fromEntries([...data].map(([key, value]) => [String(key), fieldValueOf(value)]));
  if (typeof data === 'object' && data !== null) {
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, fieldValueOf(value)]));
  }
  return data === null || data === undefined ? '' : String(data);
}
