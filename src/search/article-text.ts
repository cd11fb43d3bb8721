/** The text of an article that is searched. */
export interface ArticleText {
  /** Its text without the headline: blocks are parted by line breaks. */
  text: string;
  /** Language tag as the page states it. */
  tag: string;
}

/** What is not part of the text: what is marked so, and the headline, which stands above a snippet anyway. */
const left = '[data-pagefind-ignore], h1, [data-footnote-ref], [data-footnote-backref], script, style, template';
const inline = /^(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr)$/;

/** Read out of a page the text that search knows of it; undefined where the page has none, as an error page does. */
export function articleTextOf(page: Document): ArticleText | undefined {
  const article = page.querySelector('[data-pagefind-body]');
  if (!article) return undefined;
  return { text: textOf(article).trim(), tag: page.documentElement.lang };
}

function textOf(element: Element): string {
  let text = '';
  for (const node of element.childNodes) {
    if (node instanceof Text) text += node.data.replace(/\s+/g, ' ');
    else if (node instanceof Element && !node.matches(left)) {
      const inner = textOf(node);
      text += inline.test(node.localName) ? inner : `\n${inner}\n`;
    }
  }
  return text;
}
