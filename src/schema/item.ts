import type { Day } from './day.ts';
import type { Language } from './language.ts';

/** Kinds of name that gather stories on a page of their own. The first four are lists in front matter, the others follow from `source` and `editor`. */
export const hubKinds = ['topics', 'people', 'places', 'organisations', 'sources', 'editors'] as const;
export type HubKind = (typeof hubKinds)[number];

/** A mistake set right in public: the day it was corrected and what was wrong. */
export interface Correction {
  date: Day;
  text: string;
}

/** What a checked front matter says, in plain data. Lists are empty where nothing was written; the other optional fields are absent. */
export interface FrontMatter {
  title: string;
  titleSupplied?: true;
  date: Day;
  digest?: true;
  source: string;
  sourceUrl?: string;
  author: string[];
  editor: string[];
  summary?: string;
  topics: string[];
  people: string[];
  places: string[];
  organisations: string[];
  image?: { src: string; alt: string; credit?: string; caption?: string };
  updated?: Day;
  corrections: Correction[];
  /** Day-time with offset, as written: `2026-03-01T06:00+08:00`. */
  embargo?: string;
  draft?: true;
  /** Old addresses as paths of the site, each beginning with `/`. */
  aliases: string[];
  withdrawn?: { date: Day; reason: string };
  imported?: { from: string; sha256: string };
}

/** A picture made ready: files named by content, under the site's `pictures/`. */
export interface Picture {
  /** Name of the largest file, such as `3f2a9c0d1e-960.webp`. */
  file: string;
  /** Pixels of the largest file. */
  width: number;
  height: number;
  /** All files by width in pixels, narrowest first; the last is `file`. */
  sizes: { file: string; width: number }[];
}

/** A place in a file: line and column, both counted from 1. */
export interface Place {
  line: number;
  column: number;
}

/** A link from one item's text to another item's file. */
export interface OutgoingLink extends Place {
  /** The file linked to, below the content folder: `2023/02/other.md`. */
  target: string;
}

/** A heading in an item's body. */
export interface Heading {
  depth: number;
  id: string;
  text: string;
}

/** One language version of a story, read, checked and rendered. Its HTML is kept apart, under `digest`. */
export interface NewsItem {
  /** Path below the content folder: `2023/02/slug.zh.md`. */
  file: string;
  /** Shared by the versions of one story: `2023/02/slug`. */
  story: string;
  language: Language;
  /** Changes whenever the file, a picture it shows, or the code that renders it changes. Hex. */
  digest: string;
  matter: FrontMatter;
  /** The standfirst: `summary`, else the first sentences of the text, plain. */
  standfirst: string;
  headings: Heading[];
  links: OutgoingLink[];
  /** The front matter's picture, made ready. */
  picture?: Picture;
  /** Names of all picture files its page needs, largest first within each picture. */
  pictureFiles: string[];
  /** Words of the text for Latin script plus Han characters. */
  length: number;
  /** Where each top-level key of the front matter stands. */
  places: Record<string, Place>;
}
