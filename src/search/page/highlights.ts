import type { OpenFolding } from '../engine/folding-table.ts';
import { findMarks, lacksCharacters } from '../query/marks.ts';
import { clausesOf } from '../query/query.ts';
import { unsearchedElements } from '../text/searched-markup.ts';

/** What a text runs through without a break. */
const block = 'p, li, h1, h2, h3, h4, h5, h6, td, th, caption, dt, dd, figcaption, pre, blockquote, div, section, article';

/**
 * Mark where a question's words stand in an article. Returns the marks, each as the elements it is made of.
 * @param openFolding gives what writes traditional characters as simplified ones; asked for where a part of the question does not stand there as it is
 */
export async function markWords(article: HTMLElement, question: string, openFolding: OpenFolding): Promise<HTMLElement[][]> {
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  const nodes: { node: Text; start: number }[] = [];
  let text = '';
  let before: Element | null | undefined;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!(node instanceof Text) || !node.parentElement || node.parentElement.closest(unsearchedElements)) continue;
    const within = node.parentElement.closest(block);
    if (before !== undefined && within !== before) text += '\n';
    before = within;
    nodes.push({ node, start: text.length });
    text += node.data;
  }
  // From the last on, so that what is split lies behind what is still to be found.
  const tag = document.documentElement.lang;
  const fold = lacksCharacters(text, tag, clausesOf(question)) ? await openFolding().catch(() => same) : same;
  let last = nodes.length - 1;
  return findMarks(fold(text), tag, fold(question)).reverse().map(({ start, end }) => {
    while ((nodes[last]?.start ?? -1) >= end) last--;
    let first = last;
    while (first > 0 && (nodes[first]?.start ?? 0) > start) first--;
    const touched = nodes.slice(first, last + 1).filter((each) => each.start + each.node.length > start);
    return touched.map(({ node, start: at }) => wrap(node, Math.max(0, start - at), Math.min(node.length, end - at)));
  }).reverse();
}

/** What is not folded, also where the table cannot be had: marks are a help beside the article. */
const same = (text: string) => text;

/** Take marks away. */
export function removeMarks(marks: readonly HTMLElement[][], article: HTMLElement): void {
  for (const mark of marks.flat()) mark.replaceWith(...mark.childNodes);
  article.normalize();
}

function wrap(node: Text, start: number, end: number): HTMLElement {
  const mark = document.createElement('mark');
  const found = node.splitText(start);
  found.splitText(end - start);
  found.replaceWith(mark);
  mark.append(found);
  return mark;
}
