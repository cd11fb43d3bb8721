import { Lexer } from 'yaml';
import { fieldNames, fields, isField, isListForm, type FieldName } from '../schema/fields/fields.ts';
import { Findings } from '../schema/findings.ts';
import type { Edit } from '../schema/fix.ts';
import { readEntries } from '../schema/yaml/entries.ts';
import { applyEdits, evenOf } from './even-text.ts';
import { isEmptyValue, keyOfValue, tidyValue, type FieldValue } from './field-value.ts';
import { fieldsOf, matterOfText, plainOfNode, type Matter, type WrittenField } from './matter.ts';
import { editsOf, lineEndOf } from './node-edits.ts';
import { EditRefused } from './refusal.ts';
import { linesOfField } from './yaml-lines.ts';

/**
 * Set a field in the front matter of a file's text, or take it out where the value says nothing. Every other byte stays: comments, the order of
 * keys, quotes, line ends; a comment within what goes comes to stand above the field. A field that is new has its place by the editors' manual.
 * @throws {EditRefused} where the front matter is missing, the field stands twice or cannot be read
 * @example setField('---\ntitle: Old\n---\n', 'title', 'New: here') //=> '---\ntitle: "New: here"\n---\n'
 */
export function setField(raw: string, name: FieldName, value: FieldValue): string {
  const matter = matterOfText(raw);
  const wanted = tidyValue(value);
  const old = writtenField(matter, name);
  const edits = old ? editsOfField(matter, old, name, wanted) : addedField(matter, name, wanted);
  return proven(raw, applyEdits(raw, matter.even, edits), name, wanted);
}

/** Take a field out of the front matter, as `setField` with nothing does. @throws {EditRefused} as `setField` */
export function removeField(raw: string, name: FieldName): string {
  return setField(raw, name, '');
}

/** Add an entry at the end of a list such as `corrections`; one that stands there already is not added again. @throws {EditRefused} as `setField` */
export function appendToList(raw: string, name: FieldName, entry: FieldValue): string {
  if (!isListForm(fields[name].form)) throw new TypeError(`${name} is no list.`);
  const old = writtenField(matterOfText(raw), name);
  const value = old?.node ? plainOfNode(old.node) : '';
  const list = Array.isArray(value) ? value : [value].filter((each) => !isEmptyValue(each));
  const wanted = tidyValue(entry);
  return list.some((each) => keyOfValue(each) === keyOfValue(wanted)) ? raw : setField(raw, name, [...list, wanted]);
}

function writtenField({ written }: Matter, name: FieldName): WrittenField | undefined {
  const [found, again] = written.filter(({ key }) => key === name);
  if (again) throw new EditRefused(`${name} stands twice in the front matter.`, 'Delete one of the two lines, then try again.');
  if (found && found.colon === found.start) {
    throw new EditRefused(`${name} cannot be read.`, 'Run `npm run check`, which says what is wrong, and mend it first.');
  }
  return found;
}

function editsOfField({ even: { text } }: Matter, old: WrittenField, name: FieldName, value: FieldValue): Edit[] {
  const lineEnd = lineEndOf(text, old.end);
  const source = text.slice(old.start, lineEnd + 1);
  if (isEmptyValue(value)) return keepComments([{ from: old.start, to: Math.min(lineEnd + 1, text.length), insert: '' }], old, source);
  const written = plainOfNode(old.node);
  const { form } = fields[name];
  // A byline may be a text or a list: one that says the same stays as it is.
  if (keyOfValue(isListForm(form) && typeof written === 'string' ? [written] : written) === keyOfValue(value)) return [];
  const least = old.node && editsOf(old.node, value, form, { text, source, base: old.start });
  const [first = '', ...below] = linesOfField(name, value);
  const anew = [first.slice(first.indexOf(':') + 1), ...below].join('\n');
  return keepComments(least ?? [{ from: old.colon, to: lineEnd, insert: anew }], old, source);
}

/** The edits, and lines above the field for the comments in what they take away. */
function keepComments(edits: Edit[], { start }: WrittenField, source: string): Edit[] {
  const lost: string[] = [];
  let at = 0;
  for (const token of new Lexer().lex(source)) {
    // The lexer marks documents, scalars and ends of flow by control characters that are not in the text.
    if (/^[\x02\x18\x1f\ufeff]$/.test(token)) continue;
    const [from, to] = [start + at, start + at + token.length];
    if (token.startsWith('#') && edits.some((edit) => edit.from <= from && to <= edit.to)) lost.push(token);
    at += token.length;
  }
  return lost.length === 0 ? edits : [{ from: start, to: start, insert: lost.map((comment) => `${comment}\n`).join('') }, ...edits];
}

/** A new field after the nearest that comes before it in the manual, else before all others. */
function addedField({ even: { text }, fences, written }: Matter, name: FieldName, value: FieldValue): Edit[] {
  const lines = linesOfField(name, value);
  if (lines.length === 0) return [];
  const order = fieldNames.indexOf(name);
  const before = written.filter(({ key }) => isField(key) && fieldNames.indexOf(key) < order);
  const nearest = before.toSorted((one, other) => fieldNames.indexOf(one.key as FieldName) - fieldNames.indexOf(other.key as FieldName)).at(-1);
  const place = nearest ? Math.min(lineEndOf(text, nearest.end) + 1, fences.end) : fences.start;
  return [{ from: place, to: place, insert: lines.map((line) => `${line}\n`).join('') }];
}

/** The changed text, once it reads as it should: the field as it was set, and all else as before. */
function proven(raw: string, changed: string, name: FieldName, value: FieldValue): string {
  const [before, after] = [fieldsOf(raw), fieldsOf(changed)];
  const isSet = isEmptyValue(value) ? !after.has(name) : sameList(name, after.get(name)) === sameList(name, value);
  before.delete(name);
  after.delete(name);
  const isKept = JSON.stringify([...before].toSorted()) === JSON.stringify([...after].toSorted());
  const [old, fresh] = [matterOfText(raw), matterOfText(changed)];
  const keepsBody = old.even.text.slice(old.fences.body) === fresh.even.text.slice(fresh.fences.body);
  if (isSet && isKept && keepsBody && faultsIn(changed) <= faultsIn(raw)) return changed;
  throw new EditRefused(
    `${name} cannot be set without changing something else in the front matter.`, 'Run `npm run check`, mend what it names, and try again.',
  );
}

function sameList(name: FieldName, value: FieldValue | undefined): string {
  return keyOfValue(fields[name].form.is === 'bylines' && typeof value === 'string' ? [value] : value);
}

function faultsIn(raw: string): number {
  const { even, fences } = matterOfText(raw);
  const findings = new Findings('', evenOf(even.text).text);
  readEntries(findings, fences.start, fences.end);
  return findings.problems.length;
}
