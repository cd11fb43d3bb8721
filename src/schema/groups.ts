import { readPictureName } from './address-readers.ts';
import { readDay } from './day-readers.ts';
import { shown } from './excerpt.ts';
import type { Findings } from './findings.ts';
import { meantKey } from './habits.ts';
import type { Correction, FrontMatter } from './item.ts';
import { readLine, readText, type Reader } from './readers.ts';
import type { Entry, Value } from './value.ts';
import { fullWidthColon } from './yaml-fault.ts';

/** The lead picture. */
export const readImage: Reader<NonNullable<FrontMatter['image']>> = (value, label, findings) => {
  const group = openGroup(value, label, findings, ['src', 'alt'], ['credit', 'caption']);
  if (!group) return undefined;
  const [src, alt] = [group('src', readPictureName), group('alt', readLine)];
  const [credit, caption] = [group('credit', readLine), group('caption', readText)];
  if (src === undefined || alt === undefined) return undefined;
  return { src, alt, ...(credit !== undefined && { credit }), ...(caption !== undefined && { caption }) };
};

/** The list of corrections. */
export const readCorrections: Reader<Correction[]> = (value, label, findings) => {
  if (value.kind !== 'list') {
    findings.add('list-form', value.start, `${label} is ${kindOf(value)}, and a list of corrections belongs here.`, 'Begin each correction with a hyphen: “- date: 2023-02-25”, and below it, indented, “text: …”.');
    return undefined;
  }
  return value.items.flatMap((item) => {
    const group = openGroup(item, label, findings, ['date', 'text'], []);
    const [date, text] = [group?.('date', readDay), group?.('text', readText)];
    return date === undefined || text === undefined ? [] : [{ date, text }];
  });
};

/** The notice that an item was withdrawn. */
export const readWithdrawn: Reader<NonNullable<FrontMatter['withdrawn']>> = (value, label, findings) => {
  const group = openGroup(value, label, findings, ['date', 'reason'], []);
  const [date, reason] = [group?.('date', readDay), group?.('reason', readText)];
  return date === undefined || reason === undefined ? undefined : { date, reason };
};

/** Where an import came from. */
export const readImported: Reader<NonNullable<FrontMatter['imported']>> = (value, label, findings) => {
  const group = openGroup(value, label, findings, ['from', 'sha256'], []);
  const [from, sha256] = [group?.('from', readLine), group?.('sha256', readSha256)];
  return from === undefined || sha256 === undefined ? undefined : { from, sha256 };
};

const readSha256: Reader<string> = (value, label, findings) => {
  const text = readText(value, label, findings);
  if (text === undefined || /^[0-9a-f]{64}$/.test(text)) return text;
  findings.add('sha256-form', value.start, `${label} is ${shown(text)}, which is not a SHA-256 digest.`, 'Write its 64 digits, 0 to 9 and small a to f, as `npm run import` does.');
  return undefined;
};

type Group = <T>(key: string, read: Reader<T>) => T | undefined;

/** Check the keys of a group and give a way to read each. */
function openGroup(value: Value, label: string, findings: Findings, required: readonly string[], optional: readonly string[]): Group | undefined {
  const known = [...required, ...optional];
  const colon = value.kind === 'text' ? value.text.indexOf('：') : -1;
  if (value.kind === 'text' && known.includes(value.text.slice(0, Math.max(0, colon)).trim())) {
    findings.add('yaml-colon', value.start + colon, fullWidthColon.message, fullWidthColon.cure);
    return undefined;
  }
  if (value.kind !== 'map') {
    findings.add('map-form', value.start, `${label} is ${kindOf(value)}, and a group of keys belongs here: ${known.join(', ')}.`, `Write each key on a line of its own, indented: ${required.join(': …, ')}: ….`);
    return undefined;
  }
  const entries = checkKeys(value.entries, known, findings, `${label}.`);
  for (const key of required) {
    if (!entries.has(key)) findings.add('field-missing', value.start, `${label} has no ${key}.`, `Add a line ${key}: with the same indentation.`);
  }
  return (key, read) => {
    const entry = entries.get(key)?.value;
    return entry && read(entry, `${label}.${key}`, findings);
  };
}

/** Gather entries by key; keys that are not known, or stand twice, are noted. The first of two counts. */
export function checkKeys(entries: readonly Entry[], known: readonly string[], findings: Findings, prefix = ''): Map<string, Entry> {
  const found = new Map<string, Entry>();
  for (const entry of entries) {
    const { key, start } = entry;
    const first = found.get(key);
    if (first) {
      findings.add('key-duplicate', start, `${prefix}${shown(key)} stands twice, first in line ${findings.placeOf(first.start).line}.`, 'Delete one of the two.');
    } else if (known.includes(key)) {
      found.set(key, entry);
    } else {
      const meant = meantKey(key, known);
      findings.add('key-unknown', start, `${prefix}${shown(key) || '?'} is no key that is known here.`, meant === undefined ? `Delete it, or write one of ${known.join(', ')}.` : `Write ${meant}.`);
    }
  }
  return found;
}

function kindOf(value: Value): string {
  switch (value.kind) {
    case 'text': return `the text “${shown(value.text)}”`;
    case 'mistaken': return shown(value.source);
    case 'empty': return 'empty';
    case 'list': return 'a list';
    case 'map': return 'a group of keys';
  }
}
