import { commandLanguage } from '../../languages/fixed-languages.ts';
import { bytesText, count } from '../line/progress.ts';
import type { Difference } from './differences.ts';
import type { FilesOutcome } from './check-files.ts';
import type { RecordOutcome } from './check-record.ts';
import type { Verdict } from './verify-copy.ts';

/** Addresses named one by one, at most; the report as JSON has all. */
const maxNamed = 10;

/** Say what a check found: each difference on a line of its own, then what is proved and what is not. */
export function verdictText(name: string, { files, record }: Verdict): string {
  const differences = [...files.differences, ...record?.differences ?? []];
  return [
    ...differences.map(lineOf), ...(differences.length > 0 ? [''] : []), filesText(name, files), ...remarksOf(files), ...recordText(record),
  ].join('\n');
}

function lineOf({ kind, at, what }: Difference): string {
  return `${kind.padEnd(7)}  ${at} ${what}.`;
}

function filesText(name: string, { files, bytes, root, differences }: FilesOutcome): string {
  const all = `${count(files, 'file')}, ${bytesText(bytes)}`;
  const differ = `${count(differences.length, 'difference')} from the manifest, which lists ${all}`;
  const said = differences.length === 0 ? `${all}, each as the manifest lists it` : differ;
  return `${name}: ${said}. The digest of the manifest is ${root}: who has the same has the same site.`;
}

function remarksOf({ kept, known, others, older }: FilesOutcome): string[] {
  return [
    ...(known > 0 ? [`${count(known, 'file')} of them ${known === 1 ? 'was' : 'were'} compared by a run that was cut short; --anew compares all again.`] : []),
    ...(kept.length > 0 ? [`The host keeps to itself: ${kept.slice(0, maxNamed).join(', ')}${kept.length > maxNamed ? ' …' : ''}.`] : []),
    ...(older > 0 ? [`${count(older, 'file')} of earlier pages ${older === 1 ? 'stays' : 'stay'} for readers who have those open.`] : []),
    ...(others === 1 ? ['1 file of others lies there too, and was not looked at.'] : []),
    ...(others > 1 ? [`${count(others, 'file')} of others lie there too, and were not looked at.`] : []),
  ];
}

function recordText(record: RecordOutcome | undefined): string[] {
  if (!record) return ['The site has no record: nothing tells whether a text was altered before this copy was made.'];
  const { size, latest, texts, newer, since, differences } = record;
  const of = latest ? ` up to edition ${latest.number} of ${latest.day}` : '';
  const whole = differences.some(({ kind }) => kind === 'record') ? 'is not sound' : 'is whole';
  return [
    `The record of ${size === 1 ? '1 entry' : `${size.toLocaleString(commandLanguage)} entries`}${of} ${whole}. ${signedText(record)}`,
    ...(since === undefined || differences.some(({ at }) => at === 'checkpoint') ? [] : [
      `It goes on from the earlier checkpoint of ${since} entries: none of these was altered or lost.`,
    ]),
    `${count(texts, 'text')} ${texts === 1 ? 'is' : 'are'} as the record last says.`,
    ...(newer.length === 0 ? [] : [
      `${count(newer.length, 'text')} ${newer.length === 1 ? 'is' : 'are'} in no entry yet, so that nothing vouches for ${newer.length === 1 ? 'it' : 'them'}: `
      + `${newer.slice(0, maxNamed).join(' ')}${newer.length > maxNamed ? ' …' : ''}`,
    ]),
  ];
}

function signedText({ signatures }: RecordOutcome): string {
  if (signatures.length === 0) return 'It is unsigned: who wrote it is not proved.';
  const right = signatures.flatMap((each) => (each.state === 'right' ? [each.by] : []));
  if (right.length > 0) return `It is signed by ${right.join(', ')}.`;
  return 'It is signed by a key that was not given, so that who wrote it is not proved: name the key with --key.';
}
