import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { languageFacts } from '../languages/languages.ts';
import { shared, square } from './chinese.ts';
import { plainOf } from './plain.ts';
import { proofOf } from './proof.ts';
import { walk } from './walk.ts';

/** In Chinese text two shared marks are Chinese, as in `……` before `“`; elsewhere one side must be a square character. */
const inChinese = new RegExp(`(?<=[${square}${shared}])\\n(?=[${square}${shared}])`, 'gu');
const inOthers = new RegExp(`(?<=[${square}])\\n(?=[${square}${shared}])|(?<=[${shared}])\\n(?=[${square}])`, 'gu');

/** Leave no space where a line of Chinese is broken. Line breaks beside Latin text, and hard ones, stay. */
export function lineBreaks() {
  return (tree: Root, file: VFile): void => {
    const pattern = languageFacts[proofOf(file).language].setting === 'squares' ? inChinese : inOthers;
    walk<Nodes>(tree, (node, index, siblings) => {
      if (node.type !== 'text' || !node.value.includes('\n')) return;
      const before = node.value.startsWith('\n') ? neighbourText(siblings, index, -1).slice(-2) : '';
      const after = node.value.endsWith('\n') ? neighbourText(siblings, index, 1).slice(0, 2) : '';
      const joined = `${before}${node.value}${after}`.replace(pattern, '');
      node.value = joined.slice(before.length, joined.length - after.length);
    });
  };
}

/** The text of the nearest neighbour that is not a footnote's mark. */
function neighbourText(siblings: readonly Nodes[], index: number, step: 1 | -1): string {
  let at = index + step;
  while (siblings[at]?.type === 'footnoteReference') at += step;
  const node = siblings[at];
  return node ? plainOf(node) : '';
}
