import type { FieldName } from '../schema/fields/fields.ts';

/** The words by which imported files of a language name their fields. Header words are in small letters without spaces, several in one text. */
export interface ImportWords {
  /** Before what a picture shows, where a text is all that is left of it. */
  picture: string;
  /** Names of the language itself, in small letters: `english`. */
  names: readonly string[];
  /**
   * What stands before the colon in the head of a text, by field. Names that tools write, which are English whatever the
   * language of the text, stand in the table of fields.
   */
  headers: Readonly<Partial<Record<FieldName | 'language', string>>>;
}
