import type { Outcome } from './outcome.ts';
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

/** What became of one input as plain data, for programs. */
export function outcomeRecord(outcome: Outcome): object {
  const { name: input } = outcome;
  if (outcome.kind === 'there') return { input, result: 'there', file: outcome.file };
  if (outcome.kind === 'refused') return { input, result: 'refused', refusals: outcome.refusals };
  const { item, remarks } = outcome;
  return {
    input, result: isInPart(remarks) ? 'part' : 'whole', file: item.file, words: item.balance,
    remarks: remarks.map(({ reason, line, detail }) => ({ reason, weight: reasons[reason].weight, line, detail, says: reasons[reason].says })),
    pictures: item.pictures.map(({ to }) => to),
  };
}

/** How many inputs came and how. */
export interface ImportCounts {
  whole: number;
  part: number;
  there: number;
  refused: number;
}

/** Counts what becomes of inputs, however many there are. Of an input that is told of twice, the second counts. */
export class ImportTally<I> {
  readonly #kindOf = new Map<I, string>();

  /** Count one outcome. */
  add(input: I, outcome: Outcome): void {
    this.#kindOf.set(input, kindOf(outcome));
  }

  /** How many inputs came whole, came in part, were there and were refused. */
  counts(): ImportCounts {
    const counts: ImportCounts = { whole: 0, part: 0, there: 0, refused: 0 };
    for (const { kind, number } of this.#kinds()) counts[kind] += number;
    return counts;
  }

  /** Say what became of all files, and why some came in part or were refused. */
  format(isDry: boolean): string {
    const kinds = this.#kinds();
    const { whole, part, there, refused } = this.counts();
    const came = kinds.filter(({ kind }) => kind === 'whole' || kind === 'part');
    const saying = (weight: 'lost' | 'told'): [string, number][] => countBy(
      came.flatMap(({ causes, number }) => causes.filter((name) => reasonOf(name)?.weight === weight).map((name) => [reasonOf(name)?.says ?? name, number])));
    const refusals = kinds.flatMap(({ kind, causes, number }) => (kind === 'refused' ? causes : []).map((cause): [string, number] => [cause, number]));
    return [
      ...section('Came in part because of', saying('lost')),
      ...section('Told', saying('told')),
      ...section('Refused because of', countBy(refusals)),
      `${whole} whole, ${part} in part, ${there} already there, ${refused} refused of ${count(whole + part + there + refused, 'file')}.`
        + (isDry ? ' Nothing was written.' : ''),
    ].join('\n');
  }

  #kinds(): { kind: keyof ImportCounts; causes: string[]; number: number }[] {
    const numbers = new Map<string, number>();
    for (const key of this.#kindOf.values()) numbers.set(key, (numbers.get(key) ?? 0) + 1);
    return [...numbers].map(([key, number]) => {
      const [kind = '', ...causes] = key.split('\n');
      return { kind: kind as keyof ImportCounts, causes, number };
    });
  }
}

/** A kind of outcome and its causes as one text, of which there are few however many inputs there are. */
function kindOf(outcome: Outcome): string {
  if (outcome.kind === 'there') return 'there';
  const causes = outcome.kind === 'came'
    ? outcome.remarks.map(({ reason }) => reason)
    : outcome.refusals.map(({ message }) => generalOf(message).replace(/\s+/g, ' '));
  const kind = outcome.kind === 'refused' ? 'refused' : isInPart(outcome.remarks) ? 'part' : 'whole';
  return [kind, ...new Set(causes)].join('\n');
}

function reasonOf(name: string): (typeof reasons)[Reason] | undefined {
  return Object.hasOwn(reasons, name) ? reasons[name as Reason] : undefined;
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

function countBy(texts: readonly (readonly [string, number])[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const [text, number] of texts) counts.set(text, (counts.get(text) ?? 0) + number);
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
