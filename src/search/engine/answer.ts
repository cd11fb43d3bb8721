import type { Answer, Counted, Question, Stretch } from './answers.ts';
import { isAnyChosen, openChoice } from '../query/choice.ts';
import type { Index } from './index-reader.ts';
import { estimate, type Estimate } from './estimate.ts';
import { findIn, hitsOf, narrowFound, type Found, type Measure } from './find-all.ts';
import { sortFound, type FoundHit } from './hits.ts';
import type { Most } from './find-most.ts';
import { queryOf, within, type Query, type Range } from '../query/query.ts';
import { wholeOf } from './ranking.ts';
import type { WordBook } from './word-book.ts';

/** The indexes that are asked, latest first. */
export interface Scope {
  indexes: readonly Index[];
  book: WordBook;
  /** Read what was typed. */
  readQuery: (text: string) => Promise<Query>;
}

/** So many hits are enough to be shown before all volumes are read. */
const enough = 10;
/** So few files, of some 8 KB each, are read at once: to wait for the latest volume first would take longer than all of them. */
const fewFiles = 12;
/** Where fewer have every word, items with most of them follow. */
const few = 20;
/** Items in another language are counted where they lie in no more volumes. */
const fewVolumes = 3;
/** So many milliseconds after something was read it is told, with what was read since, unless that was the last. */
const pause = 150;

/**
 * Answer a question from some indexes. The latest volumes that are likely to have enough hits are read first and shown, then
 * all others side by side; a volume that cannot be read is named. Items with most of the words are looked for last, if wanted.
 */
export async function answerFrom({ indexes, book: { lookUp }, readQuery }: Scope, question: Question, show: (answer: Answer) => void = () => undefined, isMostWanted = true): Promise<Answer> {
  const query = await readQuery(question.text).catch(() => queryOf(question.text));
  const known = await estimate(indexes, query.wanted.map(({ text }) => text), lookUp).catch(() => undefined);
  const measure: Measure = { whole: wholeOf(indexes), having: known?.having };
  const range = within(query, question);
  const due = dueFor(known?.indexes ?? indexes, range, question);
  const total = known && countedAtOnce(known, question, query);
  const read = new Map<Index, { found: Found; hits: FoundHit[] }>();
  const missing = new Set<Index>();
  let most: Most = { hits: [], missing: [] };
  let soon: ReturnType<typeof setTimeout> | undefined;

  const answer = (complete: boolean): Answer => {
    const rest = due.filter((index) => !read.has(index));
    // In an order by day, what was read beyond a gap waits for what lies in it.
    const gap = question.order === 'relevance' || complete ? due.length : due.findIndex((index) => !read.has(index) && !missing.has(index));
    const found = Array<FoundHit>().concat(...due.slice(0, gap < 0 ? due.length : gap).map((index) => read.get(index)?.hits ?? []));
    let sorted: FoundHit[] | undefined;
    return {
      question,
      words: query.wanted.map(({ typed }) => typed),
      total: total ?? { count: found.length, exact: complete && missing.size === 0 },
      // Most of what is told on the way is never shown, and to sort a hundred thousand takes a while.
      get hits() {
        return (sorted ??= sortFound(found, question.order));
      },
      settled: complete || question.order !== 'relevance' ? found.length : 0,
      most: most.hits,
      elsewhere: [],
      foreign: false,
      pending: stretchesOf(rest.filter((index) => !missing.has(index))),
      missing: stretchesOf([...missing, ...most.missing]),
      complete,
    };
  };
  const readIndex = async (index: Index) => {
    try {
      const found = await findIn(index, query, measure);
      read.set(index, { found, hits: hitsOf(found, await narrowFound(found, question.choice, question)) });
    } catch {
      missing.add(index);
    }
    soon ??= setTimeout(() => {
      soon = undefined;
      show(answer(false));
    }, pause);
  };

  if (total) show(answer(false));
  const first = due.length * (query.wanted.length + 1) <= fewFiles ? due.length : firstOf(due, known);
  await Promise.all(due.slice(0, first).map(readIndex));
  if (first < due.length) show(answer(false));
  await Promise.all(due.slice(first).map(readIndex));
  clearTimeout(soon);
  if (known && isMostWanted && !isOneWord(query, known) && [...read.values()].reduce((sum, { hits }) => sum + hits.length, 0) < few && query.wanted.length > 0) {
    // On a slow network this may take a while, and what has every word is there.
    show(answer(false));
    const wish = { query, choice: question.choice, range: question };
    const { findMost } = await import('./find-most.ts');
    most = await findMost(indexes.filter((index) => !missing.has(index)), wish, measure, lookUp, [...read.values()].map(({ found }) => found));
  }
  return answer(true);
}

/** Answer whether a query is one word or two Han characters, of which nothing can be left out. */
function isOneWord({ wanted: [clause, ...others] }: Query, { exact }: Estimate): boolean {
  return clause !== undefined && others.length === 0 && exact && /^[\p{L}\p{N}]+$/u.test(clause.text);
}

/** Count what has every word of a question, whatever is chosen: in few volumes at most, otherwise as far as the word lists tell it. */
export async function countWords(scope: Scope, asked: Question): Promise<Counted> {
  const question = { ...asked, choice: openChoice };
  const query = await scope.readQuery(question.text);
  const known = await estimate(scope.indexes, query.wanted.map(({ text }) => text), scope.book.lookUp);
  const due = dueFor(known.indexes, within(query, question), question);
  if (due.length === 0) return { count: 0, exact: true };
  const counted = countedAtOnce(known, question, query);
  return counted ?? (due.length > fewVolumes ? { count: 0, exact: false } : (await answerFrom(scope, question, undefined, false)).total);
}

/** The indexes to be read, in the order in which they are shown. */
export function dueFor(indexes: readonly Index[], { from, to }: Range, { order }: Pick<Question, 'order'>): Index[] {
  const due = indexes.filter(({ volume }) => (from === '' || volume.to >= from) && (to === '' || volume.from <= to));
  return order === 'earliest' ? due.reverse() : due;
}

/** How many of the indexes are read first. */
function firstOf(due: readonly Index[], known: Estimate | undefined): number {
  let hits = 0;
  const last = due.findIndex((index) => (hits += known?.atMost(index) ?? index.entry.items) >= enough);
  return last < 0 ? due.length : last + 1;
}

function countedAtOnce({ exact, having }: Estimate, { choice, from, to }: Question, query: Query): Counted | undefined {
  const [clause, ...others] = query.wanted;
  const isNarrowed = query.unwanted.length + query.names.length > 0 || query.from + query.to + from + to !== '' || isAnyChosen(choice);
  return clause && exact && others.length === 0 && !clause.inHeadline && !isNarrowed ? { count: having.get(clause.text) ?? 0, exact: true } : undefined;
}

function stretchesOf(indexes: readonly Index[]): Stretch[] {
  return [...new Set(indexes.map(({ volume }) => volume))].map(({ from, to }) => ({ from, to }));
}
