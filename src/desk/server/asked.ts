import type { FieldValue } from '../../editing/field-value.ts';
import { DeskRefusal } from './refusal.ts';

/** What a request of the browser says: plain data whose form is not known yet. */
export type Asked = ReadonlyMap<string, unknown>;

/** Read the body of a request. @throws {DeskRefusal} */
export function askedIn(body: string): Asked {
  const input: unknown = parsed(body);
  if (typeof input === 'object' && input !== null && !Array.isArray(input)) return new Map(Object.entries(input));
  throw new DeskRefusal(400, 'The request holds no JSON object.', 'Load the page of the desk again.');
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** The text under a name. @throws {DeskRefusal} where there is none, unless one stands in for it */
export function textIn(input: Asked, name: string, otherwise?: string): string {
  const value = input.get(name) ?? otherwise;
  if (typeof value === 'string') return value;
  throw new DeskRefusal(400, `The request says no ${name}.`, 'Load the page of the desk again.');
}

/** The number under a name, or what stands in for it. */
export function numberIn(input: Asked, name: string, otherwise: number): number {
  const value = input.get(name);
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : otherwise;
}

/** The texts of a list. @throws {DeskRefusal} where there is no such list */
export function textsIn(input: Asked, name: string): string[] {
  const value = input.get(name);
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value;
  throw new DeskRefusal(400, `The request lists no ${name}.`, 'Load the page of the desk again.');
}

/** The value for a field of the front matter. @throws {DeskRefusal} where it is none */
export function valueIn(input: Asked, name: string): FieldValue {
  const value = input.get(name);
  if (isFieldValue(value)) return value;
  throw new DeskRefusal(400, `The request gives no ${name}.`, 'Load the page of the desk again.');
}

function isFieldValue(value: unknown): value is FieldValue {
  if (typeof value === 'string') return true;
  return typeof value === 'object' && value !== null && Object.values(value).every(isFieldValue);
}
