/** What YAML makes of a word without quotes that an author may have meant as text. */
export type Mistaken = 'a number' | 'true' | 'false' | 'nothing';

/** A value as YAML reads it, with its place: the offset in the file at which it begins. */
export type Value = { start: number } & (
  /** `end` is the offset past its last sign, a quotation mark included; `comment` that of a `#` on its line, before which YAML ends the text. */
  | { kind: 'text'; text: string; end: number; comment?: number }
  | { kind: 'mistaken'; source: string; reads: Mistaken; end: number; comment?: number }
  | { kind: 'empty'; comment?: number }
  | { kind: 'list'; items: Value[] }
  | { kind: 'map'; entries: Entry[] }
);

/** A key and its value. `value` is absent where it could not be read, which has then been noted. */
export interface Entry {
  key: string;
  /** Offset of the key in the file. */
  start: number;
  value?: Value;
}

/** A key with all lines that belong to it, before they are read. */
export interface Chunk {
  start: number;
  end: number;
  /** Offset of a colon that YAML would not take for one. */
  colon?: number;
}

/** Write a text as a YAML value: bare where that is safe, else in double quotes. */
export function yamlOf(text: string): string {
  const bare = /^[\p{L}(（《「][^\n]*$/u.test(text) && !/: |:$| #|[[\]{},"\\]|^(?:true|false|null)$|\s$/i.test(text);
  return bare ? text : JSON.stringify(text);
}
