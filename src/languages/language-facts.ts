import type { HubKind } from '../schema/item.ts';
import type { CoverageWords, DataWords } from './data-words.ts';
import type { DayWords } from './day-words.ts';
import type { AboutWords, BrowseWords, CountWords, DescriptionWords, FrameWords, KindWords, NotFoundWords, ProgramWords } from './page-words.ts';
import type { RecordWords } from './record-words.ts';
import type { SearchHelp, SearchWords } from './search-words.ts';
import type { StoryWords } from './story-words.ts';
import type { TextWords } from './text-words.ts';

/**
 * All that differs by language in pages: what a language's own file says of it. Names in braces are filled in. Search and imports have
 * parts of their own beside this one.
 */
export interface LanguageFacts {
  /** BCP 47 tag by which `Intl` writes numbers and lists and finds plural forms. */
  locale: string;
  direction: Direction;
  /** How its texts are set: in square characters, such as Han, that no spaces part, or in words. */
  setting: 'squares' | 'words';
  /** BCP 47 tag of the order in which names are sorted. */
  collation: string;
  index: IndexLetters;
  /** Short forms after which a full stop ends no sentence; single letters are known to be such. */
  abbreviations: string;
  /** How many words, or characters of a script without spaces, a reader reads in a minute. */
  readPerMinute: number;
  /** Its name to biblatex, in the field `langid`. */
  langid: string;
  /** Its code in news sitemaps: https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
  newsCode: string;
  /** What it calls other languages of a site, where that is not what `Intl` calls them. */
  languageNames: Readonly<Partial<Record<string, string>>>;
  marks: Marks;
  /** The signs at which a headline of short parts is broken into lines, for a script without spaces; null elsewhere. */
  headlinePauses: HeadlinePauses | null;
  days: DayWords;
  /** Words that stay in a line with the number before them; null where no spaces part them. */
  units: string | null;
  counts: CountWords;
  frame: FrameWords;
  kinds: Readonly<Record<HubKind, KindWords>>;
  story: StoryWords;
  text: TextWords;
  browse: BrowseWords;
  notFound: NotFoundWords;
  /**
   * The file that people find first in a package of the archive. `{archive}`, `{address}`, `{day}` of the latest text, and the `{base}` path.
   */
  packaged: string;
  descriptions: DescriptionWords;
  about: AboutWords;
  programs: ProgramWords;
  record: RecordWords;
  data: DataWords;
  coverage: CoverageWords;
  /** A topic, as an example of a name in a message. */
  exampleTopic: string;
  search: SearchWords;
  /** What the kinds of a text are called. */
  textKinds: Readonly<Record<'digest' | 'report', string>>;
  /** What can be asked beside words. */
  searchHelps: readonly SearchHelp[];
}

/** Which way lines run. */
export type Direction = 'ltr' | 'rtl';

/** The letters that an index of names has. */
export interface IndexLetters {
  /** Those that names are found under by their first sign, as capitals where there are any. */
  alphabet: string;
  /** For a script of more characters than an index has letters: how they are read. Null elsewhere. */
  readings: Readings | null;
  people: PersonNames;
}

/** How names of people are written, for an index that files them by that of the family. */
export interface PersonNames {
  /** Whether the name of the family comes first in a name that does not come from abroad. */
  familyFirst: boolean;
  /** The sign between the parts of a name from abroad, of which the last is that of the family; empty where spaces part them. */
  partedBy: string;
  /** Names of this language in texts of others, written with Latin letters, with that of the family first all the same; null where there are none. */
  romanised: RegExp | null;
  /** Pairs of signs: one that reads otherwise where it begins the name of a family, and one that always reads so. */
  familyReadings: string;
}

/** Characters by the letter that their reading begins with. */
export interface Readings {
  /** Any character that is found by its reading. */
  character: RegExp;
  /** Each letter that a reading begins with. */
  letters: string;
  /** In the same order, the first character of each letter as the language's collation sorts them. */
  firsts: string;
}

/** Signs between texts, each with the gap that follows it within a line. */
export interface Marks {
  comma: string;
  colon: string;
  /** Ends a sentence; nothing follows it. */
  stop: string;
  /** Between two sentences. */
  gap: string;
  /** Around a headline that the archive supplied, as archivists mark it: `{title}`. */
  suppliedTitle: string;
  /** Between the parts of a page's title, with the gaps on both sides. */
  titleSeparator: string;
}

/** Where a headline may be broken into lines. */
export interface HeadlinePauses {
  signs: RegExp;
  /** A part of so many characters has room in a line wherever headlines are wide. */
  longestPart: number;
}
