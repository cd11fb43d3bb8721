import type { BodyForm } from './body/convert-body.ts';
import type { Remark } from './notes.ts';
import { type Word, wordsOf } from './body/words.ts';

/** How many words a file had, how many its item has, and how many of the others the report names. */
export interface Balance {
  in: number;
  out: number;
  told: number;
}

/** What was read and what became of it. */
interface Weighed {
  /** Text of the file below its head. */
  source: string;
  /** Line of the file on which it begins. */
  firstLine: number;
  form: BodyForm;
  /** The headline as the file has it. */
  title: string;
  /** The whole item as it is written. */
  written: string;
  remarks: readonly Remark[];
}

/** How many words that markup parts may be one word on the other side. */
const longestJoin = 8;

/**
 * Weigh the words that went in against those that came out or are named in remarks. What is missing is remarked upon at its line,
 * with its words, so that none goes without a line.
 */
export function weighWords({ source, firstLine, form, title, written, remarks }: Weighed): { balance: Balance; missing: Remark[] } {
  const out = wordsOf(written);
  const body = wordsOf(form === 'html' ? bodyOfHtml(source) : source).map((word) => ({ ...word, line: word.line + firstLine - 1 }));
  const named = remarks.flatMap(({ detail }) => wordsOf(detail));
  const gone = [...missingOf(body, out, named), ...missingOf(wordsOf(title), out, named)];
  const byLine = new Map<number, string[]>();
  for (const { word, line } of gone) byLine.set(line, [...(byLine.get(line) ?? []), word]);
  const missing = [...byLine].map(([line, words]): Remark => ({ reason: 'words', line, detail: words.join(' ') }));
  return { balance: { in: body.length, out: body.length - missingOf(body, out, []).length, told: missingOf(body, out, []).length }, missing };
}

/** The part of a page below its head, on the same lines. */
function bodyOfHtml(page: string): string {
  return page.replace(/<head[\s>][\s\S]*?<\/head>|<!doctype[^<>]*>/gi, (head) => head.replace(/[^\n]/g, ' '));
}

/** The words that stand on neither side; words that were parted or joined count as they are. */
function missingOf(source: readonly Word[], out: readonly Word[], named: readonly Word[]): Word[] {
  const left = countsOf([...out, ...named]);
  const missing = source.map((each, at) => ({ ...each, at })).filter(({ word }) => !take(left, word));
  if (missing.length === 0) return [];
  const joinedOut = joinsOf(out);
  const here = new Set<number>();
  return missing.filter(({ word, at }) => {
    if (here.has(at)) return false;
    const parted = joinedOut.get(word)?.every((part) => (left.get(part) ?? 0) > 0) === true;
    if (parted) for (const part of joinedOut.get(word) ?? []) take(left, part);
    if (parted) return false;
    const run = joinAround(source, at, left);
    for (const index of run) here.add(index);
    return run.length === 0;
  });
}

/** The places of the words around one that, written together, are a word that is left. */
function joinAround(source: readonly Word[], at: number, left: Map<string, number>): number[] {
  let start = at;
  while (start > 0 && at - start < longestJoin && source[start]?.isGlued) start -= 1;
  for (let first = start; first <= at; first += 1) {
    let joined = '';
    for (let last = first; last < first + longestJoin && (last === first || source[last]?.isGlued); last += 1) {
      joined += source[last]?.word ?? '';
      if (last > first && last >= at && take(left, joined)) return Array.from({ length: last - first + 1 }, (_, index) => first + index);
    }
  }
  return [];
}

function joinsOf(words: readonly Word[]): Map<string, string[]> {
  const joins = new Map<string, string[]>();
  words.forEach((_, first) => {
    const parts: string[] = [words[first]?.word ?? ''];
    for (let last = first + 1; last < first + longestJoin && words[last]?.isGlued; last += 1) {
      parts.push(words[last]?.word ?? '');
      joins.set(parts.join(''), [...parts]);
    }
  });
  return joins;
}

function countsOf(words: readonly Word[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { word } of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function take(counts: Map<string, number>, word: string): boolean {
  const number = counts.get(word) ?? 0;
  if (number > 0) counts.set(word, number - 1);
  return number > 0;
}
