import { checkDays } from './day-checks.ts';
import { readEntries } from './yaml/entries.ts';
import { checkGarbled } from './signs/garble.ts';
import { findFences, type Fences } from './yaml/fences.ts';
import { fieldNames, fields, isField, isListForm, type Field, type FieldName, type FrontMatter } from './fields/fields.ts';
import { Findings } from './findings.ts';
import { checkKeys } from './fields/keys.ts';
import { knownFields } from './fields/known-fields.ts';
import { maxMatterCharacters, maxSummaryCharacters } from './limits.ts';
import type { Place } from './place.ts';
import { hasErrors, type Problem } from './problem.ts';
import { checkUnseen } from './signs/unseen-signs.ts';
import type { Entry, Value } from './yaml/value.ts';

/** An item's file, read as far as it can be. */
export interface CheckedItem {
  /** Absent where the front matter has errors. */
  matter?: FrontMatter;
  /** What could be read of it, with errors or without. */
  partial: Partial<FrontMatter>;
  body: string;
  /** Line of the file on which the body begins. */
  bodyLine: number;
  /** Offset in the text at which the body begins. */
  bodyStart: number;
  /** Where each key of the front matter stands; also `image.src`, and `aliases.0` and on for the entries of `aliases`. */
  places: Record<string, Place>;
  problems: Problem[];
}

/** Read and check one item's file: all its problems, in the order of their places. `file` is its path below the content folder. */
export function checkItem(file: string, text: string): CheckedItem {
  const findings = new Findings(file, text);
  const fences = findFences(findings);
  if (!fences) return { partial: {}, body: text, bodyLine: 1, bodyStart: 0, places: {}, problems: findings.problems };
  const isLong = fences.end - fences.start > maxMatterCharacters;
  if (isLong) {
    const message = `The front matter has ${fences.end - fences.start} characters, more than the ${maxMatterCharacters} that are read.`;
    findings.add('front-matter-length', fences.open, message, 'Move what is text below the line ---.');
  }
  checkUnseen(findings, fences.body);
  checkGarbled(findings);
  const entries = checkKeys(isLong ? [] : readEntries(findings, fences.start, fences.end), knownFields, findings);
  const partial = isLong ? {} : readMatter(findings, fences, entries);
  const matter = isWhole(partial) && !hasErrors(findings.problems) ? partial : undefined;
  const body = text.slice(fences.body);
  if (body.trim() === '' && !entries.has('withdrawn') && !mayLackText(partial) && fences.closed) {
    findings.add('body-empty', fences.body, 'No text follows the front matter.', 'Write the text below the line ---, or say with withdrawn why there is none.');
  }
  const bodyLine = findings.placeOf(fences.body).line;
  return { ...(matter && { matter }), partial, body, bodyLine, bodyStart: fences.body, places: placesOf(entries, findings), problems: findings.problems };
}

/** Answer whether an item may stand without a text that is seen: a notice stands in its place, or it is yet to be written. */
export function mayLackText({ withdrawn, draft }: Partial<FrontMatter>): boolean {
  return withdrawn !== undefined || draft === true;
}

function readMatter(findings: Findings, fences: Fences, entries: ReadonlyMap<string, Entry>): Partial<FrontMatter> {
  const matter: Record<string, unknown> = {};
  for (const name of fieldNames) {
    const { form }: Field = fields[name];
    const value = readField(name, entries.get(name), findings, fences) ?? (isListForm(form) ? [] : undefined);
    if (value !== undefined) matter[name] = value;
  }
  const { summary, date } = matter;
  if (typeof summary === 'string') checkSummary(findings, entries, summary);
  if (typeof date === 'string') checkDays(findings, entries, date);
  // Each value was read by its field's own form, which is what the type says; the compiler does not follow it through the loop.
  return matter as Partial<FrontMatter>;
}

function isWhole(matter: Partial<FrontMatter>): matter is FrontMatter {
  return fieldNames.every((name) => name in matter || !(isRequired(name) || isListForm(fields[name].form)));
}

/** Read one field by its form. A field that every item needs is noted where it is missing or empty. */
function readField(name: FieldName, entry: Entry | undefined, findings: Findings, { open, closed }: Fences): unknown {
  const { form, example }: Field = fields[name];
  if (!entry && isRequired(name) && closed) {
    findings.add('field-missing', open, `${name} is missing, and every item needs it.`, `Add a line such as “${example}”.`);
  }
  if (!entry?.value) return undefined;
  if (!isRequired(name) || !isBlank(entry.value)) return form.read(entry.value, name, findings);
  findings.add('field-missing', entry.value.start, `${name} is empty, and every item needs it.`, `Write it, such as “${example}”.`);
  return undefined;
}

function isRequired(name: FieldName): boolean {
  const { required }: Field = fields[name];
  return required === true;
}

function checkSummary(findings: Findings, entries: ReadonlyMap<string, Entry>, summary: string): void {
  const { length } = Array.from(summary);
  if (length <= maxSummaryCharacters) return;
  const message = `summary has ${length} characters, more than the ${maxSummaryCharacters} that lists have room for.`;
  findings.add('summary-length', startOf(entries, 'summary'), message, 'Shorten it to a sentence or two.');
}

function placesOf(entries: ReadonlyMap<string, Entry>, findings: Findings): Record<string, Place> {
  const places: Record<string, Place> = {};
  for (const [key, { start, value }] of entries) {
    if (!isField(key)) continue;
    places[key] = findings.placeOf(start);
    if (key === 'aliases' && value?.kind === 'list') {
      for (const [index, item] of value.items.entries()) places[`aliases.${index}`] = findings.placeOf(item.start);
    }
    const src = key === 'image' && value?.kind === 'map' ? value.entries.find((entry) => entry.key === 'src') : undefined;
    if (src?.value) places['image.src'] = findings.placeOf(src.value.start);
  }
  return places;
}

function startOf(entries: ReadonlyMap<string, Entry>, key: FieldName): number {
  const entry = entries.get(key);
  return entry?.value?.start ?? entry?.start ?? 0;
}

function isBlank(value: Value): boolean {
  return (value.kind === 'empty' && value.comment === undefined) || (value.kind === 'text' && value.text.trim() === '');
}
