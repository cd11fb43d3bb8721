/*
 * feedsmith writes a text with markup in it as a CDATA section, with white space around that belongs to the text, and takes `&apos;` in
 * one for a sign. So it is given texts without the signs that XML reads: in their place stand characters that no text holds, which become
 * entities afterwards. A quotation mark needs none in an element, and HTML is full of them.
 */

/** Each sign, what stands in its place, and what that becomes. */
const marks = [['&', '\uFDD0', '&amp;'], ['<', '\uFDD1', '&lt;'], ['>', '\uFDD2', '&gt;'], ['"', '\uFDD3', '"']] as const;

/** Signs that a text of words has not; halves of pairs, which most emoji are made of, are told from whole ones where it has. */
const mayBeNone = /[\0-\x08\x0B\x0C\x0E-\x1F\uD800-\uDFFF\uFFFE\uFFFF\uFDD0-\uFDD3]/;
// A file that holds one of them is no XML at all. Halves of a pair, too, can stand in no file.
const notXml = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF\uFDD0-\uFDD3]|\p{Cs}/gu;

/** A text as feedsmith is given it for an element. What XML cannot hold becomes U+FFFD. */
export function markedText(text: string): string {
  // Sign by sign: an article has hundreds, and a feed many articles.
  return marks.reduce((marked, [sign, mark]) => marked.split(sign).join(mark), plainText(text));
}

/** A text as feedsmith is given it for an attribute, which it escapes well. */
export function plainText(text: string): string {
  return mayBeNone.test(text) ? text.replace(notXml, '\uFFFD') : text;
}

/** The document that feedsmith made of marked texts, as XML. */
export function unmarkedXml(xml: string): string {
  return marks.reduce((text, [, mark, entity]) => text.split(mark).join(entity), xml);
}
