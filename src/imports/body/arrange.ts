import type { Heading, Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import { inkOf } from './dialect.ts';
import { plainWordsOf } from '../text/plain-text.ts';
import { trimMarks } from './tidy-tree.ts';

/** Make a text of blocks: without a first heading that repeats the headline, and with headings from the second level on. */
export function arrange(blocks: readonly Nodes[], title: string): Root {
  const root: Root = { type: 'root', children: [] };
  Object.assign(root, { children: withoutTitle(blocks, title) });
  shiftHeadings(root);
  return root;
}

/** A picture's words at the start or end of a paragraph become a paragraph of their own. */
export function splitPictures(node: Nodes): Nodes[] {
  if (node.type !== 'paragraph') return [node];
  const isPicture = (child: PhrasingContent | undefined): boolean => child?.data?.isPicture === true || child?.type === 'image';
  const inner = [...node.children];
  const [before, after]: [Paragraph[], Paragraph[]] = [[], []];
  const take = (child: PhrasingContent | undefined): Paragraph[] => (child ? [{ type: 'paragraph', children: [child] }] : []);
  while (inner.length > 1 && (isPicture(inner[0]) || isBlankText(inner[0]))) before.push(...take(isPicture(inner[0]) ? inner.shift() : (inner.shift(), undefined)));
  while (inner.length > 1 && (isPicture(inner.at(-1)) || isBlankText(inner.at(-1)))) after.unshift(...take(isPicture(inner.at(-1)) ? inner.pop() : (inner.pop(), undefined)));
  return [...before, ...trimMarks({ ...node, children: inner }), ...after];
}

function withoutTitle(children: readonly Nodes[], title: string): readonly Nodes[] {
  const [first, ...rest] = children;
  return first?.type === 'heading' && plainWordsOf(inkOf(first)) === plainWordsOf(title) ? rest : children;
}

function shiftHeadings(root: Root): void {
  const headings: Heading[] = [];
  const gather = (node: Nodes): void => {
    if (node.type === 'heading') headings.push(node);
    else if ('children' in node) node.children.forEach(gather);
  };
  gather(root);
  const shift = 2 - Math.min(...headings.map((heading) => heading.depth), 6);
  const depths = [1, 2, 3, 4, 5, 6] as const;
  for (const heading of headings) heading.depth = depths[Math.min(6, Math.max(2, heading.depth + shift)) - 1] ?? 2;
}

function isBlankText(node: Nodes | undefined): boolean {
  return node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '');
}
