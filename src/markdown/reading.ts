import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { lengthOf } from './length.ts';
import { plainOf } from './plain.ts';
import { proofOf } from './proof.ts';
import { standfirstOf } from './standfirst.ts';

/** Note what lists say of the text: its first sentences and its length. */
export function reading() {
  return (tree: Root, file: VFile): void => {
    const proof = proofOf(file);
    const text = plainOf(tree);
    const lede = ledeOf(tree);
    proof.standfirst = standfirstOf(lede.length > 0 ? lede : text.split('\n'));
    proof.length = lengthOf(text);
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
