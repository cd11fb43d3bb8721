import type { Definition, FootnoteDefinition, Nodes, Parents, Root, RootContent } from 'mdast';
import type { Remark } from '../notes.ts';

/** How Markdown writers hide a remark of their own: `[//]: # (remark)`. */
const remarkLabel = /^(?:\/\/|comment|_comment_|#|-|>)$/i;

/**
 * Keep what Markdown would not show: a definition that no link uses is a line of the text, unless it is a mere address, and a note
 * that nothing calls becomes the end of the text.
 */
export function keepUnused(tree: Root, remarks: Remark[]): Root {
  const used = new Set<string>();
  gather(tree, used);
  const notes = notesIn(tree);
  if (used.size === 0 && notes.length === 0) return tree;
  const called = calledFrom(tree, notes);
  const kept: RootContent[] = [];
  replaceChildren(tree, used, called, kept, remarks);
  tree.children.push(...kept);
  return tree;
}

/** Put into `used` the labels that links and pictures use, and one mark where there is any definition at all. */
function gather(node: Nodes, used: Set<string>): void {
  if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
  else if (node.type === 'definition') used.add('');
  if ('children' in node) for (const child of node.children) gather(child, used);
}

function replaceChildren(node: Parents, used: ReadonlySet<string>, called: ReadonlySet<Nodes>, kept: RootContent[], remarks: Remark[]): void {
  const children = (node.children as Nodes[]).flatMap((child): Nodes[] => {
    const line = child.position?.start.line ?? 0;
    if (child.type === 'definition' && !used.has(child.identifier)) return lineOfDefinition(child, line, remarks);
    if (child.type === 'footnoteDefinition' && !called.has(child)) {
      remarks.push({ reason: 'note-kept', line, detail: `[^${child.label ?? child.identifier}]` });
      replaceChildren(child, used, called, kept, remarks);
      kept.push(...child.children);
      return [];
    }
    if ('children' in child) replaceChildren(child, used, called, kept, remarks);
    return [child];
  });
  Object.assign(node, { children });
}

function lineOfDefinition({ label, identifier, url, title }: Definition, line: number, remarks: Remark[]): Nodes[] {
  const name = label ?? identifier;
  if (remarkLabel.test(name) && /^#?$/.test(url)) return [];
  const text = `[${name}]: ${url}${title ? ` "${title}"` : ''}`;
  if (!title && /^(?:[a-z][a-z\d+.-]*:|\.{0,2}\/|#|www\.)/i.test(url)) {
    remarks.push({ reason: 'definition-left', line, detail: text });
    return [];
  }
  remarks.push({ reason: 'definition', line, detail: text });
  return [{ type: 'paragraph', children: [{ type: 'text', value: text }] }];
}

function notesIn(node: Nodes): FootnoteDefinition[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => [...(child.type === 'footnoteDefinition' ? [child] : []), ...notesIn(child)]);
}

/** The notes that the text calls, itself or by way of other notes; of two by one name only the first is shown. */
function calledFrom(tree: Root, notes: readonly FootnoteDefinition[]): Set<Nodes> {
  const called = new Set<Nodes>();
  const walk = (node: Nodes): void => {
    if (node.type === 'footnoteReference') {
      const note = notes.find(({ identifier }) => identifier === node.identifier);
      if (note && !called.has(note)) {
        called.add(note);
        note.children.forEach(walk);
      }
    }
    if ('children' in node && node.type !== 'footnoteDefinition') node.children.forEach(walk);
  };
  walk(tree);
  return called;
}
