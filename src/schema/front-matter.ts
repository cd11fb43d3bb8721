import { readAlias, readUrl } from './address-readers.ts';
import { readDay, readMoment } from './day-readers.ts';
import { checkDays } from './day-checks.ts';
import { readEntries } from './entries.ts';
import { findFences, type Fences } from './fences.ts';
import { fieldNames, fields, isField, type Field, type FieldName } from './fields.ts';
import { Findings } from './findings.ts';
import { checkKeys, readCorrections, readImage, readImported, readWithdrawn } from './groups.ts';
import type { FrontMatter, Place } from './item.ts';
import { hasErrors, type Problem } from './problem.ts';
import { listOf, readBylines, readFlag, readLine, readName, readText, type Reader } from './readers.ts';
import type { Entry, Value } from './value.ts';

/** An item's file, read as far as it can be. */
export interface CheckedItem {
  /** Absent where the front matter has errors. */
  matter?: FrontMatter;
  body: string;
  /** Line of the file on which the body begins. */
  bodyLine: number;
  /** Where each key of the front matter stands; also `image.src`, and `aliases.0` and on for the entries of `aliases`. */
  places: Record<string, Place>;
  problems: Problem[];
}

const longestSummary = 300;
/** More than any editor writes; beyond it a broken file could hold up a build for a minute. */
const longestMatter = 50_000;
const readNames = listOf(readName);

/** Read and check one item's file: all its problems, in the order of their places. `file` is its path below the content folder. */
export function checkItem(file: string, text: string): CheckedItem {
  const findings = new Findings(file, text);
  const fences = findFences(findings);
  if (!fences) return { body: text, bodyLine: 1, places: {}, problems: findings.problems };
  const isLong = fences.end - fences.start > longestMatter;
  if (isLong) findings.add('front-matter-length', fences.open, `The front matter has ${fences.end - fences.start} characters, more than the ${longestMatter} that are read.`, 'Move what is text below the line ---.');
  const entries = checkKeys(isLong ? [] : readEntries(findings, fences.start, fences.end), fieldNames, findings);
  const matter = isLong ? undefined : readMatter(findings, fences, entries);
  const sound = matter !== undefined && !hasErrors(findings.problems);
  const body = text.slice(fences.body);
  if (body.trim() === '' && !entries.has('withdrawn') && fences.closed) {
    findings.add('body-empty', fences.body, 'No text follows the front matter.', 'Write the text below the line ---, or say with withdrawn why there is none.');
  }
  return { ...(sound && { matter }), body, bodyLine: findings.placeOf(fences.body).line, places: placesOf(entries, findings), problems: findings.problems };
}

function readMatter(findings: Findings, { open, closed }: Fences, entries: ReadonlyMap<string, Entry>): FrontMatter | undefined {
  const read = <T>(key: FieldName, reader: Reader<T>): T | undefined => {
    const entry = entries.get(key);
    const { required, example }: Field = fields[key];
    if (!entry && required && closed) findings.add('field-missing', open, `${key} is missing, and every item needs it.`, `Add a line such as “${example}”.`);
    if (!entry?.value) return undefined;
    if (required && isBlank(entry.value)) {
      findings.add('field-missing', entry.value.start, `${key} is empty, and every item needs it.`, `Write it, such as “${example}”.`);
      return undefined;
    }
    return reader(entry.value, key, findings);
  };
  const [title, date, source] = [read('title', readLine), read('date', readDay), read('source', readName)];
  const optional = {
    titleSupplied: read('titleSupplied', readFlag),
    digest: read('digest', readFlag),
    sourceUrl: read('sourceUrl', readUrl),
    summary: read('summary', readText),
    series: read('series', readName),
    image: read('image', readImage),
    updated: read('updated', readDay),
    embargo: read('embargo', readMoment),
    draft: read('draft', readFlag),
    withdrawn: read('withdrawn', readWithdrawn),
    imported: read('imported', readImported),
  };
  const lists = {
    author: read('author', readBylines) ?? [],
    editor: read('editor', readBylines) ?? [],
    topics: read('topics', readNames) ?? [],
    people: read('people', readNames) ?? [],
    places: read('places', readNames) ?? [],
    organisations: read('organisations', readNames) ?? [],
    corrections: read('corrections', readCorrections) ?? [],
    aliases: read('aliases', listOf(readAlias)) ?? [],
  };
  checkSummary(findings, entries, optional.summary);
  if (date !== undefined) checkDays(findings, entries, date);
  if (title === undefined || date === undefined || source === undefined) return undefined;
  return { title, date, source, ...present(optional), ...lists };
}

function checkSummary(findings: Findings, entries: ReadonlyMap<string, Entry>, summary = ''): void {
  const { length } = Array.from(summary);
  if (length <= longestSummary) return;
  findings.add('summary-length', startOf(entries, 'summary'), `summary has ${length} characters, more than the ${longestSummary} that lists have room for.`, 'Shorten it to a sentence or two.');
}

function placesOf(entries: ReadonlyMap<string, Entry>, findings: Findings): Record<string, Place> {
  const places: Record<string, Place> = {};
  for (const [key, { start, value }] of entries) {
    if (!isField(key)) continue;
    places[key] = findings.placeOf(start);
    if (key === 'aliases' && value?.kind === 'list') value.items.forEach((item, index) => { places[`aliases.${index}`] = findings.placeOf(item.start); });
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

/** Leave out what is undefined. */
function present<T extends object>(record: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  // Object.entries and fromEntries forget which key has which type.
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
