/**
 * How many characters a question may have, in UTF-16 units, as `maxlength` counts them: a Chinese one takes nine bytes in an address, and
 * some hosts refuse lines of more than 8 KB.
 */
export const maxQuestion = 500;

/** A question as far as it is asked. */
export function cutQuestion(text: string): string {
  const trimmed = text.trim();
  return trimmed.length > maxQuestion ? trimmed.slice(0, maxQuestion).replace(/[\uD800-\uDBFF]$/, '') : trimmed;
}

/** Answer whether a question is as long as it may be: whatever else was asked is cut away, by the browser or by `cutQuestion`. */
export function isFull(text: string): boolean {
  // Half a character of two units may have been left over.
  return text.trim().length >= maxQuestion - 1;
}

/** A question without the word that was cut through at its end, where it is as long as it may be. */
export function wholeWords(text: string): string {
  return isFull(text) ? text.replace(/(?<=[\s\p{Script=Han}\p{P}])(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+$/u, '') : text;
}
