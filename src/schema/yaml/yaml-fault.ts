import { shown } from '../excerpt.ts';
import type { Findings } from '../findings.ts';
import { noteOddSign } from './odd-signs.ts';

/** A fault as the YAML reader gives it, with its place in the file. */
export interface Fault {
  code: string;
  /** The reader's own words, which tell some faults of one code apart. */
  detail: string;
  /** The top-level key it lies under; empty where there is none. */
  key: string;
  /** Offsets in the file: of the key, of the fault, and of the end of all lines under the key. */
  start: number;
  offset: number;
  end: number;
}

/** What is said of a colon that YAML takes for a letter, wherever one is met. */
const fullWidthColon = {
  message: 'The colon after the key is full-width (：), which YAML takes for a letter.',
  cure: 'Write an ordinary colon and a space.',
};

const asText = 'Put the text in quotes';
const asGroup = 'Indent all lines of one group by the same number of spaces.';

/** Note a full-width colon in the place of a colon. */
export function noteFullWidthColon(findings: Findings, at: number): void {
  const insert = /\s/.test(findings.text.charAt(at + 1)) ? ':' : ': ';
  findings.add('yaml-colon', at, fullWidthColon.message, fullWidthColon.cure, [{ from: at, to: at + 1, insert }]);
}

/** Note a line that YAML takes for a text, though a key was meant. Answers whether its key can be told. */
export function noteNoKey(findings: Findings, start: number): boolean {
  if (noteOddSign(findings, start)) return true;
  findings.add('yaml-map', start, 'There is no key with a value here.', 'Write it as key: value.');
  return false;
}

/** Note a fault of YAML in an editor's words. */
export function noteFault(findings: Findings, fault: Fault): void {
  const { code, detail, offset } = fault;
  if (code === 'TAB_AS_INDENT' || (code === 'BAD_INDENT' && findings.text.charAt(offset) === '\t')) {
    findings.add('yaml-tab', offset, 'The line begins with a tab, which YAML does not allow.', 'Indent it with spaces.');
  } else if (code === 'MISSING_CHAR' && detail.includes('closing')) {
    findings.add(
      'yaml-syntax', openingQuote(findings.text, fault), 'The quote that opens here is never closed.',
      'Write the same quote at the end of the text, or leave out both.',
    );
  } else if (code === 'BAD_INDENT' && detail.startsWith('Flow')) {
    findings.add(
      'yaml-syntax', openingBracket(findings.text, fault), 'The bracket that opens here is never closed.',
      'Write the matching bracket at the end, or put the text in quotes.',
    );
  } else if (code === 'BAD_DQ_ESCAPE') {
    findings.add(
      'yaml-syntax', offset, 'In double quotes a backslash begins a code for a sign, and this one is none.',
      'Write the backslash twice, or use single quotes.',
    );
  } else if (code === 'BAD_SCALAR_START' || (code === 'BLOCK_AS_IMPLICIT_KEY' && findings.text.charAt(offset) === '?')) {
    findings.add(
      'yaml-syntax', offset, `A text cannot begin with “${findings.text.charAt(offset)}”, which YAML keeps for itself.`,
      quoted(restOf(findings.text, offset)),
    );
  } else if (code === 'UNEXPECTED_TOKEN') {
    noteToken(findings, fault);
  } else {
    noteLine(findings, fault);
  }
}

function noteToken(findings: Findings, { offset, detail, key }: Fault): void {
  const { text } = findings;
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const value = /^(?:\s*- |[^:]*:\s+)?(["'].*)$/.exec(line)?.[1];
  if (value !== undefined && detail.includes('node end')) {
    findings.add('yaml-syntax', offset, 'More text stands after the closing quote.', quoted(value + restOf(text, offset)));
  } else if (detail.includes('block-seq-ind')) {
    findings.add(
      'yaml-syntax', offset, `A list does not begin on the line of its key.`,
      `Begin the list on a line of its own below ${key}:, or put the text in quotes.`,
    );
  } else {
    const sign = shown(text.charAt(offset));
    findings.add(
      'yaml-syntax', offset, `YAML does not expect ${sign === '' ? 'the end of the line' : `“${sign}”`} here.`,
      `${asText}, or correct the brackets and commas.`,
    );
  }
}

/** Faults of keys, colons and indentation, which YAML finds late: the line itself tells what happened. */
function noteLine(findings: Findings, { code, offset, start }: Fault): void {
  const { text } = findings;
  for (const at of [offset, nextLine(text, offset)]) {
    const begin = text.lastIndexOf('\n', at - 1) + 1;
    if (noteOddSign(findings, begin)) return;
    const line = restOf(text, begin);
    const colon = /^(\s*(?:- )?[A-Za-z]+)(?:(：)|:(?=[^\s/:]))/.exec(line);
    if (colon) {
      const place = begin + (colon[1] ?? '').length;
      if (colon[2]) noteFullWidthColon(findings, place);
      else findings.add('yaml-syntax', place + 1, 'No space follows the colon, so that YAML does not see the key.', 'Put a space after the colon.');
      return;
    }
    if (code !== 'MULTILINE_IMPLICIT_KEY') break;
  }
  const rest = restOf(text, offset);
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && /:(?:\s|$)/.test(rest)) {
    findings.add('yaml-syntax', offset, 'The text holds a colon and a space, which YAML takes for another key.', quoted(rest));
  } else if (code === 'BLOCK_AS_IMPLICIT_KEY') {
    findings.add('yaml-syntax', indented(text, nextLine(text, offset)), 'The line is indented further than the one it follows.', asGroup);
  } else if (code === 'BAD_INDENT') {
    findings.add('yaml-syntax', offset, 'The line is indented otherwise than those it belongs to.', asGroup);
  } else {
    const place = code === 'MISSING_CHAR' || code === 'MULTILINE_IMPLICIT_KEY'
      ? indented(text, text.lastIndexOf('\n', offset - 1) + 1)
      : Math.max(start, offset);
    findings.add(
      'yaml-syntax', place, 'The line has no key with a colon and a space.',
      'Write it as key: value, or indent it where it goes on with the line above; if the article begins here, put a line --- above it.',
    );
  }
}

function quoted(text: string): string {
  const bare = text.trim();
  return bare.length > 60 ? `${asText}: begin and end it with ".` : `${asText}: ${JSON.stringify(bare)}.`;
}

function restOf(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(offset, end < 0 ? undefined : end);
}

function nextLine(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  return feed < 0 ? text.length : feed + 1;
}

/** The offset of the first sign of a line that begins at an offset. */
function indented(text: string, begin: number): number {
  return begin + (/^[ \t]*/.exec(restOf(text, begin))?.[0].length ?? 0);
}

function openingQuote(text: string, { start, offset, end }: Fault): number {
  const opening = /(?:^|[\n:,[{-])[ \t]*(["'])/g;
  const chunk = text.slice(start, Math.min(end, offset + 1));
  let found = 0;
  // The last quote that stands where a text begins and is not closed on its line.
  for (const match of chunk.matchAll(opening)) {
    const at = match.index + match[0].length - 1;
    if (!restOf(chunk, at + 1).includes(match[1] ?? '')) found = at;
  }
  return start + found;
}

function openingBracket(text: string, { start, offset }: Fault): number {
  const found = text.slice(start, offset).search(/[[{]/);
  return start + Math.max(0, found);
}
