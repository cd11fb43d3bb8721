import type { IndexReader } from './index-reader.ts';
import { packDay } from '../format/page-list.ts';
import type { DayRange } from '../query/day-range.ts';
import type { Clause } from '../query/query.ts';
import { isHan } from '../text/han.ts';
import { termsOf, type Term } from '../text/tokenize.ts';
import type { CountIn, LookUp } from './vocabulary.ts';

/** What the word lists say of a search before any volume is opened. */
export interface Estimate {
  /** The indexes that may have items with every clause. */
  indexes: IndexReader[];
  /** The highest number of items that can have every clause in an index; the exact number where there is one clause and it is exact. */
  atMost: (index: IndexReader) => number;
  /**
   * In how many items each clause stands, over all indexes: its document frequency (df). For a clause of several words it is an upper bound, the
   * number for its rarest word or its rarest two Han characters. It does not depend on how items are divided into volumes.
   */
  df: Map<string, number>;
  /** True where each clause is one word or two Han characters, so that all of this is exact. */
  exact: boolean;
  /** Answer whether a text that was asked, or another writing of one, may stand in an index: where it does not, nothing is read for it. */
  mayStand: (text: string, index: IndexReader) => boolean;
}

/** What is looked up of a clause: one that an item need not have rules out no index. */
type Asked = Pick<Clause, 'text' | 'also' | 'within'> & Partial<Pick<Clause, 'optional'>>;

/** Look a search up in the word lists. */
export async function estimate(indexes: readonly IndexReader[], clauses: readonly Asked[], lookUp: LookUp): Promise<Estimate> {
  const tags = [...new Set(indexes.map(({ tag }) => tag))];
  const known = new Map<string, CountIn[]>();
  const counted = await Promise.all(clauses.flatMap(({ text: clause, optional = false, also = [], within }) => tags.map(async (tag) => {
    const writings = [clause, ...also].map((text) => ({ text, units: unitsOf(text, tag) }));
    const counts = await Promise.all(writings.map(({ units }) => Promise.all(units.map(lookUp))));
    for (const [at, { text }] of writings.entries()) known.set(`${tag} ${text}`, counts[at] ?? []);
    return { clause, optional, within, tag, isExact: !within && writings.length === 1 && writings[0]?.units.length === 1, counts };
  })));
  const df = new Map(clauses.map(({ text }) => [text, 0]));
  const atMost = new Map(indexes.map((index) => [index, index.entry.items]));
  for (const { clause, optional, within, tag, counts } of counted) {
    const spoken = indexes.filter((index) => index.tag === tag);
    const rarest = (of: (countIn: CountIn) => number) => counts.reduce((sum, units) => sum + rarestOf(units, of), 0);
    const dated = new Map(spoken.map((index) => [index, within ? shareOf(within, index) : 0]));
    const itemsOf = spoken.reduce((sum, index) => sum + (dated.get(index) ?? 0) * index.entry.items, 0);
    df.set(clause, (df.get(clause) ?? 0) + itemsOf + rarest((countIn) => spoken.reduce((sum, index) => sum + countIn(index), 0)));
    for (const index of optional ? [] : spoken) {
      if (dated.get(index) === 0) atMost.set(index, Math.min(atMost.get(index) ?? 0, rarest((countIn) => countIn(index))));
    }
  }
  return {
    indexes: indexes.filter((index) => (atMost.get(index) ?? 0) > 0),
    atMost: (index) => atMost.get(index) ?? 0,
    df,
    exact: counted.every(({ optional, isExact }) => optional || isExact),
    mayStand: (text, index) => rarestOf(known.get(`${index.tag} ${text}`), (countIn) => countIn(index)) > 0,
  };
}

/** About what share of the items of an index some days have: it is taken that each has as many. */
function shareOf({ from, to }: DayRange, { volume }: IndexReader): number {
  const [first, last] = [packDay(volume.from), packDay(volume.to)];
  const days = Math.min(last, packDay(to)) - Math.max(first, packDay(from)) + 1;
  return Math.max(days, 0) / (last - first + 1);
}

function rarestOf(units: readonly CountIn[] = [], of: (countIn: CountIn) => number): number {
  return units.length === 0 ? 0 : Math.min(...units.map(of));
}

/** The words of a clause as the word lists have them: Han characters side by side two by two, others one by one. */
export function unitsOf(clause: string, tag: string): string[] {
  const parts = termsOf(clause, tag);
  const units = new Set<string>();
  for (const [at, part] of parts.entries()) {
    const next = parts[at + 1];
    if (next && isPair(part, next)) units.add(part.word + next.word);
    else if (at === 0 || !isPair(parts[at - 1], part)) units.add(part.word);
  }
  return [...units];
}

function isPair(one: Term | undefined, next: Term): boolean {
  return one !== undefined && next.step === 1 && isHan(one.word) && isHan(next.word);
}
