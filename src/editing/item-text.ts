import { fieldNames, type FieldName } from '../schema/fields/fields.ts';
import { tidyValue, type FieldValue } from './field-value.ts';
import { linesOfField } from './yaml-lines.ts';

/** Values of fields by their names; those that say nothing are not written. */
export type FieldValues = Partial<Record<FieldName, FieldValue>>;

/** Write an item's file: front matter in the order of the editors' manual, a blank line, the text. */
export function newItemText(values: FieldValues, body: string): string {
  const lines = fieldNames.flatMap((name) => linesOfField(name, tidyValue(values[name] ?? '')));
  const text = body.trim();
  return `---\n${lines.join('\n')}\n---\n${text === '' ? '' : `\n${text}\n`}`;
}
