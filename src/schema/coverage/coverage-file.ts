import { shown } from '../excerpt.ts';
import { checkKeys } from '../fields/keys.ts';
import type { Form } from '../fields/form.ts';
import { nameForm } from '../fields/forms.ts';
import { groupForm } from '../fields/groups.ts';
import { readText, type Reader } from '../fields/readers.ts';
import { Findings } from '../findings.ts';
import type { Month } from '../day.ts';
import { firstLanguage, isLanguage } from '../language.ts';
import type { KnownGap } from './gap.ts';
import { readMonth } from './month-reader.ts';
import { coverageFile } from '../names-file.ts';
import type { Problem } from '../problem.ts';
import { readEntries } from '../yaml/entries.ts';
import type { Value } from '../yaml/value.ts';
import { site } from '../../site.ts';

const readNotes: Reader<KnownGap['notes']> = (value, label, findings) => {
  if (value.kind !== 'map') {
    const text = readText(value, label, findings);
    return text === undefined ? undefined : { [firstLanguage]: text };
  }
  const languages: readonly string[] = site.languages;
  const known = value.entries.filter(({ key, start }) => {
    if (!isLanguage(key)) findings.add('names-language', start, `${shown(key)} is no language of this archive.`, `Write one of ${languages.join(', ')}.`);
    return isLanguage(key);
  });
  const notes = new Map<string, string>();
  for (const [key, entry] of checkKeys(known, Object.fromEntries(languages.map((language) => [language, {}])), findings)) {
    const text = entry.value && readText(entry.value, `${label} in ${key}`, findings);
    if (text !== undefined) notes.set(key, text);
  }
  return notes.size > 0 ? Object.fromEntries(notes) : undefined;
};

const monthForm: Form<Month> = { is: 'text', words: 'YYYY-MM', read: readMonth, schema: { type: 'string', pattern: '^\\d{4}-\\d{2}$' } };
const notesForm: Form<KnownGap['notes']> = { is: 'text', words: 'text, or one for each language', read: readNotes, schema: { type: ['string', 'object'] } };
const gapForm = groupForm({
  from: { form: monthForm, required: true }, to: { form: monthForm }, source: { form: nameForm }, note: { form: notesForm, required: true },
});

const example = '“- from: 1961-01”, and below it, indented, “note: …”';

/** Read and check the text of `coverage.yaml`: under `missing` a list of gaps. They come in the order of their months. */
export function checkCoverage(text: string): { gaps: KnownGap[]; problems: Problem[] } {
  const findings = new Findings(coverageFile, text);
  const value = checkKeys(readEntries(findings, 0, text.length), { missing: {} }, findings).get('missing')?.value;
  if (!value) return { gaps: [], problems: findings.problems };
  if (value.kind !== 'list') {
    findings.add('coverage-form', value.start, 'missing is not a list of gaps.', `Begin each gap with a hyphen: ${example}.`);
    return { gaps: [], problems: findings.problems };
  }
  const gaps = value.items.flatMap((item) => gapOf(item, findings) ?? []);
  noteOverlaps(gaps, findings);
  return { gaps: gaps.map(({ gap }) => gap).sort(byMonths), problems: findings.problems };
}

interface PlacedGap {
  gap: KnownGap;
  start: number;
}

function gapOf(item: Value, findings: Findings): PlacedGap | undefined {
  const read = gapForm.read(item, 'missing', findings);
  if (!read) return undefined;
  const { from, to = from, source, note } = read;
  if (to < from) {
    findings.add('coverage-month', item.start, `This gap ends in ${to}, before it begins in ${from}.`, `Write from: ${to} and to: ${from}, or mend them.`);
    return undefined;
  }
  return { gap: { from, to, ...(source !== undefined && { source }), notes: note }, start: item.start };
}

/** Note each gap that has a month in common with one that stands before it in the file. */
function noteOverlaps(gaps: readonly PlacedGap[], findings: Findings): void {
  const bySource = new Map<string, PlacedGap[]>();
  for (const placed of gaps) {
    const { gap, start } = placed;
    const key = gap.source?.toLowerCase() ?? '';
    const others = bySource.get(key) ?? [];
    const other = others.find((each) => each.gap.from <= gap.to && gap.from <= each.gap.to);
    if (other) {
      findings.add(
        'coverage-overlap', start, `This gap and that in line ${findings.placeOf(other.start).line} have months in common.`,
        'Make one gap of the two, or part their months.',
      );
    }
    bySource.set(key, [...others, placed]);
  }
}

function byMonths(one: KnownGap, other: KnownGap): number {
  const [a, b] = [`${one.from} ${one.to} ${one.source ?? ''}`, `${other.from} ${other.to} ${other.source ?? ''}`];
  return a < b ? -1 : a > b ? 1 : 0;
}
