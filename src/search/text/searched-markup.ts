/*
 * What of a page's markup is searched: told here to the index, to the texts of results and to the marks in an article alike.
 */

/** On the one element of a page whose text is searched. */
export const searchedMark = 'data-pagefind-body';
/** What an article tells the index of its day and source, as a filter: see `SearchMarks.astro`. */
export const dayAndSource = 'day[data-day],source[data-source]';
export const searchedElement = `[${searchedMark}]`;

/** Attributes of elements within it that are not searched: among them marks of footnotes and the arrows back from them, which are no words of the text. */
export const unsearchedAttributes = ['data-pagefind-ignore', 'data-footnote-ref', 'data-footnote-backref'] as const;
/** What within the element is not searched. */
export const unsearchedElements = [...unsearchedAttributes.map((name) => `[${name}]`), 'script', 'style', 'svg', 'template'].join(', ');

const inline = /^(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr)$/;

/** Answer whether an element of a name, in small letters, runs on in a line, so that a word may go through its edge. */
export function isInline(name: string): boolean {
  return inline.test(name);
}
