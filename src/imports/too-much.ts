import { commandLanguage } from '../languages/fixed-languages.ts';
import { excessOf } from '../markdown/budget.ts';
import { tooDeepIn } from '../markdown/nesting.ts';
import { knownElements } from './body/html-names.ts';
import type { Refusal } from './notes.ts';
import { lineAt } from './text/clean-text.ts';

/**
 * How many of each may stand open at a time, so that reading ends in seconds: for each that stays open readers look for its end up to the end of
 * the text, and elements are followed one within another. No story has a tenth of these.
 */
const mostOpen = { 'template tags': 200, 'comments': 200, 'square brackets': 300, 'HTML elements': 400 } as const;

type Kind = keyof typeof mostOpen;

/** Longest row of one mark or space that a text may be laid out with, in characters. */
const longestRow = 5000;

/** Lines of a text that are looked at: half as many are too many for an item. */
const mostLines = 40_000;

const mark = /\{[{%]|[%}]\}|<!--|-->|[[\]]|<\/?[a-z][a-z\d:-]*/gi;

/** Elements that have no end, or whose end many writers leave out. */
const endless = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option optgroup colgroup rp rt rb'.split(' '),
);

/** Say on which line a file holds so much that reading it would take more than seconds; asked before anything reads it. */
export function tooMuchIn(text: string): Refusal | undefined {
  const row = new RegExp(`([ \\t\\u3000*_~\`=#>-])\\1{${longestRow}}`).exec(text);
  if (row) return { line: lineAt(text, row.index), message: `It holds more than ${countText(longestRow)} of one mark in a row.`, cure: 'Shorten the row.' };
  const open = new Map<Kind, number>();
  for (const { 0: found, index } of text.matchAll(mark)) {
    const kind = kindOf(found);
    if (kind === undefined) continue;
    const count = Math.max(0, (open.get(kind) ?? 0) + (isEnd(found) ? -1 : 1));
    open.set(kind, count);
    if (count > mostOpen[kind]) return tooManyOpen(kind, lineAt(text, index));
  }
  return undefined;
}

/** Say on which line a Markdown text holds more than an item may, which would be found only after it was read. */
export function tooMuchMarkdown(body: string, firstLine: number): Refusal | undefined {
  const lines = body.split('\n', mostLines);
  const excess = tooDeepIn(lines) ?? excessOf(lines);
  return excess && { ...excess, line: excess.line + firstLine - 1 };
}

function kindOf(found: string): Kind | undefined {
  if (/^(?:\{|[%}])/.test(found)) return 'template tags';
  if (found === '<!--' || found === '-->') return 'comments';
  if (found === '[' || found === ']') return 'square brackets';
  const name = found.replace(/^<\/?/, '').toLowerCase();
  return knownElements.has(name) && !endless.has(name) ? 'HTML elements' : undefined;
}

function isEnd(found: string): boolean {
  return /^(?:[%}]\}|-->|\]|<\/)/.test(found);
}

function tooManyOpen(kind: Kind, line: number): Refusal {
  const message = `It holds more than ${countText(mostOpen[kind])} ${kind} that are opened and not closed.`;
  return { line, message, cure: 'Close them, or take away those that are not meant.' };
}

function countText(count: number): string {
  return count.toLocaleString(commandLanguage);
}
