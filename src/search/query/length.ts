/**
 * How many characters a question may have in a box that any page has, in UTF-16 units, as `maxlength` counts them: a Chinese one takes
 * nine bytes in an address, and some hosts refuse lines of more than 8 KB.
 */
export const maxQuestion = 500;

/** The same where a script makes the address, and cuts what is too long for it: a pasted paragraph. */
export const maxPasted = 2000;

/** How many bytes a question may take in an address. */
const maxBytes = 9 * maxQuestion;

/** A question as far as it is asked. */
export function cutQuestion(text: string): string {
  const trimmed = text.trim().slice(0, maxPasted).replace(/[\uD800-\uDBFF]$/, '');
  let bytes = 0;
  let end = 0;
  for (const sign of trimmed) {
    bytes += encodeURIComponent(sign.isWellFormed() ? sign : '\uFFFD').length;
    if (bytes > maxBytes) break;
    end += sign.length;
  }
  return trimmed.slice(0, end);
}

/** Answer whether a question is as long as it may be: whatever else was asked is cut away, by the browser or by `cutQuestion`. */
export function isFull(text: string): boolean {
  const { length } = text.trim();
  // Half a character of two units may have been left over.
  return length === maxQuestion || length === maxQuestion - 1 || length >= maxPasted - 1 || (length > maxQuestion && takesAll(text.trim()));
}

function takesAll(text: string): boolean {
  return encodeURIComponent(text.toWellFormed()).length > maxBytes - 12;
}

/** A question without the word that was cut through at its end, where it is as long as it may be. */
export function wholeWords(text: string): string {
  return isFull(text) ? text.replace(/(?<=[\s\p{Script=Han}\p{P}])(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+$/u, '') : text;
}
