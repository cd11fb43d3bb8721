import type { Edit } from '../fix.ts';
import type { Findings } from '../findings.ts';
import { grouped } from '../text.ts';

/** Overrides, embeddings and isolates of direction; soft hyphens, spaces and joiners of no width, fillers, and letters of tags. */
const unseen = /[\xAD\u115F\u1160\u180E\u200B-\u200D\u202A-\u202E\u2060-\u2069\u3164\uFEFF\uFFA0\u{E0001}-\u{E007F}]/gu;

/** Scripts that are written without spaces, or whose letters join: there such signs have work to do. */
const atWork = new RegExp(`[${
  ['Thai', 'Lao', 'Khmer', 'Myanmar', 'Tibetan', 'Arabic', 'Syriac', 'Mongolian', 'Hangul', 'Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Tamil', 'Telugu',
    'Kannada', 'Malayalam', 'Sinhala'].map((script) => `\\p{Script=${script}}`).join('')
}\\p{Extended_Pictographic}\\p{M}]`, 'u');

const names = new Map<number, string>([
  [0xad, 'a soft hyphen'], [0x200b, 'a space without width'], [0x200c, 'a sign that keeps letters apart'], [0x200d, 'a sign that joins letters'],
  [0x2060, 'a sign that forbids a line break'], [0xfeff, 'a byte-order mark in the midst of the text'],
  [0x202d, 'an override of the direction of writing'], [0x202e, 'an override of the direction of writing'],
]);

/** Note signs that no reader sees and that part or turn words, once for each kind of sign. @param body the offset at which the text begins */
export function checkUnseen(findings: Findings, body: number): void {
  const { text } = findings;
  if (text.search(unseen) < 0) return;
  const found = new Map<string, Edit[]>();
  for (const { 0: sign, index } of text.matchAll(unseen)) {
    if (!isAmiss(text, sign, index, body)) continue;
    const seen = found.get(sign) ?? [];
    found.set(sign, seen);
    seen.push({ from: index, to: index + sign.length, insert: '' });
  }
  for (const [sign, fix] of found) {
    const [first, count] = [fix[0]?.from ?? 0, fix.length];
    const code = sign.codePointAt(0) ?? 0;
    const more = count === 1 ? '' : `, and in ${grouped(count - 1)} other ${count === 2 ? 'place' : 'places'} below`;
    const turns = isTurn(code);
    const what = names.get(code) ?? (turns ? 'a sign that turns the direction of writing and is not closed in its line' : 'a sign that nobody can see');
    findings.add(
      'unseen-sign', first, `Found U+${code.toString(16).toUpperCase().padStart(4, '0')}${more}: ${what}.`,
      turns ? 'Delete it: each line finds its direction by its letters.' : 'Delete it; it parts the word for search and for lists of names.',
      fix,
    );
  }
}

function isTurn(code: number): boolean {
  return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}

function isAmiss(text: string, sign: string, at: number, body: number): boolean {
  const code = sign.codePointAt(0) ?? 0;
  if (code === 0x202d || code === 0x202e) return true;
  if (isTurn(code)) return !isClosed(lineAround(text, at));
  // A long word of the text may say where it can be broken.
  if (code === 0xad) return at < body;
  if (code >= 0xe0001) return !/\u{1F3F4}[\u{E0020}-\u{E007F}]*$/u.test(text.slice(Math.max(0, at - 40), at));
  return !atWork.test(text.slice(Math.max(0, at - 2), at)) && !atWork.test(text.slice(at + sign.length, at + sign.length + 2));
}

function lineAround(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? undefined : end);
}

/** Answer whether every turn in a line is taken back in it. */
function isClosed(line: string): boolean {
  let [embeddings, isolates] = [0, 0];
  for (const sign of line) {
    if (/[\u202A\u202B\u202D\u202E]/.test(sign)) embeddings++;
    else if (sign === '\u202C') embeddings--;
    else if (/[\u2066-\u2068]/.test(sign)) isolates++;
    else if (sign === '\u2069') isolates--;
    if (embeddings < 0 || isolates < 0) return false;
  }
  return embeddings === 0 && isolates === 0;
}
