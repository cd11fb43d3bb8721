/** How search cuts, folds and stems texts of a language. Plain data, and a part of its own, so that the browser is sent this alone. */
export interface SearchRules {
  /** What counts as a word: every character, or what stands between spaces. */
  words: 'characters' | 'spaced';
}
