import { foldWidth } from './width.ts';
import { stemOf } from './stem.ts';

/** One thing the reader asks for: a word, a run of Chinese characters, or words in quotation marks that stand side by side. */
export type Clause = string;

/** A word of a clause as an index holds it. */
export interface Part {
  word: string;
  /** How many places after the part before it; 0 for the first. */
  step: number;
}

const quotation = /["“”„](.*?)["“”]|「(.*?)」|『(.*?)』|([^\s，。、；：？！…—]+)/gu;
const chineseToken = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}_]|[.'’](?=[\p{L}\p{N}])|,(?=\d))+|\S/gu;
const besideHan = /(?<=\p{Script=Han})(?=\S)|(?<=\S)(?=\p{Script=Han})/gu;
const silent = /[^\p{Alphabetic}\p{N}_]/gu;
const mark = /\p{M}/gu;

/**
 * Read what was typed: each clause must be found. There is no wrong syntax: an unclosed quotation mark is passed over, and
 * anything else is just words.
 * @example clausesOf('coal "party group" 煤矿') //=> ['coal', 'party group', '煤矿']
 */
export function clausesOf(query: string): Clause[] {
  const clauses: Clause[] = [];
  for (const match of foldWidth(query).replace(/＂/g, '"').matchAll(quotation)) {
    const clause = (match[1] ?? match[2] ?? match[3] ?? match[4] ?? '').replace(/["“”„「」『』]/gu, ' ').trim();
    if (/[\p{L}\p{N}]/u.test(clause) && !clauses.includes(clause)) clauses.push(clause);
  }
  return clauses;
}

/**
 * The words that must follow one another where a clause stands in an index, cut as Pagefind cuts a page of that language
 * tag: in Chinese each Han character is a word and punctuation takes a place, elsewhere spaces part words.
 */
export function partsOf(clause: Clause, tag: string): Part[] {
  const chinese = /^zh\b/.test(tag);
  const tokens = chinese ? clause.match(chineseToken) ?? [] : clause.replace(besideHan, ' ').split(/\s+/u);
  const parts: Part[] = [];
  let step = 0;
  for (const token of tokens) {
    const word = wordOf(token);
    if (parts.length > 0) step++;
    if (word === '') continue;
    parts.push({ word: /^en\b/.test(tag) ? stemOf(word) : word, step });
    step = 0;
  }
  return parts;
}

function wordOf(token: string): string {
  return token.replace(silent, '').toLowerCase().normalize('NFD').replace(mark, '').normalize('NFC');
}
