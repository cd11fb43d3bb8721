import type { Nodes } from 'mdast';

/** The text of a node as it is read aloud: without footnote marks and pictures, blocks and hard breaks on lines of their own. */
export function plainOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return '\n';
  if (!('children' in node)) return '';
  let text = '';
  for (const child of node.children) text += plainOf(child);
  return isBlock(node) ? `${text}\n` : text;
}

function isBlock(node: Nodes): boolean {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
}
