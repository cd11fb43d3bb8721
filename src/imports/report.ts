import type { Outcome } from './import-files.ts';
import { isInPart, type Reason, reasons, type Refusal, type Remark } from './notes.ts';

/** Longest list of lines or details printed for one reason; the rest is counted. */
const longestList = 6;

/** Say in one line what became of a file, with what was lost of it or why it was refused below. */
export function formatOutcome(outcome: Outcome): string {
  const name = printable(outcome.name);
  if (outcome.kind === 'there') return `${name}  already there as ${outcome.file}`;
  if (outcome.kind === 'refused') return `${name}  refused: ${outcome.refusals.map(formatRefusal).join(' ')}`;
  const { item, remarks } = outcome;
  const lost = formatRemarks(remarks.filter((remark) => reasons[remark.reason].weight === 'lost'));
  const told = formatRemarks(remarks.filter((remark) => reasons[remark.reason].weight === 'told'));
  return `${name}  → ${item.file}${isInPart(remarks) ? `  in part: ${lost}` : ''}${told === '' ? '' : `  (${told})`}`;
}

/** Count what became of all files, and why some came in part or were refused. */
export function formatImport(outcomes: readonly Outcome[], isDry: boolean): string {
  const came = outcomes.filter((outcome) => outcome.kind === 'came');
  const part = came.filter(({ remarks }) => isInPart(remarks));
  const there = outcomes.filter(({ kind }) => kind === 'there').length;
  const refused = outcomes.filter((outcome) => outcome.kind === 'refused');
  const causes = countBy(refused.flatMap(({ refusals }) => [...new Set(refusals.map(({ message }) => generalOf(message)))]));
  return [
    ...section('Came in part because of', countReasons(part.map(({ remarks }) => remarks), 'lost')),
    ...section('Told', countReasons(came.map(({ remarks }) => remarks), 'told')),
    ...section('Refused because of', causes),
    `${came.length - part.length} whole, ${part.length} in part, ${there} already there, ${refused.length} refused of ${count(outcomes.length, 'file')}.`
      + (isDry ? ' Nothing was written.' : ''),
  ].join('\n');
}

/** One entry for each reason: how often, what, and in which lines. */
function formatRemarks(remarks: readonly Remark[]): string {
  const byReason = new Map<Reason, Remark[]>();
  for (const remark of remarks) byReason.set(remark.reason, [...(byReason.get(remark.reason) ?? []), remark]);
  return [...byReason].map(([reason, all]) => {
    const places = listed(all.filter(({ line }) => line > 0).map(({ line }) => String(line)));
    // Words that did not come stand nowhere else, so all of them are named.
    const details = reason === 'words'
      ? all.map(({ line, detail }) => `${line > 0 ? `line ${line}: ` : ''}${printable(detail)}`).join('; ')
      : listed(all.map(({ detail }) => printable(detail).slice(0, 100)).filter((detail) => detail !== ''));
    const where = places === '' || reason === 'words' ? '' : `line${places.includes(',') ? 's' : ''} ${places}: `;
    return `${where}${all.length > 1 ? `${all.length} × ` : ''}${reasons[reason].says}${details === '' ? '' : ` – ${details}`}`;
  }).join('; ');
}

function formatRefusal({ line, message, cure }: Refusal): string {
  const small = printable(cure).replace(/^[A-Z](?=[a-z]* )/, (letter) => letter.toLowerCase());
  return `${line > 0 ? `line ${line}: ` : ''}${printable(message).replace(/\.$/, '')} — ${small}`;
}

function countReasons(all: readonly Remark[][], weight: 'lost' | 'told'): [string, number][] {
  const names = all.flatMap((remarks) => [...new Set(remarks.map(({ reason }) => reason))].filter((reason) => reasons[reason].weight === weight));
  return countBy(names.map((reason) => reasons[reason].says));
}

function countBy(texts: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([one, few], [other, many]) => many - few || (one < other ? -1 : 1));
}

function section(title: string, counts: readonly [string, number][]): string[] {
  const width = Math.max(...counts.map(([, number]) => String(number).length));
  return counts.length === 0 ? [] : [`${title}, by number of files`, ...counts.map(([text, number]) => `  ${String(number).padStart(width)}  ${text}`), ''];
}

/** A message without what is special to one file, so that like ones are counted together. */
function generalOf(message: string): string {
  const short = message.replace(/The date .+? (?=could|is not)/, 'The date ').replace(/\(.*\)/s, '').replace(/“[^”]*”|(?<=came (?:before )?as )[^,]+/g, '…');
  return short.replace(/\d+ bytes/, 'too many bytes').replace(/\.$/, '').trim();
}

function listed(texts: readonly string[]): string {
  const unique = [...new Set(texts)];
  return unique.length > longestList ? `${unique.slice(0, longestList).join(', ')} and ${unique.length - longestList} more` : unique.join(', ');
}

function printable(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
