import { isInline, searchedElement, unsearchedElements } from '../text/searched-markup.ts';

/** The text of an article that is searched. */
export interface ArticleText {
  /** Its text without the headline: blocks are parted by line breaks. */
  text: string;
  /** Language tag as the page states it. */
  tag: string;
  /** Its headings that can be linked to, and where in the text each begins. */
  sections: readonly Section[];
}

/** A heading of an article. */
export interface Section {
  id: string;
  heading: string;
  at: number;
}

/** A piece of a sentence, and where it leads. */
export interface LinkedText {
  text: string;
  href?: string;
}

/** What is not part of a result's text: what is not searched, and the headline, which stands above it anyway. */
const left = `${unsearchedElements}, h1`;

/** Read out of a page the text that search knows of it; undefined where the page has none, as an error page does. */
export function articleTextOf(page: Document): ArticleText | undefined {
  const article = page.querySelector(searchedElement);
  if (!article) return undefined;
  const sections: Section[] = [];
  return { text: addText(article, '', sections).trimEnd(), tag: page.documentElement.lang, sections };
}

/** What a page says of other sources that brought the same report; undefined where it says nothing. */
export function alsoIn(page: Document): LinkedText[] | undefined {
  const said = page.querySelector('[data-also]');
  if (!said) return undefined;
  return [...said.childNodes].map((node) => {
    const href = node instanceof Element ? node.getAttribute('href') : null;
    return { text: (node.textContent ?? '').replace(/\s+/g, ' '), ...(href !== null && { href }) };
  });
}

/** Add the text of an element to what stands before it; blanks at its beginning are left out. */
function addText(element: Element, before: string, sections: Section[]): string {
  let text = before;
  const add = (more: string) => (text += text === '' ? more.trimStart() : more);
  for (const node of element.childNodes) {
    if (node instanceof Text) add(node.data.replace(/\s+/g, ' '));
    else if (node instanceof Element && !node.matches(left)) {
      const isBlock = !isInline(node.localName);
      if (isBlock) add('\n');
      const isHeading = /^h[2-6]$/.test(node.localName);
      if (isHeading && node.id !== '') sections.push({ id: node.id, heading: (node.textContent ?? '').trim(), at: text.length });
      text = addText(node, text, sections);
      // Where blocks run on in a snippet, a heading is to be told from what follows.
      if (isHeading) add(' –');
      if (isBlock) add('\n');
    }
  }
  return text;
}
