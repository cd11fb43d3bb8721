import type { Facet } from '../../schema/facets.ts';
import { hasHan } from '../text/han.ts';
import { operatorWords } from '../text/languages.ts';
import { intersectRanges, rangeOf, type DayRange } from './day-range.ts';
import { isQuestionWord, withoutQuestion } from './question-words.ts';
import { daysAt, writtenDays, type WrittenDay } from './written-days.ts';
import { tokensOf } from './tokens.ts';

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
  /** True where other words are asked for too, so that these tell what stands first, and not how this one is written. */
  isAmong?: boolean;
  /** True where it need not stand in an item, and is only a reason to show that higher up. */
  optional: boolean;
  /** How often it was asked for: it counts so much more. */
  times: number;
  /** The days it tells of: an item of these has it, whether or not its text says so. */
  within?: DayRange | undefined;
}

/** A name that an item is filed under, or part of one. */
export interface NameClause {
  typed: string;
  facet: Facet;
  text: string;
  unwanted: boolean;
}

/** What was typed, read. */
export interface Query extends DayRange {
  /** Each is to be found. */
  wanted: Clause[];
  /** Which of these were typed one after the other, by their numbers. */
  beside: (readonly [number, number])[];
  /** None may be. */
  unwanted: Clause[];
  names: NameClause[];
}

/**
 * Read what was typed. There is no wrong syntax: an unclosed quotation mark is passed over, and what is no day after `date:`,
 * like anything else, is just words; so is what is not wanted where nothing is.
 * @example queryOf('coal "party group" -fire date:1999').from //=> '1999-01-01'
 */
export function queryOf(text: string): Query {
  const query: Query = { wanted: [], beside: [], unwanted: [], names: [], from: '', to: '' };
  let before = -1;
  const { plain, tokens } = tokensOf(text);
  const days = writtenDays(plain);
  for (const { typed, at: start, said, isQuoted, operator, unwanted } of tokens) {
    if (!/[\p{L}\p{N}]/u.test(said)) continue;
    const means = operatorWords.get(operator.toLowerCase());
    const range = means === 'date' ? rangeOf(said) : undefined;
    if (range) Object.assign(query, intersectRanges(query, range));
    else if (means && means !== 'title' && means !== 'date') query.names.push({ typed, facet: means, text: said, unwanted });
    else {
      // What stands after `date:` and is no day is words, like anything else.
      const words = means === 'date' ? `${operator} ${said}` : said;
      const clause = { typed, text: words, quoted: isQuoted, inHeadline: means === 'title', optional: false, times: 1 };
      if (unwanted) addClause(query.unwanted, clause);
      else for (const each of datedClausesIn(clause, start, days)) {
        const at = addClause(query.wanted, each);
        if (!each.optional && before >= 0) query.beside.push([before, at]);
        before = each.optional ? -1 : at;
      }
    }
  }
  if (query.wanted.every(({ optional }) => optional)) query.wanted = query.wanted.map((clause) => ({ ...clause, optional: false }));
  if (query.wanted.length > 0 || query.names.length > 0 || query.from + query.to !== '') return query;
  return { ...query, wanted: query.unwanted, unwanted: [] };
}

/** What tells of days is fulfilled by these, and in Chinese stands apart from the characters that touch it. */
function datedClausesIn(clause: Clause, start: number, days: readonly WrittenDay[]): Clause[] {
  if (clause.quoted || clause.inHeadline) return clausesIn(clause);
  const [letters = ''] = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su.exec(clause.typed) ?? [];
  const first = start + clause.typed.indexOf(letters);
  const last = first + letters.length;
  if (days.some((day) => day.start <= first && day.end >= last)) return [{ ...clause, within: daysAt(days, first, last) }];
  return clausesIn(clause).flatMap((each) => (each.optional || !hasHan(each.text) ? [each] : daysApart(each)));
}

function daysApart(clause: Clause): Clause[] {
  const { text } = clause;
  const days = writtenDays(text);
  if (days.length === 0) return [clause];
  const edges = [0, ...days.flatMap(({ start, end }) => [start, end]), text.length];
  return edges.slice(1).flatMap((end, at) => {
    const [start = 0] = [edges[at]];
    const part = text.slice(start, end);
    return /[\p{L}\p{N}]/u.test(part) ? [{ ...clause, typed: part, text: part, within: daysAt(days, start, end) }] : [];
  });
}

/** Words that only ask need not stand in an item: out of a run of Han characters they are cut, and the whole run ranks. */
function clausesIn(clause: Clause): Clause[] {
  if (clause.quoted || clause.inHeadline) return [clause];
  if (!hasHan(clause.text)) return [{ ...clause, optional: isQuestionWord(clause.text) }];
  const rest = withoutQuestion(clause.text);
  if (rest.length === 0) return [{ ...clause, optional: true }];
  if (rest.length === 1 && rest[0] === clause.text) return [clause];
  return [{ ...clause, optional: true }, ...rest.map((text) => ({ ...clause, typed: text, text }))];
}

/** The texts that must be found, to mark them where they stand. @example clausesOf('coal "party group" -fire') //=> ['coal', 'party group'] */
export function clausesOf(text: string): string[] {
  return queryOf(text).wanted.filter(({ optional }) => !optional).map((clause) => clause.text);
}

/** Add a clause, or ask once more for one that is there. Gives its number. */
function addClause(clauses: Clause[], clause: Clause): number {
  const same = clauses.findIndex(({ text, inHeadline }) => text === clause.text && inHeadline === clause.inHeadline);
  const before = clauses[same];
  if (before) before.times += 1;
  return before ? same : clauses.push(clause) - 1;
}
