/** All that differs by language in pages: what a language's own file says of it. Search and imports have parts of their own beside this one. */
export interface LanguageFacts {
  /** BCP 47 tag of the language itself, without region or script. */
  tag: string;
  /** Which way its lines run. */
  direction: Direction;
  marks: Marks;
  /** Its name to biblatex, in the field `langid`. */
  langid: string;
}

/** Which way lines run. */
export type Direction = 'ltr' | 'rtl';

/** Signs between texts, each with the gap that follows it within a line. */
export interface Marks {
  comma: string;
  colon: string;
  /** Ends a sentence; nothing follows it. */
  stop: string;
  /** Between two sentences. */
  gap: string;
  /** Between the parts of a page's title, with the gaps on both sides. */
  titleSeparator: string;
}
