import type { Day } from '../../schema/day.ts';
import type { Facet } from '../../schema/facets.ts';
import { operatorWords } from '../text/languages.ts';
import { foldWidth } from '../text/width.ts';

/** A word, a run of Chinese characters, or words in quotation marks that stand side by side. */
export interface Clause {
  /** As typed, with all that belongs to it. */
  typed: string;
  text: string;
  quoted: boolean;
  /** True where it is to stand in the headline. */
  inHeadline: boolean;
  /** Other ways to write it that stand in the archive; none where they were not looked for. */
  also?: readonly string[];
}

/** A name that an item is filed under, or part of one. */
export interface NameClause {
  typed: string;
  facet: Facet;
  text: string;
  unwanted: boolean;
}

/** A range of days, either of them empty where it is open. */
export interface DayRange {
  from: Day;
  to: Day;
}

/** What was typed, read. */
export interface Query extends DayRange {
  /** Each is to be found. */
  wanted: Clause[];
  /** None may be. */
  unwanted: Clause[];
  names: NameClause[];
}

const quoted = '["“”„](.*?)["“”]|「(.*?)」|『(.*?)』';
const unquoted = '[^\\s，。、；：？！…—"“”„「」『』]+';
const token = new RegExp(`(-?)(?:(${[...operatorWords.keys()].join('|')})[:：])?(?:${quoted}|(${unquoted}))`, 'giu');

/**
 * Read what was typed. There is no wrong syntax: an unclosed quotation mark is passed over, and what is no day after `date:`,
 * like anything else, is just words; so is what is not wanted where nothing is.
 * @example queryOf('coal "party group" -fire date:1999').from //=> '1999-01-01'
 */
export function queryOf(text: string): Query {
  const query: Query = { wanted: [], unwanted: [], names: [], from: '', to: '' };
  for (const match of foldWidth(text).replace(/＂/g, '"').matchAll(token)) {
    const { 0: typed, index, 1: minus, 2: operator = '', 3: straight, 4: corner, 5: double, 6: word = '' } = match;
    const quotation = straight ?? corner ?? double;
    const said = (quotation ?? word).replace(/["“”„「」『』]/gu, ' ').trim();
    // A hyphen within a word is no sign.
    const unwanted = minus === '-' && !/[\p{L}\p{N}]$/u.test(text.slice(0, index));
    if (!/[\p{L}\p{N}]/u.test(said)) continue;
    const means = operatorWords.get(operator.toLowerCase());
    const range = means === 'date' ? rangeOf(said) : undefined;
    if (range) Object.assign(query, intersectRanges(query, range));
    else if (means && means !== 'title' && means !== 'date') query.names.push({ typed, facet: means, text: said, unwanted });
    else {
      // What stands after `date:` and is no day is words, like anything else.
      const words = means === 'date' ? `${operator} ${said}` : said;
      addClause(unwanted ? query.unwanted : query.wanted, { typed, text: words, quoted: quotation !== undefined, inHeadline: means === 'title' });
    }
  }
  if (query.wanted.length > 0 || query.names.length > 0 || query.from + query.to !== '') return query;
  return { ...query, wanted: query.unwanted, unwanted: [] };
}

/** The texts that are to be found, to mark them where they stand. @example clausesOf('coal "party group" -fire') //=> ['coal', 'party group'] */
export function clausesOf(text: string): string[] {
  return queryOf(text).wanted.map((clause) => clause.text);
}

function addClause(clauses: Clause[], clause: Clause): void {
  if (!clauses.some(({ text, inHeadline }) => text === clause.text && inHeadline === clause.inHeadline)) clauses.push(clause);
}

const dayForm = String.raw`(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?`;
const rangeForm = new RegExp(`^(?:${dayForm})?(\\.\\.)?(?:${dayForm})?$`);

/**
 * Read a year, month or day, or a range of them; undefined where the text is none.
 * @example rangeOf('2023-03..2023-06') //=> { from: '2023-03-01', to: '2023-06-31' }
 */
export function rangeOf(text: string): DayRange | undefined {
  const [, year, month, day, dots, lastYear, lastMonth, lastDay] = rangeForm.exec(foldWidth(text).trim()) ?? [];
  const from = firstDayOf(year, month, day);
  if (dots === undefined) return year === undefined || lastYear !== undefined ? undefined : { from, to: lastDayOf(year, month, day) };
  return year === undefined && lastYear === undefined ? undefined : { from, to: lastDayOf(lastYear, lastMonth, lastDay) };
}

function firstDayOf(year: string | undefined, month = '1', day = '1'): Day {
  return year === undefined ? '' : dayOf(year, month, day);
}

/** A month's last day is written as its 31st, which sorts after any other. */
function lastDayOf(year: string | undefined, month = '12', day = '31'): Day {
  return year === undefined ? '' : dayOf(year, month, day);
}

function dayOf(year: string, month: string, day: string): Day {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The days that lie in both of two ranges. */
export function intersectRanges(one: DayRange, other: DayRange): DayRange {
  const [to = ''] = [one.to, other.to].filter((day) => day !== '').sort();
  return { from: one.from > other.from ? one.from : other.from, to };
}
