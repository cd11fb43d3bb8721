import { commandLanguage } from '../languages/fixed-languages.ts';
import { excessOf } from '../markdown/budget.ts';
import { tooDeepIn } from '../markdown/nesting.ts';
import { maxFileBytes } from '../schema/limits.ts';
import { knownElements } from './body/html-names.ts';
import type { Refusal } from './notes.ts';
import { lineAt } from './text/clean-text.ts';

/**
 * How many of each may stand open at a time, so that reading ends in seconds: for each that stays open readers look for its end up to the end of
 * the text, and elements are followed one within another. No story has a tenth of these.
 */
const mostOpen = { 'template tags': 200, 'comments': 200, 'square brackets': 300, 'HTML elements': 400, 'tags without their last bracket': 200 } as const;

type Kind = keyof typeof mostOpen;

/** Longest row of one mark or space that a text may be laid out with, in characters; and of blank lines, as a page has where its programs stood. */
const longestRow = 5000;
const longestBlank = 30_000;
const rowMarks = new Set([...' \t\u3000*_~`=#>-'].map((sign) => sign.charCodeAt(0)));

/** Most marks in the words of a page that Markdown gives a meaning, so that each is escaped: twice as many as an item may have. */
const mostMarks = 30_000;

/** Most elements of a page, and of its text: several times as many as the longest story has. A thousand of a text take a quarter of a second. */
const [mostElements, mostOfText] = [100_000, 30_000];
/** Elements that become a mark before their words and one behind. */
const marked = /<(?:b|strong|i|em|s|del|strike|code|a)[\s>]/gi;

/** Lines of a text that are looked at: half as many are too many for an item. */
const mostLines = 40_000;

const mark = /\{[{%]|[%}]\}|\{:(?::comment|\/)|<!--|-->|[[\]]|<\/?[a-z][a-z\d:-]*|<[!?]|>/gi;

/** Elements that have no end, or whose end many writers leave out. */
const endless = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option optgroup colgroup rp rt rb'.split(' '),
);

/** Say on which line a file holds so much that reading it would take more than seconds; asked before anything reads it. */
export function tooMuchIn(text: string): Refusal | undefined {
  const row = longRowIn(text);
  if (row) return { line: lineAt(text, row.at), message: `It holds more than ${countText(row.most)} ${row.what} in a row.`, cure: 'Shorten the row.' };
  const open = new Map<Kind, number>();
  let [begun, elements] = [0, 0];
  for (const { 0: found, index } of text.matchAll(mark)) {
    if (found.startsWith('<')) begun += 1;
    else if (found.endsWith('>')) begun = 0;
    if (/^<[a-z]/i.test(found) && ++elements > mostElements) {
      return { line: lineAt(text, index), message: `It holds more than ${countText(mostElements)} elements.`, cure: 'Split it into several.' };
    }
    if (begun > mostOpen['tags without their last bracket']) return tooManyOpen('tags without their last bracket', lineAt(text, index));
    const kind = kindOf(found);
    if (kind === undefined) continue;
    const count = Math.max(0, (open.get(kind) ?? 0) + (isEnd(found) ? -1 : 1));
    open.set(kind, count);
    if (count > mostOpen[kind]) return tooManyOpen(kind, lineAt(text, index));
  }
  return undefined;
}

/** Say that the words of a page are more than an item may have, which would be found only after all of them were made Markdown. */
export function tooMuchHtml(body: string, firstLine: number): Refusal | undefined {
  const words = body.replace(/<[^<>]*>/g, '');
  const [most, what] = words.length > maxFileBytes ? [maxFileBytes, 'characters']
    : countIn(words, /[[*`]/g) + 2 * countIn(body, marked) > mostMarks ? [mostMarks, 'brackets, stars and marks of code']
    : countIn(body, /<[a-z]/gi) > mostOfText ? [mostOfText, 'elements'] : [0, ''];
  if (most === 0) return undefined;
  return { line: firstLine, message: `Its text has more than ${countText(most)} ${what}, more than one item may have.`, cure: 'Split it into several.' };
}

/** Say on which line a Markdown text holds more than an item may, which would be found only after it was read. */
export function tooMuchMarkdown(body: string, firstLine: number): Refusal | undefined {
  const lines = body.split('\n', mostLines);
  const excess = tooDeepIn(lines) ?? excessOf(lines);
  return excess && { ...excess, line: excess.line + firstLine - 1 };
}

/** Find a row of one mark, or of white space, that is too long. Character by character: an expression would go through each row once for each of its signs. */
function longRowIn(text: string): { at: number; most: number; what: string } | undefined {
  let [last, marks, blanks] = [0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    marks = sign === last ? marks + 1 : 1;
    last = sign;
    blanks = sign <= 0x20 || sign === 0xa0 || sign === 0x3000 ? blanks + 1 : 0;
    if (marks > longestRow && rowMarks.has(sign)) return { at: at - longestRow, most: longestRow, what: 'of one mark' };
    if (blanks > longestBlank) return { at: at - longestBlank, most: longestBlank, what: 'of white space' };
  }
  return undefined;
}

function kindOf(found: string): Kind | undefined {
  if (/^(?:<!--|-->|\{:)/.test(found)) return 'comments';
  if (/^(?:\{|[%}])/.test(found)) return 'template tags';
  if (found === '[' || found === ']') return 'square brackets';
  if (/^(?:<[!?]|>)$/.test(found)) return undefined;
  const name = found.replace(/^<\/?/, '').toLowerCase();
  return knownElements.has(name) && !endless.has(name) ? 'HTML elements' : undefined;
}

function isEnd(found: string): boolean {
  return /^(?:[%}]\}|\{:\/|-->|\]|<\/)/.test(found);
}

function tooManyOpen(kind: Kind, line: number): Refusal {
  const message = `It holds more than ${countText(mostOpen[kind])} ${kind} that are opened and not closed.`;
  return { line, message, cure: 'Close them, or take away those that are not meant.' };
}

function countIn(text: string, form: RegExp): number {
  return text.match(form)?.length ?? 0;
}

function countText(count: number): string {
  return count.toLocaleString(commandLanguage);
}
