import type { Element, Nodes, Root, Text } from 'hast';
import type { VFile } from 'vfile';
import { site } from '../site.ts';
import { han, shared, square } from './chinese.ts';
import { proofOf } from './proof.ts';
import { walk } from './walk.ts';

/** The tag of Chinese text: the site's own where it has Chinese pages. */
const chinese: string = Object.values(site.tags).find(isChinese) ?? 'zh';

/** Square characters, with the digits and marks between them. */
const run = new RegExp(`[${square}]+(?:[\\d${shared}~%.+-]+[${square}]+)*`, 'gu');
const anyHan = new RegExp(`[${han}]`, 'u');

/** Mark runs of Chinese on pages of other languages, so that they are spoken and set as such. */
export function languageRuns() {
  return (tree: Root, file: VFile): void => {
    if (isChinese(site.tags[proofOf(file).language])) return;
    walk<Nodes>(tree, (node) => {
      if (node.type !== 'text' || !anyHan.test(node.value)) return;
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
    pieces.push({ type: 'element', tagName: 'span', properties: { lang: chinese }, children: [{ type: 'text', value: match[0] }] });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ type: 'text', value: text.slice(end) });
  return pieces;
}

function isChinese(tag: string): boolean {
  return tag.startsWith('zh');
}
