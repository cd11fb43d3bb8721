/** The words by which imported files of a language name their fields. */
export interface ImportWords {
  /** Names of the language itself, in small letters: `english`. */
  names: readonly string[];
}
