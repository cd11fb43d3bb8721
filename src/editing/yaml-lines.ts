import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { fields, type FieldName } from '../schema/fields/fields.ts';
import type { Form } from '../schema/fields/form.ts';
import { formOfKey } from '../schema/fields/keys.ts';
import { isEmptyValue, type FieldValue } from './field-value.ts';

/** Where a scalar is to stand. */
interface Standing {
  /** Within brackets or braces, where `,` and brackets mean something. */
  inFlow?: boolean;
  /** Before a comment on the same line, by which a text without quotes might be cut. */
  beforeComment?: boolean;
}

/** Longest line, in characters, on which a list of names stands in brackets; a longer one has a line for each. */
const longestLine = 100;

/** Write a field as lines of YAML, in the style of the editors' manual; none where it says nothing. */
export function linesOfField(name: FieldName, value: FieldValue): string[] {
  return linesOf(name, value, fields[name].form);
}

/** The lines of a key and its value; none where the value is empty. */
export function linesOf(key: string, value: FieldValue, form: Form | undefined): string[] {
  if (isEmptyValue(value)) return [];
  const name = keyOf(key);
  if (typeof value === 'string') return [`${name}: ${scalarOf(value, form)}`];
  const [first] = Array.isArray(value) ? value : [];
  if (form?.is === 'bylines' && Array.isArray(value) && value.length === 1 && first !== undefined) return linesOf(key, first, form);
  const flow = Array.isArray(value) && value.every((each) => typeof each === 'string') ? `${name}: ${flowOf(value, form)}` : '';
  if (flow !== '' && flow.length <= longestLine) return [flow];
  const below = Array.isArray(value) ? value.flatMap((item) => linesOfItem(item, form)) : linesOfGroup(value, form);
  return [`${name}:`, ...below.map((line) => `  ${line}`)];
}

/** The lines of one entry of a list, the first with its hyphen. */
export function linesOfItem(item: FieldValue, form: Form | undefined): string[] {
  if (isEmptyValue(item)) return [];
  // A list within a list is no form of ours: it is written as it is, so that the check shows it.
  if (Array.isArray(item)) return [`- ${JSON.stringify(item)}`];
  const lines = typeof item === 'string' ? [scalarOf(item, form)] : linesOfGroup(item, form);
  return lines.map((line, index) => `${index === 0 ? '- ' : '  '}${line}`);
}

/** A value on one line, as it stands within brackets or braces. */
export function flowOf(value: FieldValue, form: Form | undefined): string {
  if (typeof value === 'string') return scalarOf(value, form, { inFlow: true });
  if (Array.isArray(value)) return `[${value.map((item) => flowOf(item, form)).join(', ')}]`;
  return `{ ${Object.entries(value).map(([key, each]) => `${keyOf(key)}: ${flowOf(each, formOfKey(form, key))}`).join(', ')} }`;
}

/** A text as YAML on one line, in quotes only where YAML 1.2 or the checks of names would take it for something else without. */
export function scalarOf(text: string, form: Form | undefined, standing: Standing = {}): string {
  const plain = text.trim();
  if (form?.is === 'flag' && plain === 'true') return plain;
  if (!standing.beforeComment && isPlain(plain, form, standing.inFlow ?? false)) return plain;
  const fitsSingle = /["\\]/.test(plain) && !/[\p{Cc}\p{Zl}\p{Zp}\ufeff]/u.test(plain);
  return fitsSingle ? `'${plain.replaceAll("'", "''")}'` : JSON.stringify(plain);
}

/** A key, in quotes where it is not of the usual signs. */
export function keyOf(key: string): string {
  return /^[A-Za-z][\w-]*$/.test(key) ? key : JSON.stringify(key);
}

function linesOfGroup(group: { [key: string]: FieldValue }, form: Form | undefined): string[] {
  return Object.entries(group).flatMap(([key, value]) => linesOf(key, value, formOfKey(form, key)));
}

/** Answer whether a text reads as itself without quotes. */
function isPlain(text: string, form: Form | undefined, inFlow: boolean): boolean {
  const isName = form?.is === 'name' || form?.is === 'names' || form?.is === 'bylines';
  // In a name without quotes these are warned of: see `readName`.
  if (isName && /[，、；;،؛﹐﹑﹔､“”„‟‘’‚‛「｢『«»‹›〝＂]/.test(text)) return false;
  if (/[\p{Cc}\p{Zl}\p{Zp}\ufeff]|^\p{White_Space}|^-\S|：/u.test(text)) return false;
  if (/^\p{L}[\p{L}\p{N} ./’，。-]*$/u.test(text) && !/^(?:true|false|null)$/i.test(text)) return true;
  const source = inFlow ? `[${text}]` : text;
  const { contents, errors, warnings } = parseDocument(`k: ${source}\n`, { version: '1.2', schema: 'core', prettyErrors: false, logLevel: 'silent' });
  if (errors.length + warnings.length > 0 || !isMap(contents) || contents.items.length !== 1) return false;
  const [pair] = contents.items;
  const value: unknown = pair?.value;
  const item = inFlow && isSeq(value) && value.items.length === 1 ? value.items[0] : inFlow ? undefined : value;
  return isScalar(item) && item.type === 'PLAIN' && item.value === text && item.comment == null && item.anchor === undefined && item.tag === undefined;
}
