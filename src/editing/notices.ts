import type { Day } from '../schema/day.ts';
import type { FieldValue } from './field-value.ts';
import { appendToList, setField } from './fields.ts';
import { fieldsOf } from './matter.ts';
import { EditRefused } from './refusal.ts';

/**
 * Add a dated correction to an item, and set the day of its last change, which never goes back.
 * @throws {EditRefused} as `setField`, and where the same correction of that day stands there
 */
export function addCorrection(raw: string, correction: { date: Day; text: string }): string {
  const changed = appendToList(raw, 'corrections', correction);
  if (changed === raw) throw new EditRefused('The item has this correction already.', 'Nothing was written.');
  const updated = fieldsOf(raw).get('updated');
  return typeof updated === 'string' && updated > correction.date ? changed : setField(changed, 'updated', correction.date);
}

/**
 * Withdraw an item: its page stays with the notice, and its text stays in the file.
 * @throws {EditRefused} as `setField`, and where it is withdrawn already
 */
export function withdrawItem(raw: string, notice: { date: Day; reason: string }): string {
  const old: FieldValue | undefined = fieldsOf(raw).get('withdrawn');
  if (old !== undefined && old !== '') throw new EditRefused('The item is withdrawn already.', 'To change why, change withdrawn in its front matter.');
  return setField(raw, 'withdrawn', notice);
}
