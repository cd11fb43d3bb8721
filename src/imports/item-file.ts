import { stringify } from 'yaml';
import { type FieldName, fieldNames, fields } from '../schema/fields/fields.ts';
import type { Form } from '../schema/fields/form.ts';
import type { FieldValue } from './head/foreign-field.ts';

/** What an imported item's front matter says, flags as `true`. Fields that are empty are not written. */
export type ImportedMatter = Partial<Record<FieldName, FieldValue>>;

/** Write an item's file: front matter in the order of the editors' manual, a blank line, the text. */
export function writeItemFile(matter: ImportedMatter, body: string): string {
  const lines = fieldNames.flatMap((name) => linesOf(name, matter[name] ?? '', fields[name].form));
  return `---\n${lines.join('\n')}\n---\n\n${body.trim()}\n`;
}

/** The lines of a key and its value; none where the value is empty. */
function linesOf(key: string, value: FieldValue, form: Form | undefined): string[] {
  if (typeof value === 'string') return value === '' ? [] : [`${key}: ${scalarOf(value, form)}`];
  const [first] = Array.isArray(value) ? value : [];
  if (form?.is === 'bylines' && Array.isArray(value) && value.length === 1 && first !== undefined) return linesOf(key, first, form);
  const below = Array.isArray(value) ? value.flatMap((item) => linesOfItem(item, form)) : linesOfGroup(value, form);
  return below.length === 0 ? [] : [`${key}:`, ...below.map((line) => `  ${line}`)];
}

function linesOfItem(item: FieldValue, form: Form | undefined): string[] {
  // A list within a list is no form of ours: it is written as it is, so that the check shows it.
  if (Array.isArray(item)) return [`- ${JSON.stringify(item)}`];
  const lines = typeof item === 'string' ? [scalarOf(item, form)] : linesOfGroup(item, form);
  return lines.map((line, index) => `${index === 0 ? '- ' : '  '}${line}`);
}

function linesOfGroup(group: { [key: string]: FieldValue }, form: Form | undefined): string[] {
  return Object.entries(group).flatMap(([key, value]) => linesOf(/^[\w-]+$/.test(key) ? key : JSON.stringify(key), value, form?.keys?.[key]?.form));
}

/** A text as YAML on one line, in quotes wherever any reader of YAML might take it for something else than its form says. */
function scalarOf(text: string, form: Form | undefined): string {
  if ((form?.is === 'day' || form?.is === 'moment') && /^[\d:TZ.+-]+$/.test(text)) return text;
  if (form?.is === 'flag' && text === 'true') return text;
  const isPlain = /^[A-Za-z\p{Lo}][\p{L}\p{N} _./’，。、（）-]*$/u.test(text) && !text.endsWith(' ');
  if (isPlain && !/^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i.test(text)) return text;
  const written = stringify(text, { lineWidth: 0, version: '1.1' }).trimEnd();
  return written.includes('\n') ? JSON.stringify(text) : written;
}
