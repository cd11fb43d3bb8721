import type { FieldName } from '../schema/fields/fields.ts';

/** The words by which an import understands files in a language. Where several stand in one text, spaces part them. */
export interface ImportWords {
  /** Before what a picture shows, where a text is all that is left of it. */
  picture: string;
  /** Names of the language itself, in small letters: `english`. */
  names: readonly string[];
  /**
   * What stands before the colon in the head of a text, by field, in small letters without spaces. Names that tools write, which are
   * English whatever the language of the text, stand in the table of fields.
   */
  headers: Readonly<Partial<Record<FieldName | 'language' | 'text', string>>>;
  /** Topics that say there is none, in small letters. */
  noTopic: string;
  /** The line that a table of contents takes the place of, in small letters. */
  contents: string;
  headline: HeadlineWords;
  dates: DateWords;
  hiding: HidingWords;
}

/** How texts say that readers are not to see them, in small letters. */
export interface HidingWords {
  /** Values of a field, such as that of a status: `draft`. */
  values: string;
  /** Beginnings of a headline before a colon, and in brackets: `Protected: the list`. */
  headlines: string;
  /** Names of folders. */
  folders: string;
  /** Names of fields beside those that tools write: which hide a text by a yes, by a no, by what they say, and by saying anything. */
  fields?: { yes: string; no: string; state: string; any: string };
  /** What yes and no are in such a field. */
  answers?: { yes: string; no: string };
}

/** How a headline is made of the first sentence of a text. */
export interface HeadlineWords {
  /** What one line of a list holds. */
  maxCharacters: number;
  /** Patterns of what a text begins with before it says anything: where it is from, and the day. Each is taken off in turn. */
  leads: readonly string[];
  /** Words that no headline should end on. */
  dangling: string;
}

/** How dates are written, in small letters; `21 May 2019` by words, or by signs after the numbers. */
export interface DateWords {
  /** Names of the months from January on, each with its shorter forms. */
  months?: readonly string[];
  /** Names of the days of the week, with their shorter forms, before a date. */
  weekdays?: string;
  /** What follows the number of a day: `21st`. */
  ordinals?: string;
  /** Stands between day and month: `21st of May`. */
  of?: string;
  signs?: DateSigns;
}

/** The signs after the numbers of a date or time, any one of each; `weekday` begins the day of the week after a date. */
export interface DateSigns {
  year: string;
  month: string;
  day: string;
  hour: string;
  weekday: string;
  /** The digits from 0 to 9, other signs for nought, and the sign for ten, where numbers are written in words. */
  digits: string;
  noughts: string;
  ten: string;
}
