/** What a field of the front matter holds, every scalar as the text it was written as: `true` for a flag, a day as its ten signs. */
export type FieldValue = string | FieldValue[] | { [key: string]: FieldValue };

/** Answer whether a value says nothing: an empty text, or a list or group of such. */
export function isEmptyValue(value: FieldValue): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return (Array.isArray(value) ? value : Object.values(value)).every(isEmptyValue);
}

/** A value without outer spaces, and without entries and keys that say nothing. */
export function tidyValue(value: FieldValue): FieldValue {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.filter((each) => !isEmptyValue(each)).map(tidyValue);
  return Object.fromEntries(Object.entries(value).filter(([, each]) => !isEmptyValue(each)).map(([key, each]) => [key, tidyValue(each)]));
}

/** A value as a text that is the same for all values which say the same: the order of keys says nothing. */
export function keyOfValue(value: FieldValue | undefined): string {
  return JSON.stringify(value, (_, each: FieldValue) => (
    typeof each === 'object' && !Array.isArray(each) ? Object.fromEntries(Object.entries(each).toSorted(([one], [other]) => (one < other ? -1 : 1))) : each
  )) ?? '';
}
