import { commandLanguage } from '../languages/fixed-languages.ts';
import { note, type Proof } from './proof.ts';

/** Texts shorter than this, in UTF-16 units, take a second at most whatever is in them. */
const minLength = 4000;

/** Steps that the parser may take through one paragraph: it goes from each mark to the end where no other closes it. */
const maxSteps = 50_000_000;

/**
 * What one paragraph and a whole text may hold, measured so that each alone takes a few seconds: the parser compares every mark of a
 * paragraph with those before it, and every block with all. A novel of 100,000 words has a tenth of these numbers.
 */
const allowances = {
  'emphasis marks such as * and ~~': { inParagraph: 1500, inText: 15_000, form: /[*_~]+/g },
  'square brackets': { inParagraph: 1500, inText: 15_000, form: /\[/g },
  'brackets opened and not closed': { inParagraph: 100, inText: Infinity, form: undefined },
  'marks of code': { inParagraph: 1500, inText: 15_000, form: /`+/g },
  'marks such as <! and <?': { inParagraph: 1500, inText: 15_000, form: /<[!?]/g },
  'angle brackets': { inParagraph: 20_000, inText: 50_000, form: /</g },
  'backslashes and signs by name': { inParagraph: 100_000, inText: 100_000, form: /[\\&]/g },
  'addresses': { inParagraph: 5000, inText: 10_000, form: /:\/\/|@|www\./gi },
  'footnotes': { inParagraph: 1500, inText: 4000, form: /\[\^/g },
  'list items': { inParagraph: 5000, inText: 5000, form: /^[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]/g },
  'quotations': { inParagraph: 1000, inText: 1000, form: undefined },
  'headings': { inParagraph: 2000, inText: 2000, form: /^ {0,3}#{1,6}(?:\s|$)/g },
  'definitions of links': { inParagraph: 2000, inText: 4000, form: /^ {0,3}\[[^\]]+\]:/g },
  'cells of tables': { inParagraph: 5000, inText: 10_000, form: undefined },
  'paragraphs': { inParagraph: 1, inText: 10_000, form: undefined },
  'lines': { inParagraph: 20_000, inText: 20_000, form: undefined },
} as const;

type Kind = keyof typeof allowances;

/** Marks from each of which the parser goes to the end of the paragraph. */
const followed = ['marks of code', 'square brackets', 'marks such as <! and <?'] as const satisfies Kind[];

/** Too much of something in a text. */
interface Excess {
  /** Line of the text, counted from 1. */
  line: number;
  message: string;
  cure: string;
}

/** Note the first line on which a text holds more of something than can be set in a few seconds. Answers whether there is none. */
export function isWithinBudget(proof: Proof): boolean {
  const excess = excessOf(proof.lines);
  if (excess) note(proof, { line: excess.line, column: 1 }, { rule: 'budget', message: excess.message, cure: excess.cure });
  return excess === undefined;
}

/** Find the first line, counted from 1, on which a text holds more of something than can be set in a few seconds. */
export function excessOf(lines: readonly string[]): Excess | undefined {
  if (lines.reduce((sum, line) => sum + line.length + 1, 0) < minLength) return undefined;
  const [paragraph, text] = [new Map<Kind, number>(), new Map<Kind, number>()];
  let [fence, columns, length, wasQuoted] = ['', 0, 0, false];
  for (const [index, line] of lines.entries()) {
    const refuse = (kind: Kind, allowed: number, where: string) => tooMany(index + 1, kind, allowed, where);
    const add = (kind: Kind, count: number): Excess | undefined => {
      const [inParagraph, inText] = [(paragraph.get(kind) ?? 0) + count, (text.get(kind) ?? 0) + count];
      paragraph.set(kind, inParagraph);
      text.set(kind, inText);
      const allowed = allowances[kind];
      if (inParagraph > allowed.inParagraph) return refuse(kind, allowed.inParagraph, 'one paragraph, list or table');
      return inText <= allowed.inText ? undefined : refuse(kind, allowed.inText, 'one text');
    };
    if (!/\S/.test(line)) {
      const excess = length > 0 ? add('paragraphs', 1) : undefined;
      if (excess) return excess;
      paragraph.clear();
      [columns, length, wasQuoted] = [0, 0, false];
    }
    const tooLong = add('lines', 1);
    if (tooLong) return tooLong;
    const mark = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1] ?? '';
    if (fence !== '') {
      if (mark.startsWith(fence)) fence = '';
      continue;
    }
    // In HTML a fence is none: what follows one is counted then.
    if (mark !== '' && !text.has('angle brackets')) {
      fence = mark;
      continue;
    }
    length += line.length;
    for (const [kind, { form }] of Object.entries(allowances) as [Kind, { form?: RegExp }][]) {
      const count = form ? countIn(line, form) : 0;
      const excess = count > 0 ? add(kind, count) : undefined;
      if (excess) return excess;
    }
    const isQuoted = /^ {0,3}>/.test(line);
    if (isDelimiter(line)) columns = Math.max(columns, line.split('|').length);
    const excess = (isQuoted && !wasQuoted ? add('quotations', 1) : undefined)
      ?? add('brackets opened and not closed', depthOf(line)) ?? (columns > 0 ? add('cells of tables', columns) : undefined);
    if (excess) return excess;
    wasQuoted = isQuoted;
    const dear = followed.find((kind) => (paragraph.get(kind) ?? 0) * length > maxSteps);
    if (dear) return refuse(dear, Math.floor(maxSteps / length), 'a paragraph of this length');
  }
  return undefined;
}

function countIn(line: string, form: RegExp): number {
  let count = 0;
  for (form.lastIndex = 0; form.test(line);) count += 1;
  return count;
}

/** How many more brackets a line opens than it closes, at its deepest. */
function depthOf(line: string): number {
  let [depth, deepest] = [0, 0];
  for (let at = line.search(/[[\]]/); at >= 0 && at < line.length; at += 1) {
    if (line[at] === '[') deepest = Math.max(deepest, ++depth);
    else if (line[at] === ']') depth = Math.max(0, depth - 1);
  }
  return deepest > 100 ? deepest : depth;
}

function isDelimiter(line: string): boolean {
  return line.includes('-') && /^[\s>|:-]+$/.test(line) && line.includes('|');
}

function tooMany(line: number, kind: Kind, allowed: number, where: string): Excess {
  return {
    line,
    message: `There are more than ${allowed.toLocaleString(commandLanguage)} ${kind} in ${where}, which would hold up every build.`,
    cure: 'Take away those that are not meant, or share the text out among several items.',
  };
}
