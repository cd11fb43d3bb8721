import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { embeddingElements, lostElements, silentElements } from './html-names.ts';
import type { Remark } from '../notes.ts';
import { smallLettersOf } from '../text/small-letters.ts';

/** Leave in an HTML tree only what Markdown can say. What is lost is remarked upon, at the line that `data-line` gives. */
export function cleanHtml(tree: Root, remarks: Remark[]): Root {
  return { ...tree, children: tree.children.flatMap((child) => cleanNode(child, remarks)) };
}

function cleanNode(node: RootContent | ElementContent, remarks: Remark[]): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element' || isHidden(node)) return [];
  const name = node.tagName;
  const line = Number(node.properties['dataLine'] ?? 0);
  if (silentElements.has(name)) return [];
  if (embeddingElements.has(name)) return linkTo(node, line, remarks);
  if (name === 'input' && node.properties['type'] === 'checkbox') return [node];
  if (lostElements.has(name)) {
    if (name !== 'input' || node.properties['type'] !== 'hidden') remarks.push({ reason: 'element', line, detail: name });
    return [];
  }
  if (name === 'form') remarks.push({ reason: 'element', line, detail: name });
  const children = node.children.flatMap((child) => cleanNode(child, remarks));
  if (name === 'sup' || name === 'sub') return smallOf(node, children, name);
  if (name === 'button' || name === 'label') return [{ type: 'text', value: ' ' }, ...children, { type: 'text', value: ' ' }];
  if (name === 'form' || (name === 'a' && node.properties['href'] === undefined)) return children;
  if (name === 'tt') return [{ ...node, tagName: 'code', children }];
  if (name === 'summary') return [{ ...node, tagName: 'p', children: [{ type: 'element', tagName: 'strong', properties: {}, children }] }];
  if (name === 'table') {
    return isLayout({ ...node, children })
      ? [{ ...node, tagName: 'div', children: cellsOf({ ...node, children }).map((cell) => ({ ...cell, tagName: 'div' })) }]
      : liftCaption({ ...node, children });
  }
  return [{ ...node, children }];
}

/** A table of one column sets a box apart and tells nothing: its cells are parts of the text. */
function isLayout(table: Element): boolean {
  return rowsOf(table).every((row) => row.children.filter(isCell).length <= 1);
}

function rowsOf(node: Element): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (child.tagName === 'tr') return [child];
    return child.tagName === 'table' || isCell(child) ? [] : rowsOf(child);
  });
}

function cellsOf(table: Element): Element[] {
  const captions = table.children.filter((child): child is Element => child.type === 'element' && child.tagName === 'caption');
  return [...captions, ...rowsOf(table).flatMap((row) => row.children.filter(isCell))];
}

function isCell(node: ElementContent): node is Element {
  return node.type === 'element' && (node.tagName === 'td' || node.tagName === 'th');
}

/** A caption is no part of a Markdown table: it becomes a paragraph before it. */
function liftCaption(table: Element): ElementContent[] {
  const captions = table.children.filter((child): child is Element => child.type === 'element' && child.tagName === 'caption');
  const rest = { ...table, children: table.children.filter((child) => child.type !== 'element' || child.tagName !== 'caption') };
  return [...captions.filter((caption) => toString(caption).trim() !== '').map((caption) => ({ ...caption, tagName: 'p' })), rest];
}

function smallOf(node: Element, children: ElementContent[], tag: 'sup' | 'sub'): ElementContent[] {
  const isPlain = children.every((child) => child.type === 'text');
  return isPlain ? [{ type: 'text', value: smallLettersOf(toString(node), tag) }] : children;
}

function linkTo(node: Element, line: number, remarks: Remark[]): ElementContent[] {
  const inner = node.children.find((child): child is Element => child.type === 'element' && ['source', 'embed', 'iframe'].includes(child.tagName));
  const address = String(node.properties['src'] ?? node.properties['dataSrc'] ?? node.properties['data'] ?? inner?.properties['src'] ?? '').trim();
  remarks.push({ reason: 'embed', line, detail: address });
  if (address === '') return [];
  const words = String(node.properties['title'] ?? node.properties['ariaLabel'] ?? '').trim() || /^(?:https?:)?\/\/([^/]+)/.exec(address)?.[1] || address;
  const link: Element = { type: 'element', tagName: 'a', properties: { href: address, dataLine: String(line) }, children: [{ type: 'text', value: words }] };
  return [link, { type: 'text', value: ' ' }];
}

function isHidden(node: Element): boolean {
  return node.properties['hidden'] === true || /display\s*:\s*none/i.test(String(node.properties['style'] ?? ''));
}
