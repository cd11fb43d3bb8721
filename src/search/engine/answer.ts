import type { SearchAnswer, Counted, Question, Stretch } from './answers.ts';
import { hasFilters, noFilters } from '../query/filters.ts';
import type { IndexReader } from './index-reader.ts';
import { estimate, type Estimate } from './estimate.ts';
import { loadPart, orUnread, Unread } from './fetch.ts';
import { findAllIn, hitsOf, nearHitsOf, applyFilters, type FullMatches, type Scoring } from './find-all.ts';
import { sortHits, type FoundHit } from './hits.ts';
import type { NarrowedQuery } from './masks.ts';
import { nearPairsOf } from './near-pairs.ts';
import type { PartialMatches } from './find-partial.ts';
import { intersectRanges, type DayRange } from '../query/day-range.ts';
import { queryOf, type Clause, type Query } from '../query/query.ts';
import { collectionStatsOf } from './ranking.ts';
import { readAheadPartial, readAtOnce } from './read-ahead.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The indexes that are asked, latest first. */
export interface SearchScope {
  indexes: readonly IndexReader[];
  vocabulary: Vocabulary;
  /** Read what was typed. */
  readQuery: (text: string) => Promise<NarrowedQuery>;
}

/** How many hits are likely to be enough to be shown before all volumes are read: the first page of them. */
const minFirstHits = 10;
/** Up to this many files, of some 8 KB each, are read at once: to wait for the latest volume first would take longer than all of them. */
const maxFilesAtOnce = 12;
/** Where fewer items have every word, those with most of them follow. */
const minFullMatches = 20;
/** Words of one question stand together so much more often than chance has it. */
const timesAsLikely = 10;
/** Items in another language are counted where they lie in no more volumes. */
const maxVolumesCounted = 3;
/** How long after something was read an answer with it is shown, together with what was read since. */
const showDelayMs = 150;

/**
 * Answer a question from some indexes. The latest volumes that are likely to have enough hits are read first and shown, then all
 * others side by side; a volume that cannot be read is named. Items with only some of the words are looked for last, if wanted.
 */
export async function answerFrom(
  { indexes, vocabulary: { lookUp }, readQuery }: SearchScope,
  question: Question,
  show: (answer: SearchAnswer) => void = () => undefined,
  isPartialWanted = true,
): Promise<SearchAnswer> {
  const asTyped = queryOf(question.text);
  if (isPartialWanted) readAtOnce(dueFor(indexes, intersectRanges(asTyped, question), question), asTyped.wanted);
  const query = await orUnread(readQuery(question.text), asTyped);
  const known = await orUnread(estimate(indexes, query.wanted, lookUp), undefined);
  const scoring: Scoring = { whole: collectionStatsOf(indexes), known };
  const range = intersectRanges(query, question);
  const due = dueFor(known?.indexes ?? indexes, range, question);
  const total = known && countedAtOnce(known, question, query);
  const read = new Map<IndexReader, { found: FullMatches; hits: FoundHit[] }>();
  const missing = new Set<IndexReader>();
  let partial: PartialMatches = { hits: [], missing: [] };
  let timer: ReturnType<typeof setTimeout> | undefined;

  const answer = (complete: boolean): SearchAnswer => {
    const rest = due.filter((index) => !read.has(index));
    // In an order by day, hits beyond a volume that is still to be read wait for it.
    const gap = question.order === 'relevance' || complete ? due.length : due.findIndex((index) => !read.has(index) && !missing.has(index));
    const all = Array<FoundHit>().concat(...due.slice(0, gap < 0 ? due.length : gap).map((index) => read.get(index)?.hits ?? []));
    const found = wholeIn(all) > 0 ? all : [];
    let sorted: FoundHit[] | undefined;
    return {
      question,
      text: question.text,
      words: neededOf(query).map(({ typed }) => typed),
      total: total ?? { count: wholeIn(found), exact: complete && missing.size === 0 },
      // Most answers on the way are never shown, and to sort a hundred thousand hits takes a while.
      get hits() {
        return (sorted ??= sortHits(found, question.order));
      },
      settled: complete || question.order !== 'relevance' ? found.length : 0,
      partial: partial.hits,
      elsewhere: [],
      foreign: false,
      pending: stretchesOf(rest.filter((index) => !missing.has(index))),
      missing: stretchesOf([...missing, ...partial.missing]),
      complete,
    };
  };
  const readIndex = async (index: IndexReader) => {
    try {
      const found = await findAllIn(index, query, scoring);
      const whole = hitsOf(found, await applyFilters(found, question.filters, question));
      const near = isPartialWanted && question.order === 'relevance' ? await nearHitsOf(found, question.filters, question) : [];
      read.set(index, { found, hits: [...whole, ...near] });
    } catch (problem) {
      if (!(problem instanceof Unread)) throw problem;
      missing.add(index);
    }
    timer ??= setTimeout(() => {
      timer = undefined;
      show(answer(false));
    }, showDelayMs);
  };

  if (total) show(answer(false));
  const isPartialUseful = isPartialWanted && known !== undefined && query.wanted.length > 0 && !isOneWord(query, known);
  if (isPartialUseful && isFew(query, known, scoring.whole.pages)) readAheadPartial(dueFor(indexes, range, question), neededOf(query), known);
  const first = due.length * (query.wanted.length + 1) <= maxFilesAtOnce ? due.length : firstOf(due, known);
  await Promise.all(due.slice(0, first).map(readIndex));
  if (first < due.length) show(answer(false));
  await Promise.all(due.slice(first).map(readIndex));
  clearTimeout(timer);
  const pairs = question.order === 'relevance' ? nearPairsOf(query, scoring.whole.pages) : [];
  const hits = pairs.length > 0 ? [...read.values()].flatMap((each) => each.hits) : [];
  if (hits.length > 1) {
    const near = await orUnread(loadPart(() => import('./nearness.ts')), undefined);
    await near?.raiseNear(pairs, sortHits(hits, 'relevance'));
  }
  const fullMatches = [...read.values()].reduce((sum, { hits: some }) => sum + wholeIn(some), 0);
  if (isPartialUseful && fullMatches < minFullMatches) {
    // On a slow network this may take a while, and the items with every word are known.
    show(answer(false));
    const criteria = { query, filters: question.filters, range: question };
    const part = await orUnread(loadPart(() => import('./find-partial.ts')), undefined);
    const readable = indexes.filter((index) => !missing.has(index));
    // Where none has every word, those that lack one stand among the others that lack some.
    const foundIn = [...read.values()].map(({ found }) => (fullMatches > 0 ? found : { ...found, nearly: [] }));
    partial = await part?.findPartial(readable, criteria, scoring, lookUp, foundIn) ?? partial;
  }
  return answer(true);
}

/** How many hits have every word. */
function wholeIn(hits: readonly FoundHit[]): number {
  return hits.reduce((sum, { lacking }) => (lacking.length === 0 ? sum + 1 : sum), 0);
}

/** Answer whether a query is one word, or two Han characters: nothing can be left out of it. */
function isOneWord(query: Query, { exact }: Estimate): boolean {
  const [clause, ...others] = neededOf(query);
  return clause !== undefined && others.length === 0 && exact && /^[\p{L}\p{N}]+$/u.test(clause.text);
}

/** Answer whether so few items are likely to have every word that those with most of them are looked for too. */
function isFew(query: Query, { df }: Estimate, pages: number): boolean {
  const likely = neededOf(query).reduce((share, { text }) => share * Math.min(1, (df.get(text) ?? 0) / pages), 1) * pages;
  return likely * timesAsLikely < minFullMatches;
}

/**
 * Count the items that have every word of a question, whatever its filters. Where the word lists do not tell the number, items of a few
 * volumes are counted; in more, the count is 0 and not exact.
 */
export async function countWords(scope: SearchScope, asked: Question): Promise<Counted> {
  const question = { ...asked, filters: noFilters };
  const query = await scope.readQuery(question.text);
  const known = await estimate(scope.indexes, query.wanted, scope.vocabulary.lookUp);
  const due = dueFor(known.indexes, intersectRanges(query, question), question);
  if (due.length === 0) return { count: 0, exact: true };
  const counted = countedAtOnce(known, question, query);
  return counted ?? (due.length > maxVolumesCounted ? { count: 0, exact: false } : (await answerFrom(scope, question, undefined, false)).total);
}

/** The indexes to be read, in the order in which they are shown. */
export function dueFor(indexes: readonly IndexReader[], { from, to }: DayRange, { order }: Pick<Question, 'order'>): IndexReader[] {
  const due = indexes.filter(({ volume }) => (from === '' || volume.to >= from) && (to === '' || volume.from <= to));
  return order === 'earliest' ? due.reverse() : due;
}

/** How many of the indexes are read first. */
function firstOf(due: readonly IndexReader[], known: Estimate | undefined): number {
  let hits = 0;
  const last = due.findIndex((index) => (hits += known?.atMost(index) ?? index.entry.items) >= minFirstHits);
  return last < 0 ? due.length : last + 1;
}

function countedAtOnce({ exact, df }: Estimate, { filters, from, to }: Question, query: NarrowedQuery): Counted | undefined {
  const [clause, ...others] = neededOf(query);
  const isNarrowed = query.only !== undefined || query.unwanted.length + query.names.length > 0
    || query.from + query.to + from + to !== '' || hasFilters(filters);
  return clause && exact && others.length === 0 && !clause.inHeadline && !isNarrowed ? { count: df.get(clause.text) ?? 0, exact: true } : undefined;
}

function neededOf({ wanted }: Query): Clause[] {
  return wanted.filter(({ optional }) => !optional);
}

function stretchesOf(indexes: readonly IndexReader[]): Stretch[] {
  return [...new Set(indexes.map(({ volume }) => volume))].map(({ from, to }) => ({ from, to }));
}
