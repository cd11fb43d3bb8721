import { fieldNames, type FieldName } from '../schema/fields/fields.ts';
import { applyEdits } from './even-text.ts';
import { tidyValue, type FieldValue } from './field-value.ts';
import { matterOfText } from './matter.ts';
import { linesOfField } from './yaml-lines.ts';

/** Values of fields by their names; those that say nothing are not written. */
export type FieldValues = Partial<Record<FieldName, FieldValue>>;

/** Write an item's file: front matter in the order of the editors' manual, a blank line, the text. */
export function newItemText(values: FieldValues, body: string): string {
  const lines = fieldNames.flatMap((name) => linesOfField(name, tidyValue(values[name] ?? '')));
  const text = body.trim();
  return `---\n${lines.join('\n')}\n---\n${text === '' ? '' : `\n${text}\n`}`;
}

/**
 * Put another text below the front matter of a file; lines that both have keep their bytes.
 * @param body all that follows the closing line, as `checkItem` gives it
 * @throws {EditRefused} where the file has no front matter
 */
export function replaceBody(raw: string, body: string): string {
  const { even, fences } = matterOfText(raw);
  const old = even.text.slice(fences.body);
  const isOpen = !even.text.slice(0, fences.body).endsWith('\n');
  const fresh = `${isOpen && body !== '' ? '\n' : ''}${body.replace(/\r\n?/g, '\n')}`;
  let same = 0;
  while (same < old.length && same < fresh.length && old[same] === fresh[same]) same++;
  let last = 0;
  while (last < Math.min(old.length, fresh.length) - same && old[old.length - 1 - last] === fresh[fresh.length - 1 - last]) last++;
  const edit = { from: fences.body + same, to: fences.body + old.length - last, insert: fresh.slice(same, fresh.length - last) };
  return applyEdits(raw, even, [edit]);
}
