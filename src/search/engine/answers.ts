import type { Day } from '../../schema/day.ts';
import type { Facet } from '../../schema/facets.ts';
import type { Choice, FacetCount } from '../query/choice.ts';
import type { Snippet } from './snippet.ts';

/*
 * What a search page asks of the archive, and what it is told. The page knows this file and `choice.ts`; how an answer is
 * found is behind it, in `archive-search.ts`.
 */

/** How results are sorted. */
export const orders = ['relevance', 'latest', 'earliest'] as const;
export type Order = (typeof orders)[number];

/** A language that can be searched. */
export interface SearchedLanguage {
  language: string;
  /** Its tag, as the pages state it. */
  tag: string;
  /** Its own name. */
  name: string;
}

/** What is asked. */
export interface Question {
  /** As typed. */
  text: string;
  /** The language searched; empty for the page's own, `all` for every one. */
  scope: string;
  choice: Choice;
  /** First and last day of a range, either of them empty where it is open. */
  from: Day;
  to: Day;
  order: Order;
}

/** A stretch of the calendar that one volume holds. */
export interface Stretch {
  from: Day;
  to: Day;
}

/** An item found. The same item is the same object in each answer to one question. */
export interface Hit {
  /** Names the item while the page is open. */
  key: string;
  day: Day;
  /** Language tag in lower case. */
  tag: string;
  score: number;
  /** Words of the question that the item lacks, as typed; empty where it has all. */
  lacking: readonly string[];
}

/** How many items there are: just so many, or at least so many. */
export interface Counted {
  count: number;
  exact: boolean;
}

/** What is known so far. */
export interface Answer {
  question: Question;
  /** The words looked for, as typed; none where only filters or days are chosen. */
  words: readonly string[];
  /** Items that have every word and everything chosen. Known at once for one word, before any hit is. */
  total: Counted;
  /** Such items as far as they are read, in order. */
  hits: readonly Hit[];
  /** So many of the first hits stay where they are, whatever is read later. */
  settled: number;
  /** Items that have most of the words, best first, where those that have all are few; only once the answer is complete. */
  most: readonly Hit[];
  /**
   * How many items have every word in each other language; not exact where it is not known. Filters are left aside, since names
   * differ. Only once the answer is complete.
   */
  elsewhere: readonly (Counted & { language: string })[];
  /** True where the page's own language has nothing, so that hits in the others are shown. */
  foreign: boolean;
  /** Volumes still to be read, latest first. */
  pending: readonly Stretch[];
  /** Volumes that could not be read. */
  missing: readonly Stretch[];
  /** True once every volume was read or has failed: this is the last answer, and its order is final. */
  complete: boolean;
}

/** What a list shows of a hit. */
export interface Result {
  /** Address below the base the archive is served under. */
  url: string;
  title: string;
  day: Day;
  sources: string[];
  tag: string;
}

/** How many hits lie in a year, `2023`, or a month, `2023-02`. */
export interface StretchCount {
  name: string;
  items: number;
}

/** What may help where a question finds nothing or little. Texts are whole queries to ask instead. */
export interface Rescue {
  /** For each word, how many items have the others, most first. Only where there are several. */
  without: readonly (Counted & { word: string; text: string })[];
  /** Near spellings from the archive's own words. */
  spellings: readonly (Counted & { word: string; near: string; text: string })[];
  /** The one filter without which most items are found; `days` is the range. */
  filter?: { facet: Facet | 'days'; values: readonly string[]; question: Question; count: number };
}

/** What someone who types may mean. */
export interface Suggestion {
  kind: 'headline' | 'person' | 'place' | 'topic' | 'organisation';
  text: string;
  /** Language tag in lower case. */
  tag: string;
  /** A headline's item: its address below the base. */
  url?: string;
  /** A name's items. */
  items?: number;
}

/** The archive as a page of one language searches it. */
export interface ArchiveSearch {
  /**
   * Answer a question; undefined where it asks for nothing. `show` is told what is known so far, first the count where the
   * word lists tell it, then hits as volumes are read, the latest volume first. The last answer is returned. A question that
   * is asked while another is under way takes its place: the older one is shown no more, and returns undefined.
   * @throws where the catalogue cannot be had
   */
  ask(question: Question, show?: (answer: Answer) => void): Promise<Answer | undefined>;
  /** Count the hits of an answer for each value of a facet, given what is chosen in the others; most first. */
  countFacet(answer: Answer, facet: Facet): Promise<FacetCount[]>;
  /** Count the hits of an answer by year or month, earliest first, without regard to the range chosen. Stretches between that have none count 0. */
  countStretches(answer: Answer, by: 'year' | 'month'): Promise<StretchCount[]>;
  /** @throws where a file cannot be had */
  readResult(hit: Hit): Promise<Result>;
  /** Read from a result's own page where the words stand. @throws where the page cannot be had */
  readSnippet(result: Result, answer: Answer, base: string): Promise<Snippet>;
  /** Look for what may help. Costs a few small files. */
  rescue(answer: Answer): Promise<Rescue>;
  /** What someone may mean who has typed so far; fetched in small files, and empty for nothing typed. */
  suggest(typed: string): Promise<Suggestion[]>;
  /** Fetch what every answer begins with, so that the first comes sooner. */
  prepare(): void;
  /** Begin anew after a failure: what failed is read again, and the catalogue may name other volumes by now. */
  forget(): void;
}
