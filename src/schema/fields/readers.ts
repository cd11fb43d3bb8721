import { shown } from '../excerpt.ts';
import type { Findings } from '../findings.ts';
import { fitsAddress, maxNameBytes } from '../limits.ts';
import { hasUnfitCharacters } from '../text.ts';
import { noteOddSign } from '../yaml/odd-signs.ts';
import { yamlOf, type Value } from '../yaml/value.ts';
import { quotesFix } from './value-fix.ts';

/** Takes a value for what a field holds, or notes why it cannot and gives undefined. `label` is the field as messages name it. */
export type Reader<T> = (value: Value, label: string, findings: Findings) => T | undefined;

/** A text, its outer spaces taken off. */
export const readText: Reader<string> = (value, label, findings) => {
  if (value.kind === 'empty') return noteEmpty(value, label, findings);
  if (value.kind === 'list' || value.kind === 'map') {
    const found = value.kind === 'list' ? 'a list' : 'a group of keys';
    findings.add(
      'text-form', value.start, `${label} is ${found}, and one text belongs here.`,
      'Write one text, in quotes where it holds brackets, or a colon and a space.',
    );
    return undefined;
  }
  if (value.kind === 'mistaken') {
    findings.add(
      'text-form', value.start, `${label} is ${shown(value.source)}, which YAML reads as ${value.reads}, not as text.`,
      `Put it in quotes: "${value.source}".`, quotesFix(findings, value),
    );
    return undefined;
  }
  const text = value.text.trim();
  if (text === '') return noteEmpty({ start: value.start }, label, findings);
  if (hasUnfitCharacters(text)) {
    findings.add(
      'character', value.start, `${label} holds a control character, written as a code that begins with a backslash.`,
      'Delete the code, or write what was meant.',
    );
    return undefined;
  }
  if (value.comment !== undefined) {
    findings.add(
      'yaml-comment', value.comment, `${label} ends before #, where YAML begins a comment, and would read “${shown(text)}”.`,
      'Put the whole text in quotes, or the comment on a line of its own.',
    );
    return undefined;
  }
  return text;
};

/** A text on one line. */
export const readLine: Reader<string> = (value, label, findings) => {
  const text = readText(value, label, findings);
  if (text === undefined || !text.includes('\n')) return text;
  const isEscape = /^"(?:[^"\\\n]|\\.)*\\[nNLPr]/.test(findings.text.slice(value.start, value.start + 2000));
  findings.add(
    'text-form', value.start, isEscape ? `${label} holds \\n, which in double quotes is a line break.` : `${label} runs over several lines.`,
    isEscape ? 'Write the backslash twice, or use single quotes.' : 'Write it on one line.',
  );
  return undefined;
};

/** A name that has a page of its own. */
export const readName: Reader<string> = (value, label, findings) => {
  const name = readLine(value, label, findings);
  if (name !== undefined) checkName(name, value, label, findings);
  if (name === undefined || fitsAddress(name)) return name;
  findings.add(
    'name-length', value.start,
    `${label} is longer than the address of its page can be: ${maxNameBytes} letters, or ${Math.floor(maxNameBytes / 3)} Chinese characters.`,
    'Write a shorter name.',
  );
  return undefined;
};

const curlyQuotes = new RegExp(`^(?:${
  ['[“”„‟][^“”„‟]*[“”‟]', '[‘’‚‛][^‘’‚‛]*[‘’‛]', '[「｢][^「」｢｣]*[」｣]', '『[^『』]*』',
    '«[^«»]*»', '»[^«»]*«', '‹[^‹›]*›', '〝[^〝〞〟]*[〞〟]', '＂[^＂]*＂'].join('|')
})$`);

/** Note a name that is two, or that stands in quotation marks which YAML takes for letters. In straight quotes it is meant as it stands. */
function checkName(name: string, value: Value, label: string, findings: Findings): void {
  if (/["']/.test(findings.text.charAt(value.start))) return;
  if (curlyQuotes.test(name)) {
    findings.add(
      'name-quotes', value.start, `${label} is ${shown(name)}, with quotation marks that YAML takes for letters of the name.`,
      `Delete them, or write ${shown(JSON.stringify(name))} where they belong to the name.`,
    );
  }
  if (label.endsWith('source') || label.endsWith('series')) return;
  const comma = /[，、；;،؛﹐﹑﹔､]/.exec(name)?.[0];
  if (comma === undefined || !/[^\s，、；;]/.test(name)) return;
  const parts = name.split(/[，、；;،؛﹐﹑﹔､,]/).map((part) => part.trim()).filter((part) => part !== '');
  const meant = parts.length > 1 ? `${parts.length} names` : 'the name alone';
  findings.add(
    'list-comma', value.start, `${label} is ${shown(name)}, one name with ${comma} in it: YAML parts the names of a list at “, ” only.`,
    `Write ${shown(parts.map(yamlOf).join(', '))} for ${meant}, or ${shown(JSON.stringify(name))} where it is one.`,
  );
}

/** `true`, the one thing a flag can be. */
export const readFlag: Reader<true> = (value, label, findings) => {
  if (value.kind === 'mistaken' && value.reads === 'true') return true;
  const found = value.kind === 'mistaken'
    ? shown(value.source)
    : value.kind === 'text' ? `the text “${shown(value.text)}”` : value.kind === 'empty' ? 'empty' : `a ${value.kind}`;
  const isMeant = value.kind === 'text' && /^(?:true|yes|on|y)$/i.test(value.text);
  const fix = isMeant ? [{ from: value.start, to: value.end, insert: 'true' }] : undefined;
  findings.add('flag-form', value.start, `${label} is ${found}, and can only be true.`, `Write ${label}: true, or delete the line.`, fix);
  return undefined;
};

/** A list in which every entry is read by one reader and none stands twice. `[]` is a list of none. */
export function listOf<T extends string>(read: Reader<T>): Reader<T[]> {
  return (value, label, findings) => {
    if (value.kind === 'empty') return noteEmpty(value, label, findings);
    if (value.kind !== 'list') return noteNoList(value, label, findings);
    const seen = new Map<string, number>();
    const entries: T[] = [];
    for (const item of value.items) {
      if (item.kind === 'map') {
        findings.add('list-form', item.start, `An entry of ${label} holds a colon and a space, which YAML takes for a key.`, 'Put the entry in quotes.');
        continue;
      }
      const entry = read(item, `An entry of ${label}`, findings);
      if (entry === undefined) continue;
      const line = seen.get(entry.toLowerCase());
      if (line === undefined) entries.push(entry);
      else findings.add('list-duplicate', item.start, `${label} holds ${shown(entry)} twice, first in line ${line}.`, 'Delete one of the two.');
      seen.set(entry.toLowerCase(), line ?? findings.placeOf(item.start).line);
    }
    return entries;
  };
}

/** A SHA-256 digest in hexadecimal digits. */
export const readSha256: Reader<string> = (value, label, findings) => {
  const text = readText(value, label, findings);
  if (text === undefined || /^[0-9a-f]{64}$/.test(text)) return text;
  findings.add(
    'sha256-form', value.start, `${label} is ${shown(text)}, which is not a SHA-256 digest.`,
    'Write its 64 digits, 0 to 9 and small a to f, as `npm run import` does.',
  );
  return undefined;
};

/** One text, or a list of texts. */
export const readBylines: Reader<string[]> = (value, label, findings) => {
  if (value.kind === 'list') return listOf(readName)(value, label, findings);
  const name = readName(value, label, findings);
  return name === undefined ? undefined : [name];
};

function noteNoList(value: Value, label: string, findings: Findings): undefined {
  const text = value.kind === 'text' ? value.text : value.kind === 'mistaken' ? value.source : '';
  if (text.startsWith('-') && noteOddSign(findings, value.start)) return undefined;
  const parts = text.split(/[,;，、；\n]/).map((part) => part.replace(/^\s*-\s+/, '').trim()).filter((part) => part !== '');
  const list = `[${parts.map(yamlOf).join(', ')}]`;
  findings.add('list-form', value.start, `${label} is ${text === '' ? 'a group of keys' : `the text “${shown(text)}”`}, and a list belongs here.`,
    text === '' || list.length > 80 ? `Write it as ${label}: [one, another].` : `Write it as ${label}: ${list}.`,
    // Commas part names for certain; other signs may belong to one.
    'end' in value && !/[;，、；\n]/.test(text) ? [{ from: value.start, to: value.end, insert: list }] : undefined);
  return undefined;
}

function noteEmpty(value: { start: number; comment?: number }, label: string, findings: Findings): undefined {
  if (value.comment !== undefined) {
    findings.add('yaml-comment', value.comment, `${label} is empty, because YAML takes what follows # for a comment.`, 'Put the text in quotes.');
  } else {
    findings.add('field-empty', value.start, `${label} is empty.`, 'Write something after its colon, or delete it.');
  }
  return undefined;
}
