import type { Day } from '../../schema/day.ts';
import type { Facet } from '../../schema/facets.ts';
import type { Filters, FacetCount } from '../query/filters.ts';
import type { SuggestedName } from '../text/name-keys.ts';
import type { Snippet } from './snippet.ts';

/*
 * What a search page asks of the archive, and what it is told. The page knows this file and `filters.ts`; how an answer is
 * found is behind it, in `open-search.ts`.
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
  filters: Filters;
  /** First and last day of a range, either of them empty where it is open. */
  from: Day;
  to: Day;
  /** The day since which an item must have been added to the archive, by its record; absent where it need not. */
  since?: Day;
  order: Order;
  /** Another text that the question is compared with; absent where it is asked alone. */
  against?: string;
  /** True where days that the text names are words of it, and choose no range. */
  literal?: true;
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

/** How many items there are, or, where it is not exact, how many there are at least. */
export interface Counted {
  count: number;
  exact: boolean;
}

/** What is known so far. */
export interface SearchAnswer {
  question: Question;
  /** The text that was answered: as typed, or, where that read as commands finds nothing, as words. */
  text: string;
  /** The words looked for, as typed; none where only filters or days are chosen. */
  words: readonly string[];
  /** Items that have every word and everything chosen. Known at once for one word, before any hit is. */
  total: Counted;
  /** Such items as far as they are read, in order. */
  hits: readonly Hit[];
  /** How many of the first hits stay where they are, whatever is read later. */
  settled: number;
  /** Items that have most of the words, best first, where those that have all are few; only once the answer is complete. */
  partial: readonly Hit[];
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
export interface ResultCard {
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

/** What may help where a question finds nothing. Each text is a whole query to ask instead. */
export interface Rescue {
  /** For each word of several: how many items have the others, the most first. */
  without: readonly (Counted & { word: string; text: string })[];
  /** Similar spellings among the archive's own words. */
  spellings: readonly (Counted & { word: string; near: string; text: string })[];
  /** The one filter that hides the most items; `days` is the range. */
  filter?: { facet: Facet | 'days'; values: readonly string[]; question: Question; count: number };
}

/** What someone may mean by what they have typed so far. */
export interface Suggestion {
  kind: 'headline' | SuggestedName;
  text: string;
  /** Language tag in lower case. */
  tag: string;
  /** A headline's item: its address below the base. */
  url?: string;
  /** A name's items. */
  items?: number;
}

/** A name that stories are filed under. */
export interface NameFound {
  kind: SuggestedName;
  text: string;
  items: number;
}

/** The archive as a page of one language searches it. */
export interface ArchiveSearch {
  /**
   * Answer a question; undefined where it asks for nothing. `show` is told what is known so far, first the count where the
   * word lists tell it, then hits as volumes are read, the latest volume first. The last answer is returned. A question that
   * is asked while another is under way takes its place: the older one is shown no more, and returns undefined.
   * @throws where the catalogue cannot be had
   */
  ask(question: Question, show?: (answer: SearchAnswer) => void): Promise<SearchAnswer | undefined>;
  /** Count the hits of an answer for each value of a facet, as the other facets filter them; the highest count first. */
  countFacet(answer: SearchAnswer, facet: Facet): Promise<FacetCount[]>;
  /** Count the hits of an answer by year or month, earliest first, without regard to the range chosen. Stretches between that have none count 0. */
  countStretches(answer: SearchAnswer, by: 'year' | 'month'): Promise<StretchCount[]>;
  /** @throws where a file cannot be had */
  readResult(hit: Hit): Promise<ResultCard>;
  /** Read from a result's own page where the words stand. @throws where the page cannot be had */
  readSnippet(result: ResultCard, answer: SearchAnswer, base: string): Promise<Snippet>;
  /** Look for what may help where nothing was found. It costs a few small files. */
  rescue(answer: SearchAnswer): Promise<Rescue>;
  /** Look for other spellings where something, but next to nothing, was found. It costs a few small files, and most often none. */
  respell(answer: SearchAnswer): Promise<Rescue['spellings']>;
  /** Suggest what someone may mean by what they have typed so far; nothing for an empty text. It costs a few small files. */
  suggest(typed: string): Promise<Suggestion[]>;
  /** Find names that have what was typed, from the beginning of a word on: those that are just that first, then by the number of their items. */
  names(question: Question): Promise<NameFound[]>;
  /** Fetch what every answer begins with, so that the first comes sooner. */
  prepare(): void;
  /**
   * Fetch what an answer will need to a question of which the last word may not be finished. It costs no more than the answer would, or, where
   * another word was meant than the likeliest, some small files.
   */
  expect(question: Question): Promise<void>;
  /** Start over after a failure: what failed is read again, and the catalogue may name other volumes by now. */
  forget(): void;
}
