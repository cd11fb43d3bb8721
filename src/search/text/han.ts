/** Answer whether a text has a Han character. */
export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** Answer whether a word is one Han character. */
export function isHan(word: string): boolean {
  return /^\p{Script=Han}$/u.test(word);
}
