import type { BodyForm } from './body/convert-body.ts';
import type { ForeignFile } from './head/foreign-field.ts';
import type { Remark } from './notes.ts';

/** A text whose words are weighed, with the line of the file on which it begins. */
export interface WeighedText {
  text: string;
  form: BodyForm;
  firstLine: number;
}

/** A foreign file taken apart by the reader of its format. */
export interface TakenApart extends ForeignFile {
  form: BodyForm;
  /** The last line of the file that is of this input, where lines of its text are not lines of the file. */
  lastLine?: number;
  /** The words of the original, where `body` is what a converter made of it. */
  original?: WeighedText;
  /** Pictures within the file, by what the text calls them. */
  embedded?: ReadonlyMap<string, Uint8Array>;
  /** Address of the site that the file is from, without a path. */
  origin?: string;
  remarks?: readonly Remark[];
}
