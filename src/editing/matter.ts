import { isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import { Findings } from '../schema/findings.ts';
import { chunksOf } from '../schema/yaml/entries.ts';
import { findFences, type Fences } from '../schema/yaml/fences.ts';
import type { Value } from '../schema/yaml/value.ts';
import { readChunk } from '../schema/yaml/yaml.ts';
import { evenOf, type EvenText } from './even-text.ts';
import type { FieldValue } from './field-value.ts';
import { EditRefused } from './refusal.ts';

/** One field of a front matter as it stands in the even text of its file. */
export interface WrittenField {
  key: string;
  /** Offset of the key. */
  start: number;
  /** Offset past the colon. */
  colon: number;
  /** Offset past the last sign of its value. */
  end: number;
  /** The value; its ranges count from `start`. Absent where YAML finds a fault in it. */
  node?: Node;
}

/** The front matter of a file, taken apart for changes. */
export interface Matter {
  even: EvenText;
  fences: Fences;
  written: WrittenField[];
}

/** Take the front matter of a file apart. @throws {EditRefused} where it has none, or none that is closed */
export function matterOfText(raw: string): Matter {
  const even = evenOf(raw);
  const findings = new Findings('', even.text);
  const fences = findFences(findings);
  if (!fences?.closed) throw new EditRefused('The file has no front matter between two lines ---.', 'Run `npm run check`, which says what to write.');
  const written = chunksOf(findings, fences.start, fences.end).flatMap(({ start, end }) => writtenIn(even.text, start, end));
  return { even, fences, written };
}

/**
 * What the front matter of a file says, known fields and others, each as it is written. A field that cannot be read is left out.
 * @param wanted the keys to read; all where it is not given
 */
export function fieldsOf(raw: string, wanted?: readonly string[]): Map<string, FieldValue> {
  const findings = new Findings('', evenOf(raw).text);
  const fences = findFences(findings);
  if (!fences) return new Map();
  return new Map(chunksOf(findings, fences.start, fences.end).flatMap((chunk): [string, FieldValue][] => {
    const source = findings.text.slice(chunk.start, chunk.end);
    if (wanted?.every((key) => !source.startsWith(`${key}:`) && !/^["'{]/.test(source))) return [];
    const simple = simpleField(source);
    return simple ? [simple] : readChunk(findings, chunk).flatMap(({ key, value }): [string, FieldValue][] => (value ? [[key, plainOfValue(value)]] : []));
  }));
}

/** Letters that mean nothing to YAML, and the space between them. */
const letters = '[A-Za-z\\p{Script=Han}][\\p{L}\\p{N} ’\'.()（）/·&-]*(?<! )';
const prose = '[A-Za-z\\p{Script=Han}][\\p{L}\\p{N} ’\'.()（）/·&,;“”‘–—%?!，。、；《》-]*(?<! )';
const plainest = `${prose}|\\d{4}-\\d\\d-\\d\\d|https?://[\\w./?=&%~+-]+`;
const simpleLine = new RegExp(`^([A-Za-z]+): (?:(${plainest})|\\[(${letters}(?:, ${letters})*)\\])\\n$`, 'u');

/** Read a field of the plainest form without YAML, which takes a hundred times as long; undefined for any other. */
function simpleField(source: string): [string, FieldValue] | undefined {
  const [, key, text, list] = simpleLine.exec(source) ?? [];
  const isWord = (each: string): boolean => !/^(?:true|false|null)$/i.test(each);
  if (key === undefined) return undefined;
  if (text !== undefined) return isWord(text) ? [key, text] : undefined;
  const entries = list?.split(', ') ?? [];
  return entries.every(isWord) ? [key, entries] : undefined;
}

/** What a node says, in plain data. */
export function plainOfNode(node: unknown): FieldValue {
  if (isSeq(node)) return node.items.map(plainOfNode);
  if (isMap(node)) return Object.fromEntries(node.items.map(({ key, value }) => [String(isScalar(key) ? key.value : key), plainOfNode(value)]));
  if (!isScalar(node)) return '';
  return typeof node.value === 'string' ? node.value.trim() : (node.source ?? '');
}

/** The offset past the last sign of a node, comments and blank lines after it left out. Ranges of block collections reach further. */
export function endOfNode(node: Node, source: string): number {
  const [, end = 0] = node.range ?? [];
  if (isSeq(node) && !node.flow) return Math.max(...node.items.map((item) => endOfNode(item as Node, source)));
  if (isMap(node) && !node.flow) return Math.max(...node.items.map(({ key, value }) => endOfNode((value ?? key) as Node, source)));
  return isScalar(node) && /^BLOCK/.test(node.type ?? '') ? source.slice(0, end).trimEnd().length : end;
}

function plainOfValue(value: Value): FieldValue {
  switch (value.kind) {
    case 'text': return value.text.trim();
    case 'mistaken': return value.source;
    case 'empty': return '';
    case 'list': return value.items.map(plainOfValue);
    case 'map': return Object.fromEntries(value.entries.map((entry) => [entry.key, entry.value ? plainOfValue(entry.value) : '']));
  }
}

/** The fields in one stretch of lines: one, or none where no key stands there. */
export function writtenIn(text: string, start: number, end: number): WrittenField[] {
  const source = text.slice(start, end);
  const { contents, errors } = parse(source);
  const [pair, ...more] = isMap(contents) && !contents.flow ? contents.items : [];
  const bare = /^[^:：\n]*/.exec(source)?.[0].trim().replace(/^["']|["']$/g, '') ?? '';
  if (!pair || more.length > 0 || errors.length > 0 || !isScalar(pair.key)) return [{ key: bare, start, colon: start, end: start + source.trimEnd().length }];
  const colon = source.indexOf(':', pair.key.range?.[1]) + 1;
  const node = (pair.value ?? undefined) as Node | undefined;
  const last = node ? Math.max(colon, endOfNode(node, source)) : colon;
  return [{ key: String(pair.key.value), start, colon: start + colon, end: start + last, ...(node && { node }) }];
}

function parse(source: string): { contents: unknown; errors: readonly unknown[] } {
  try {
    return parseDocument(source, { version: '1.2', schema: 'core', prettyErrors: false, uniqueKeys: false, logLevel: 'silent', keepSourceTokens: true });
  } catch (cause) {
    // The reader calls itself for every level of nesting.
    if (cause instanceof RangeError) return { contents: undefined, errors: [cause] };
    throw cause;
  }
}
