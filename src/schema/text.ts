import { commandLanguage } from '../languages/fixed-languages.ts';
import { decodeAs } from './decode.ts';
import { encodingProblem } from './signs/encoding.ts';
import { Findings } from './findings.ts';
import { maxFileBytes } from './limits.ts';
import type { Problem } from './problem.ts';
import { rules, type RuleName } from './rules.ts';

// Control characters but tab and line feed, the replacement character, and two that XML cannot hold.
const unfit = /[\0-\x08\x0B-\x1F\x7F-\x9F\uFFFD-\uFFFF]/g;

/** A text file as read: `text` has line feeds only and no byte-order mark, and is absent where the bytes could not be read. */
export interface Decoded {
  text?: string;
  /** The text as it is saved, where that is another. */
  saved?: string;
  problems: Problem[];
}

/**
 * Read the bytes of a text file as UTF-8 and check them, guessing nothing.
 * A file larger than `limit` bytes is refused unread.
 */
export function decodeText(file: string, bytes: Uint8Array, limit = maxFileBytes): Decoded {
  if (bytes.length > limit) {
    return refusal(file, 'file-size', `The file has ${grouped(bytes.length)} bytes, more than the ${grouped(limit)} that one item may have.`,
      'Split it into several items, or take out what is not text.');
  }
  const read = decodeAs(bytes, 'utf-8');
  if (read === undefined) return { problems: [encodingProblem(file, bytes)] };
  // The decoder drops a byte-order mark silently.
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const ended = read.includes('\r');
  const text = ended ? read.replace(/\r\n?/g, '\n') : read;
  if (text.trim() === '') {
    return refusal(file, 'file-empty', 'The file is empty.', 'Write the item, or delete the file.');
  }
  const findings = new Findings(file, text);
  if (marked) {
    findings.add('byte-order-mark', 0, 'The file begins with a byte-order mark, which UTF-8 does not need.',
      'Save it as UTF-8 without BOM.');
  }
  if (ended) {
    const ending = read.includes('\r\n') ? 'CR LF, as Windows writes them' : 'CR alone, as old Macintoshes wrote them';
    findings.add('line-endings', read.indexOf('\r'), `Lines end in ${ending}.`, 'Save the file with line endings LF (“Unix”).');
  }
  checkCharacters(findings);
  const saved = marked ? `\uFEFF${read}` : read;
  return { text, ...(saved !== text && { saved }), problems: findings.problems };
}

/** Answer whether a text holds a character that no item may hold, also one written as an escape. */
export function hasUnfitCharacters(text: string): boolean {
  return text.search(unfit) >= 0 || !text.isWellFormed();
}

function checkCharacters(findings: Findings): void {
  const { text } = findings;
  if (text.search(unfit) < 0) return;
  const found = new Map<string, { first: number; count: number }>();
  for (const { 0: character, index } of text.matchAll(unfit)) {
    const seen = found.get(character);
    if (seen) seen.count++;
    else found.set(character, { first: index, count: 1 });
  }
  for (const [character, { first, count }] of found) {
    const name = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    const more = count === 1 ? '' : `, and in ${grouped(count - 1)} other ${count === 2 ? 'place' : 'places'} below`;
    const [what, cure] = character === '\uFFFD'
      ? ['the sign for a character that was lost', 'Put back the character that the original has there.']
      : ['a control character, which no reader can see', 'Delete it, or put the character there that was meant.'];
    findings.add('character', first, `Found ${name}${more}: ${what}.`, cure);
  }
}

function refusal(file: string, rule: RuleName, message: string, cure: string): Decoded {
  return { problems: [{ file, line: 1, column: 1, severity: rules[rule].severity, rule, message, cure }] };
}

/** A number with its thousands set apart, as messages write it. @example grouped(1000) //=> '1,000' */
export function grouped(number: number): string {
  return number.toLocaleString(commandLanguage);
}
