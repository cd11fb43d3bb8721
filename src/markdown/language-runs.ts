import type { Element, Nodes, Root, Text } from 'hast';
import type { VFile } from 'vfile';
import { languageFacts } from '../languages/languages.ts';
import { runsOtherwise } from '../schema/direction.ts';
import type { Language } from '../schema/language.ts';
import { site } from '../site.ts';
import { han, shared, square } from './chinese.ts';
import { proofOf } from './proof.ts';
import { walk } from './walk.ts';

/** The tag of text in square characters: the site's own where it has pages in a language that is set so. */
const squareTag: string = tagOf(site.languages.find(isSetInSquares))
  ?? Object.entries(languageFacts).find(([, { setting }]) => setting === 'squares')?.[0] ?? '';

/** Square characters, with the digits and marks between them. */
const run = new RegExp(`[${square}]+(?:[\\d${shared}~%.+-]+[${square}]+)*`, 'gu');
const anyHan = new RegExp(`[${han}]`, 'u');

/** Mark runs of Chinese on pages in words, so that they are spoken and set as such. */
export function languageRuns() {
  return (tree: Root, file: VFile): void => {
    if (isSetInSquares(proofOf(file).language)) return;
    walk<Nodes>(tree, (node) => {
      if (node.type !== 'text' || node.data?.isDrawn || !anyHan.test(node.value)) return;
      return piecesOf(node.value);
    });
  };
}

/** A text cut into spans of Chinese and the texts between. */
function piecesOf(text: string): (Text | Element)[] {
  const pieces: (Text | Element)[] = [];
  let end = 0;
  for (const match of text.matchAll(run)) {
    if (!anyHan.test(match[0])) continue;
    if (match.index > end) pieces.push({ type: 'text', value: text.slice(end, match.index) });
    pieces.push({ type: 'element', tagName: 'span', properties: { lang: squareTag }, children: [{ type: 'text', value: match[0] }] });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ type: 'text', value: text.slice(end) });
  return pieces;
}

function isSetInSquares(language: Language): boolean {
  return languageFacts[language].setting === 'squares';
}

function tagOf(language: Language | undefined): string | undefined {
  return language && site.tags[language];
}

const blocks = new Set(['p', 'li', 'h2', 'h3', 'h4', 'h5', 'h6', 'td', 'th', 'figcaption']);

/** Let a block whose letters may run the other way than the page's find its direction by its first letter. */
export function directions() {
  return (tree: Root, file: VFile): void => {
    const proof = proofOf(file);
    const { direction } = languageFacts[proof.language];
    // Most texts have no such letter.
    if (proof.lines.some((line) => runsOtherwise(line, direction))) turn(tree, direction);
  };
}

/** Mark the blocks below a node; answers whether letters run the other way in it. */
function turn(node: Nodes, direction: 'ltr' | 'rtl'): boolean {
  if (node.type === 'text') return runsOtherwise(node.value, direction);
  if (!('children' in node)) return false;
  const found = node.children.map((child) => turn(child, direction));
  const isTurned = found.some((each) => each);
  if (isTurned && node.type === 'element' && blocks.has(node.tagName)) markAuto(node);
  return isTurned;
}

function markAuto(element: Element): void {
  element.properties['dir'] = 'auto';
}
