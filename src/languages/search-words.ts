import type { PluralForms } from './plural-forms.ts';

/** An example of what can be asked, as it is typed, and what it means. */
export interface SearchHelp {
  example: string;
  meaning: string;
}

/** The words of the search page. The browser gets them as JSON and fills in the names in braces. */
export interface SearchWords {
  heading: string;
  field: string;
  submit: string;
  /** Before anything is asked. */
  hint: string;
  /** Where a question holds nothing that is searched for. */
  signs: string;
  /** The name of the page once it answers `{query}`; `{page}` is its own. */
  titled: string;
  searching: string;
  /** How many `{stories}`, where a part of the index could not be read. */
  atLeast: string;
  took: string;
  none: string;
  failed: string;
  /** Which years could not be read, and which are still to come. */
  missing: string;
  reading: string;
  /** Of results that came late: they would stand higher up. */
  better: PluralForms;
  elsewhere: string;
  /** Where what was typed reads as commands, which find nothing, and its words are found. */
  asWords: string;
  /** Where a question was longer than it may be, by `{count}` characters. */
  cut: string;
  /** Where no story in the page's language was found, but some in others. */
  foreign: string;
  /** Over stories that lack some of the words, and at each. */
  most: string;
  lacking: string;
  /** Where a stretch of time has none, of all or of those that match. */
  noneIn: string;
  noneMatchIn: string;
  /** Before the nearest days that have some. */
  nearest: string;
  /** Offers to take the days that a question names for words. */
  literally: string;
  noResult: string;
  /** What helps where nothing is found: the question without a word, with a near spelling, without a filter. */
  without: string;
  spelling: string;
  unfiltered: string;
  browse: string;
  all: string;
  /** Over names that match the question, for those who listen. */
  names: string;
  retry: string;
  /** Where the page is older than the archive and cannot go on, and the button that loads it again. */
  outdated: string;
  reload: string;
  more: string;
  filters: string;
  remove: string;
  not: string;
  exclude: string;
  clear: string;
  chosen: string;
  find: string;
  /** The button under the first values of a list. */
  allValues: string;
  /** In a list of values that is empty. */
  noValue: string;
  kind: string;
  language: string;
  everyLanguage: string;
  sort: string;
  byRelevance: string;
  byLatest: string;
  byEarliest: string;
  dates: string;
  dateForms: string;
  wrongDates: string;
  /** Before the day since which stories were added to the archive, and a button that chooses the `{day}` of this browser's last visit. */
  since: string;
  sinceVisit: string;
  /** Of a second question, drawn beside the first: what opens its field, this, its button, the chart of both, a line of it, and what ends it. */
  compare: string;
  compareField: string;
  compareSubmit: string;
  compared: string;
  comparedLine: string;
  endCompare: string;
  /** What opens the figures of a chart as a table. */
  figures: string;
  years: string;
  firstYear: string;
  lastYear: string;
  help: string;
  noScript: string;
  /** Over suggested stories. */
  headline: string;
  /** Of the bar in an article opened from a result. */
  found: string;
  foundCount: string;
  foundPlace: string;
  backToList: string;
  earlierMark: string;
  laterMark: string;
  unmark: string;
}
