import type { FieldValue } from '../editing/field-value.ts';
import type { FieldName } from '../schema/fields/fields.ts';
import type { Form } from '../schema/fields/form.ts';
import type { Language } from '../schema/language.ts';
import type { HubKind } from '../schema/item.ts';
import type { Problem } from '../schema/problem.ts';

/*
 * What the two sides of the desk say to each other, as plain data.
 */

/** The lists in which items are found without a word being typed. */
export const listNames = ['latest', 'drafts', 'embargoed', 'problems'] as const;
export type ListName = (typeof listNames)[number];

/** One file as lists of the desk show it. */
export interface Row {
  file: string;
  /** The headline; empty where it could not be read. */
  title: string;
  /** Empty where it could not be read. */
  day: string;
  language: Language;
  source: string;
  /** What keeps it from readers, or from being read as it was. */
  state: 'published' | 'draft' | 'embargoed' | 'withdrawn' | 'broken';
  errors: number;
  warnings: number;
}

export interface Found {
  rows: Row[];
  /** How many fit in all. */
  total: number;
  counts: Record<ListName, number>;
  /** True while a newer list is being made. */
  isOld: boolean;
}

/** One key of a group field, such as `alt` of `image`. */
export interface FormKey {
  name: string;
  is: Form['is'];
  isRequired: boolean;
}

/** One field of the form. */
export interface FormField {
  name: FieldName;
  is: Form['is'];
  words: string;
  /** What it means to readers, what holds without it, and how it is written. */
  meaning: string;
  otherwise: string;
  example: string;
  isRequired: boolean;
  keys: FormKey[];
  /** The kind of names that it is completed from. */
  names?: HubKind;
}

/** What the browser is told once. */
export interface DeskFacts {
  /** The archive's name. */
  name: string;
  base: string;
  languages: { language: Language; name: string; tag: string }[];
  fields: FormField[];
  /** Today in the archive's time zone. */
  today: string;
  timeZone: string;
  /** What each rule says, by its name. */
  rules: Record<string, string>;
  isInGit: boolean;
}

/** A problem with the offsets in the text at which it is shown. */
export interface PlacedProblem extends Problem {
  from: number;
  to: number;
  /** The field it stands in; absent in the text. */
  field?: FieldName;
}

/** What the rules say of a text that need not be saved. */
export interface Judged {
  problems: PlacedProblem[];
  /** The fields as they are written. Absent where the front matter cannot be read as fields. */
  values?: Partial<Record<FieldName, FieldValue>>;
  /** Offset at which the text below the front matter begins. */
  bodyAt: number;
}

/** A file that was opened. */
export interface Opened {
  file: string;
  /** With line feeds only. */
  text: string;
  /** Of its bytes as they were read, or a word that says that it is not there yet. */
  digest: string;
  language: Language;
  /** Where readers find it, below the server. */
  address: string;
  /** The versions of the story, this one among them. */
  versions: { language: Language; file: string; isThere: boolean }[];
  judged: Judged;
}

/** What came of a wish to write: the digest to go on from, or what stands there instead. */
export type SaveAnswer = { isKept: true; digest: string } | { isKept: false; text: string; digest: string };

/** A text after a change that the desk was asked for, with what the rules say of it. */
export interface Changed {
  text: string;
  judged: Judged;
}

/** A name of the archive, as fields are completed from. */
export interface KnownName {
  name: string;
  /** How many stories bear it. */
  stories: number;
  /** What other languages call it. */
  others: Partial<Record<Language, string>>;
}

/** Why the desk did not do as it was asked: what and why, and what to do. */
export interface Refused {
  message: string;
  cure: string;
}

/** What became of something pasted: Markdown, and a sentence for each kind of thing that did not come as it was. */
export interface Pasted {
  markdown: string;
  leftOut: string[];
}

/** A version or an item that was begun: open like a file, but not written yet. */
export type BegunItem = Opened & {
  /** Names that have no pair in its language, so that they stand as they are. */
  unpaired: string[];
};

/** What git knows of the content folder. */
export interface GitState {
  branch: string;
  /** True where the branch has another side to exchange with. */
  isShared: boolean;
  /** Commits that only this side has, and that only the other has, as last seen. */
  ahead: number;
  behind: number;
  changes: { file: string; change: 'added' | 'changed' | 'removed' }[];
}

/** What came of an exchange with others. */
export interface GitAnswer {
  isSent: boolean;
  /** Files that were changed here and there: then nothing was joined or sent. */
  conflicts: { file: string; ours: string; theirs: string }[];
}

/** What another name of a story changes. */
export interface RenameNotice {
  moved: { from: string; to: string }[];
  /** Items whose links are mended. */
  mended: string[];
  /** Pictures that come along, by their new places. */
  pictures: string[];
}
