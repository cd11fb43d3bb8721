/*
 * feedsmith writes a text with markup in it as a CDATA section, with white space around that belongs to the text, and takes `&apos;` in
 * one for a sign. So it is given texts without the signs that XML reads: in their place stand characters that no text holds, which become
 * entities afterwards. A quotation mark needs none in an element, and HTML is full of them. A whole story it is not given at all: a number
 * stands in its place, so that the longest texts of a feed are gone through once and not eight times.
 */

/** Each sign, what stands in its place, and what that becomes. */
const marks = [['&', '\uFDD0', '&amp;'], ['<', '\uFDD1', '&lt;'], ['>', '\uFDD2', '&gt;'], ['"', '\uFDD3', '"']] as const;

/** Signs that a text of words has not; halves of pairs, which most emoji are made of, are told from whole ones where it has. */
const mayBeNone = /[\0-\x08\x0B\x0C\x0E-\x1F\uD800-\uDFFF\uFFFE\uFFFF\uFDD0-\uFDD4]/;
// A file that holds one of them is no XML at all. Halves of a pair, too, can stand in no file.
const notXml = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF\uFDD0-\uFDD4]|\p{Cs}/gu;

/** A text as feedsmith is given it for an element. What XML cannot hold becomes U+FFFD. */
export function markedText(text: string): string {
  // Sign by sign: an article has hundreds, and a feed many articles.
  return marks.reduce((marked, [sign, mark]) => marked.split(sign).join(mark), plainText(text));
}

/** A text as feedsmith is given it for an attribute, which it escapes well. */
export function plainText(text: string): string {
  return mayBeNone.test(text) ? text.replace(notXml, '\uFFFD') : text;
}

/** The document that feedsmith made of marked texts, as XML. @param long the texts that it was given numbers for */
export function unmarkedXml(xml: string, long: LongTexts): string {
  return long.putInto(marks.reduce((text, [, mark, entity]) => text.split(mark).join(entity), xml));
}

/** Stands before and after the number of a long text. */
const numberMark = '\uFDD4';

/** The whole stories of a feed, which feedsmith is given numbers for. */
export class LongTexts {
  readonly #texts: string[] = [];

  /** Keep a text, and give what feedsmith gets in its place. An empty one has no place. */
  hold(text: string): string {
    // Feedsmith, too, leaves out the white space around a text.
    const trimmed = text.trim();
    if (trimmed === '') return '';
    return `${numberMark}${this.#texts.push(escapedText(trimmed)) - 1}${numberMark}`;
  }

  /** Put the texts into a document, each in its place. */
  putInto(xml: string): string {
    return xml.split(numberMark).map((part, at) => (at % 2 === 0 ? part : this.#texts[Number(part)] ?? '')).join('');
  }
}

/** A text as it stands in an element. */
function escapedText(text: string): string {
  return marks.reduce((escaped, [sign, , entity]) => (sign === entity ? escaped : escaped.split(sign).join(entity)), plainText(text));
}
