import type { ForeignNames } from './foreign-names.ts';
import type { Reader } from './readers.ts';

/** A part of a JSON Schema. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The form of a value: how it is read, and how people and tools are told of it. */
export interface Form<T = unknown> {
  /** What values of this form are to those who make or write them. */
  is: 'text' | 'name' | 'names' | 'bylines' | 'flag' | 'day' | 'moment' | 'address' | 'paths' | 'group' | 'groups';
  /** The form as the editors' manual says it. */
  words: string;
  read: Reader<T>;
  schema: JsonSchema;
  /** The keys of a group, or of each group of a list. */
  keys?: GroupKeys;
}

/** The form of a value that has keys. */
export interface GroupForm<T, K extends GroupKeys> extends Omit<Form<T>, 'keys'> {
  keys: K;
}

/** One key of a group such as `image`. */
export interface GroupKey<T = unknown> extends ForeignNames {
  form: Form<T>;
  required?: true;
}

/** The keys of a group, in the order in which they are best written. */
export type GroupKeys = Readonly<Record<string, GroupKey>>;

type Flat<T> = { [K in keyof T]: T[K] };
type Read<K> = K extends GroupKey<infer T> ? T : never;
type RequiredKey<K extends GroupKeys> = { [N in keyof K]: K[N] extends { required: true } ? N : never }[keyof K];

/** What a group with these keys holds once it is read. */
export type GroupOf<K extends GroupKeys> = Flat<{ [N in RequiredKey<K>]: Read<K[N]> } & { [N in Exclude<keyof K, RequiredKey<K>>]?: Read<K[N]> }>;
