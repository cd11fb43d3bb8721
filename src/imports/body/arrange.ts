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
  const isEdge = (child: PhrasingContent): boolean => isPicture(child) || isBlankText(child);
  const before = leadingOf(node.children.slice(0, -1), isEdge);
  const inner = node.children.slice(before.length);
  const after = leadingOf(inner.slice(1).reverse(), isEdge).reverse();
  const between = inner.slice(0, inner.length - after.length);
  return [...before.filter(isPicture).map(paragraphOf), ...trimMarks({ ...node, children: between }), ...after.filter(isPicture).map(paragraphOf)];
}

/** Part what stands for a picture from the words beside it, so that both can be searched. */
export function partPictures(children: readonly Nodes[]): Nodes[] {
  return children.flatMap((child, index): Nodes[] => {
    const next = children[index + 1];
    const isParted = next === undefined || !(standsForPicture(child) || standsForPicture(next)) || /\s$/.test(inkEndOf(child)) || /^\s/.test(inkEndOf(next));
    return isParted ? [child] : [child, { type: 'text', value: ' ' }];
  });
}

function standsForPicture(node: Nodes): boolean {
  return node.data?.isPicture === true || (node.type === 'link' && node.children.some((child) => child.data?.isPicture === true));
}

function inkEndOf(node: Nodes): string {
  return node.type === 'text' ? node.value : node.type === 'break' ? ' ' : 'x';
}

/** The children at the beginning of a list for which a test holds. */
function leadingOf(children: readonly PhrasingContent[], holds: (child: PhrasingContent) => boolean): PhrasingContent[] {
  const end = children.findIndex((child) => !holds(child));
  return children.slice(0, end < 0 ? undefined : end);
}

function isPicture(child: PhrasingContent): boolean {
  return child.data?.isPicture === true || child.type === 'image';
}

function paragraphOf(child: PhrasingContent): Paragraph {
  return { type: 'paragraph', children: [child] };
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

function isBlankText(node: Nodes): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}
