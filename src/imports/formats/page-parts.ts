import type { Element, Nodes, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { wordsOf } from '../body/words.ts';

/** A page parted into its text and the rest. */
export interface PageParts {
  /** The page with only its text. Every line stays where it is. */
  text: string;
  /** Prose that was not taken for the text, by the places of its pieces in the page. */
  prose: { at: number; words: string }[];
  /** How many words the frame has, such as menus. */
  frameWords: number;
}

const parser = unified().use(rehypeParse).freeze();
/** Elements that are never text of a story. */
const frames = new Set('nav header footer aside form button script style noscript template iframe svg dialog menu select'.split(' '));
const silent = new Set('script style noscript template svg'.split(' '));
/** Fewest words, or Han characters, of a piece that is prose, and the share of them in links from which on it is a menu. */
const fewestWords = 15;
const fewestHan = 30;
const menuShare = 0.5;

/** The places of all elements in the largest of a page's parts that call themselves its story; none where none does. */
export function storyElements(page: string): ReadonlySet<number> {
  const stories: Element[] = [];
  const find = (node: Root | Element): void => {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      if (child.tagName === 'article' || child.tagName === 'main') stories.push(child);
      else find(child);
    }
  };
  find(parser.parse(page));
  const [largest] = stories.toSorted((one, other) => toString(other).length - toString(one).length);
  return new Set(largest ? placesIn(largest) : []);
}

function placesIn(node: Element): number[] {
  if (frames.has(node.tagName)) return [];
  return [...(rangeOf(node)?.slice(0, 1) ?? []), ...node.children.flatMap((child) => (child.type === 'element' ? placesIn(child) : []))];
}

/** Part a page by the places of the elements that were taken for its text. */
export function partPage(page: string, kept: ReadonlySet<number>): PageParts {
  const body = bodyOf(parser.parse(page));
  const left: Range[] = [];
  const prose: PageParts['prose'] = [];
  let frameWords = 0;
  const weigh = (node: Nodes): void => {
    if (node.type === 'element' && silent.has(node.tagName)) return;
    const isParted = node.type === 'element' && !isFrame(node) && node.children.some((child) => child.type === 'element' && !isInline(child));
    if (isParted) for (const child of node.children) weigh(child);
    else if (isProse(node)) prose.push({ at: rangeOf(node)?.[0] ?? 0, words: toString(node).replace(/\s+/g, ' ').trim() });
    else frameWords += wordsOf(page.slice(...(rangeOf(node) ?? [0, 0]))).length;
  };
  const drop = (node: Nodes): void => {
    const range = rangeOf(node);
    if (!range) return;
    left.push(range);
    weigh(node);
  };
  const walk = (parent: Root | Element, isKept: boolean): void => {
    for (const child of parent.children) {
      if (child.type === 'element') {
        const at = rangeOf(child)?.[0] ?? -1;
        if (kept.has(at) || holdsKept(child, kept)) walk(child, kept.has(at) || (isKept && isInline(child)));
        else if (!(isKept && isInline(child))) drop(child);
      } else if (child.type === 'text' && !isKept && child.value.trim() !== '') drop(child);
    }
  };
  walk(body, false);
  const outside = outsideOf(body, page.length);
  return { text: blanked(page, [...outside, ...left]), prose, frameWords };
}

/** A stretch of a page, by the places of its first sign and of the one after it. */
export type Range = [start: number, end: number];

function bodyOf(tree: Root): Root | Element {
  const html = tree.children.find((node): node is Element => node.type === 'element' && node.tagName === 'html');
  return html?.children.find((node): node is Element => node.type === 'element' && node.tagName === 'body') ?? tree;
}

function outsideOf(body: Root | Element, length: number): Range[] {
  const [first, last] = [body.children[0], body.children.at(-1)].map((node) => node && rangeOf(node));
  return [[0, first?.[0] ?? 0], [last?.[1] ?? length, length]];
}

function rangeOf({ position }: Nodes): Range | undefined {
  const [start, end] = [position?.start.offset, position?.end.offset];
  return start === undefined || end === undefined ? undefined : [start, end];
}

function holdsKept(node: Element, kept: ReadonlySet<number>): boolean {
  return node.children.some((child) => child.type === 'element' && (kept.has(rangeOf(child)?.[0] ?? -1) || holdsKept(child, kept)));
}

/** Readers of pages make other elements of these, or leave them out as empty: they are part of the text around them. */
function isInline({ tagName }: Element): boolean {
  return /^(?:a|abbr|b|bdi|bdo|br|cite|code|del|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/.test(tagName);
}

function isProse(node: Nodes): boolean {
  if (node.type !== 'text' && (node.type !== 'element' || isFrame(node))) return false;
  const text = toString(node);
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han >= fewestHan || wordsOf(text).length - han >= fewestWords;
}

function isFrame(node: Element): boolean {
  return frames.has(node.tagName) || isMenu(node);
}

function isMenu(node: Element): boolean {
  const linked = linksIn(node).reduce((sum, link) => sum + wordsOf(toString(link)).length, 0);
  return linked > menuShare * wordsOf(toString(node)).length;
}

function linksIn(node: Element): Element[] {
  return node.children.flatMap((child) => (child.type !== 'element' ? [] : child.tagName === 'a' ? [child] : linksIn(child)));
}

/** A page with stretches of it blanked, so that every line stays where it is. */
export function blanked(page: string, ranges: readonly Range[]): string {
  let [text, from] = ['', 0];
  for (const [start, end] of ranges.toSorted(([one], [other]) => one - other)) {
    if (end <= from) continue;
    const begin = Math.max(start, from);
    text += `${page.slice(from, begin)} ${page.slice(begin, end).replace(/[^\n]+/g, '')}`;
    from = end;
  }
  return text + page.slice(from);
}
