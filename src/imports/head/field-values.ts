import type { FieldValue } from '../../editing/field-value.ts';
import type { Form } from '../../schema/fields/form.ts';
import { plainTextOf, withoutTags } from '../text/plain-text.ts';
import { foreignDayOf } from './foreign-day.ts';
import { type ForeignField, textsOf } from './foreign-field.ts';
import { namesOf } from './name-lists.ts';

/** What foreign fields say in the form of a field of ours, and those of them that do not fit it. Of a form with one value the first counts. */
export function valueFor({ is }: Form, fields: readonly ForeignField[]): { value?: FieldValue; unfit: readonly ForeignField[] } {
  const [field, ...others] = fields;
  if (!field) return { unfit: [] };
  if (is === 'names') return { value: namesOf(fields), unfit: [] };
  if (is === 'paths') return { value: fields.flatMap(({ value }) => textsOf(value)), unfit: [] };
  // Groups are ours alone: the check of the finished item says what is wrong with one.
  if (is === 'group' || is === 'groups') return { value: field.value, unfit: others };
  const value = textFor(is, field.value);
  if (value === undefined) return { unfit: fields };
  return { value, unfit: Array.isArray(field.value) && textsOf(field.value).length > 1 ? fields : others };
}

/** One text for a form; empty for a flag that is not set, undefined where the value does not fit. */
function textFor(is: Form['is'], value: FieldValue): string | undefined {
  const text = (textsOf(value)[0] ?? '').trim();
  if (is === 'flag') return isYes(value) ? 'true' : isNo(value) ? '' : undefined;
  if (is === 'moment' || is === 'address') return text;
  if (is !== 'day') return plainTextOf(withoutTags(text));
  const read = foreignDayOf(text);
  return 'day' in read ? read.day : undefined;
}

/** Answer whether a value says yes, as flags of other tools do. */
export function isYes(value: FieldValue): boolean {
  return typeof value === 'string' && /^(?:true|yes|on|1)$/i.test(value.trim());
}

/** Answer whether a value says no. */
export function isNo(value: FieldValue): boolean {
  return typeof value === 'string' && /^(?:false|no|off|0)$/i.test(value.trim());
}
