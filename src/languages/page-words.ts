import type { PluralForms } from './plural-forms.ts';

/** Words around the stories that no author wrote: the frame, the lists and the calendar. */
export interface FrameWords {
  /** The language by its own name. */
  language: string;
  skip: string;
  /** Name of the row of years at the head of every page. */
  ribbon: string;
  sections: string;
  languages: string;
  /** In the switch, where this page has no version in the language: where the link leads instead. */
  languageHome: string;
  /** The same, where the link leads to the language's page of the same day. */
  languageDay: string;
  /** Of the button that changes between light and dark colours; pressed where they are dark. */
  dark: string;
  years: string;
  search: string;
  searchField: string;
  about: string;
  feed: string;
  /** The link to the feed of what a page shows. */
  follow: string;
  data: string;
  trail: string;
  home: string;
  lead: string;
  latest: string;
  /** How many stories, `{count}`, came since the `{day}` on which the reader was here last; and the way to all of them. */
  newSince: string;
  allNew: string;
  /** Over the affairs told over the most years. */
  running: string;
  /** Over stories of the newest one’s week in earlier years. */
  week: string;
  browse: string;
  earlier: string;
  later: string;
  turn: string;
  calendar: string;
  byYear: string;
  letters: string;
  /** What stands after each name of an index. */
  figures: string;
  noStories: string;
  /** Of an archive without any story. */
  empty: string;
  count: string;
  noNames: string;
  otherNames: string;
  firstMention: string;
  latestMention: string;
  /** Beside a story that exists in another `{language}` only. */
  only: string;
  supplied: string;
  rights: string;
  notFound: string;
  notFoundText: string;
  broken: string;
  brokenText: string;
}

/** Numbers of things, as `{count}`. */
export interface CountWords {
  stories: PluralForms;
  /** All stories of a day, `{stories}`, where a list shows a few of them. */
  allStories: string;
  /** How many names a kind has. */
  names: PluralForms;
  /** The length of a text. */
  words: PluralForms;
  /** How long a text takes to read. */
  minutes: PluralForms;
}

/** The words for one kind of name. */
export interface KindWords {
  /** Over one name, and in the block that lists a story's names. */
  one: string;
  /** Over all names of the kind, and in the navigation. */
  many: string;
  /** The sentence under the heading of the kind's own page. */
  about: string;
  /** Said where the archive holds no such name yet. */
  none: string;
}

/** Words of the pages by which a reader leafs through the archive. */
export interface BrowseWords {
  timeline: string;
  /** Over the list of days of the year. */
  anniversaries: string;
  anniversariesAbout: string;
  /** A `{date}` of the year in every year. */
  anniversary: string;
  /** The way from a day to the same day in other years. */
  sameDay: string;
  calendar: string;
  /** Opens the figures of a chart as a table. */
  asTable: string;
  stretch: string;
  stories: string;
  byYear: string;
  /** From which year to which, after `byYear` and a comma: `{first}`, `{latest}`. */
  fromTo: string;
  byMonth: string;
  byDay: string;
  all: string;
  course: string;
  latest: string;
  company: string;
  /** Over the list of a name that stands in one story. */
  one: string;
  /** The `{months}` of a year that have no stories. */
  emptyMonths: string;
}

/** Words that the page for unknown addresses is filled with in the browser. */
export interface NotFoundWords {
  guesses: string;
  /** `{words}` are those of the address. */
  searchFor: string;
  /** The list of a year or month, `{stretch}`. */
  list: string;
}

/** One sentence on what a page holds, for search engines and link previews; `{archive}` is its name. */
export interface DescriptionWords {
  /** A year, month or day, `{stretch}`. */
  calendar: string;
  timeline: string;
  anniversaries: string;
  /** One day of the year, `{date}`. */
  anniversary: string;
  /** One name of a kind: `{kind}`, `{name}`. */
  hub: string;
  /** All names of a kind, `{kinds}`. */
  hubIndex: string;
  search: string;
}

/** Words of llms.txt, which tells programs that read for people what the archive is. */
export interface ProgramWords {
  /** What stands at the addresses of stories. */
  texts: string;
  /** Under which `{licence}` the texts may be used. */
  licence: string;
  /** Over other ways to what the archive holds. */
  ways: string;
  /** The sitemap. */
  addresses: string;
}

/** A section of the page about the archive. */
interface AboutSection {
  heading: string;
  paragraphs: readonly string[];
}

/** The page about the archive. `{archive}` is its name, `{tagline}` its sentence, `{home}` the address of its front page. */
export interface AboutWords {
  heading: string;
  what: AboutSection;
  digests: AboutSection;
  find: AboutSection;
  /** Before the links to the feeds of the whole archive, which are named by their formats. */
  follow: AboutSection & { formats: { atom: string; rss: string; json: string } };
  /** How to cite a story, with an example set apart under the paragraphs. */
  cite: AboutSection & { example: string };
  /** How an edition of the archive is got back. */
  editions: AboutSection;
  /** Before the name of the licence, where the archive states one. */
  licence: AboutSection;
  /** That the archive can be had as data, and what is in it. */
  data: AboutSection;
  mistakes: AboutSection;
  /** In place of the heading of `mistakes`, and before its paragraphs, where the archive names an address to write to. */
  report: { heading: string; paragraph: string };
}
