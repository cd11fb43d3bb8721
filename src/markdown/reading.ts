import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { lengthOf } from './length.ts';
import { plainOf } from './plain.ts';
import { note, proofOf } from './proof.ts';
import { sketchOf } from '../schema/sketch.ts';
import { standfirstOf } from './standfirst.ts';

/** Note what lists say of the text, its first sentences and its length, and what it is like. */
export function reading() {
  return (tree: Root, file: VFile): void => {
    const proof = proofOf(file);
    const text = plainOf(tree);
    const lede = ledeOf(tree);
    proof.standfirst = standfirstOf(lede.length > 0 ? lede : text.split('\n'));
    proof.length = lengthOf(text);
    proof.sketch = sketchOf(text);
    const [first] = tree.children;
    if (first && !isSeen(tree) && [...proof.problems.values()].every(({ severity }) => severity === 'warning')) {
      const message = 'Nothing of this text can be seen on the page.';
      note(proof, first.position?.start, { rule: 'body-empty', message, cure: 'Write the text below the line ---, or say with withdrawn why there is none.' });
    }
  };
}

/** The first paragraphs that stand together, those before any heading left out if nothing is in them. */
function ledeOf(tree: Root): string[] {
  const paragraphs: string[] = [];
  for (const node of tree.children) {
    if (node.type === 'heading' && paragraphs.length > 0) break;
    const text = node.type === 'paragraph' ? plainOf(node).trim() : '';
    if (text !== '') paragraphs.push(text);
  }
  return paragraphs;
}

function isSeen(node: Nodes): boolean {
  if (node.type === 'image') return true;
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return /[^\s\p{Cf}\u2800\u3164]/u.test(node.value);
  return 'children' in node && node.children.some(isSeen);
}
