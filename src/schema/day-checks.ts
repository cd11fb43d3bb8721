import { isDay, monthOf, type Day } from './day.ts';
import type { Findings } from './findings.ts';
import type { Entry, Value } from './yaml/value.ts';

/** Check an item's days against its folder and against each other. */
export function checkDays(findings: Findings, entries: ReadonlyMap<string, Entry>, date: Day): void {
  const folder = /^(\d{4})\/(\d{2})\//.exec(findings.file);
  const month = folder ? `${folder[1]}-${folder[2]}` : monthOf(date);
  const start = entries.get('date')?.value?.start ?? 0;
  if (monthOf(date) !== month) {
    findings.add(
      'date-folder', start, `date is ${date}, and the file lies in the folder of ${month.replace('-', '/')}.`,
      `Move the file to ${monthOf(date).replace('-', '/')}, or correct the day.`,
    );
  }
  for (const [label, value] of laterDays(entries)) {
    const day = value?.kind === 'text' ? value.text.trim() : '';
    if (value && isDay(day) && day < date) {
      findings.add('day-order', value.start, `${label} is ${day}, earlier than the item’s date ${date}.`, 'Correct one of the two days.');
    }
  }
}

/** The days that cannot be earlier than the item's own. */
function laterDays(entries: ReadonlyMap<string, Entry>): [label: string, value: Value | undefined][] {
  const corrections = entries.get('corrections')?.value;
  return [
    ['updated', entries.get('updated')?.value],
    ['withdrawn.date', dateIn(entries.get('withdrawn')?.value)],
    ...(corrections?.kind === 'list' ? corrections.items : []).map((item): [string, Value | undefined] => ['corrections.date', dateIn(item)]),
  ];
}

function dateIn(value: Value | undefined): Value | undefined {
  return value?.kind === 'map' ? value.entries.find(({ key }) => key === 'date')?.value : undefined;
}
