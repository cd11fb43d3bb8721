import type { Nodes, Root, RootContent } from 'mdast';
import { inkOf, parseMarkdown, writeMarkdown } from './body/dialect.ts';
import type { Refusal, Remark } from './notes.ts';
import { wordsOf } from './body/words.ts';

/** Longest piece of two texts that differ that a message shows, in characters. */
const longest = 60;

/** The tree with those blocks in plain words, or where even these change, as code, that would be read as other words than were meant. Each is told of. */
export function withoutHardParts(tree: Root, lineOf: (words: string) => number): { tree: Root; remarks: Remark[] } {
  const remarks: Remark[] = [];
  const notes = tree.children.filter((child) => child.type === 'footnoteDefinition');
  const children = tree.children.flatMap((child): RootContent[] => {
    if (child.type === 'footnoteDefinition' || isRead(child, notes)) return [child];
    const [meant, read] = textsThatDiffer(child, notes);
    remarks.push({ reason: 'form', line: lineOf(plainOf(child)), detail: `“${meant}”, “${read}”` });
    const plain: RootContent = { type: 'paragraph', children: [{ type: 'text', value: plainOf(child).trim() }] };
    return [isRead(plain, []) ? plain : { type: 'code', value: plainOf(child).trim() }];
  });
  return { tree: { ...tree, children }, remarks };
}

/** Say where what is written reads otherwise than what was meant. */
export function differenceOf(tree: Root, body: string, message: string, cure: string, lineOf: (words: string) => number): Refusal {
  const [meant, read] = around(inkOf(tree), inkOf(parseMarkdown(body)));
  return { line: lineOf(meant), message: `${message.replace(/\.$/, '')}: “${meant}” would be read as “${read}”.`, cure };
}

/** Line of the file on which a text has these words first; 0 where it has them nowhere in this order. */
export function lineOfWords(source: string, words: string, firstLine: number): number {
  const wanted = wordsOf(words).slice(0, 6).map(({ word }) => word);
  const all = wordsOf(source);
  for (let length = wanted.length; length > 0; length -= 1) {
    const at = all.findIndex((_, from) => wanted.slice(0, length).every((word, index) => all[from + index]?.word === word));
    if (at !== -1) return (all[at]?.line ?? 1) + firstLine - 1;
  }
  return 0;
}

function isRead(block: RootContent, notes: readonly RootContent[]): boolean {
  const part: Root = { type: 'root', children: [block, ...notes] };
  return inkOf(parseMarkdown(writeMarkdown(part))) === inkOf(part);
}

function textsThatDiffer(block: RootContent, notes: readonly RootContent[]): [string, string] {
  const part: Root = { type: 'root', children: [block, ...notes] };
  return around(inkOf(part), inkOf(parseMarkdown(writeMarkdown(part))));
}

/** The two texts from shortly before they part. */
function around(meant: string, read: string): [string, string] {
  let at = 0;
  while (at < meant.length && meant[at] === read[at]) at += 1;
  const from = Math.max(0, at - longest / 3);
  return [meant.slice(from, from + longest), read.slice(from, from + longest)];
}

/** The words of a block, parted where blocks and cells are. */
function plainOf(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  if (node.type === 'image') return node.alt ?? '';
  if (node.type === 'break') return '\n';
  if (!('children' in node)) return '';
  const isLine = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
  return node.children.map(plainOf).join('') + (isLine ? ' ' : '');
}
