import type { Emphasis, Nodes, Parents, Strong, Table } from 'mdast';
import { inkOf } from './dialect.ts';

declare module 'mdast' {
  interface Data {
    /** Words or a link that stand for a picture. */
    isPicture?: boolean;
  }
}

/** Answer whether a node that holds others holds nothing worth a line any more. */
export function isBare(node: Parents): boolean {
  if (node.type === 'tableCell' || node.type === 'tableRow' || node.type === 'root') return false;
  return node.children.length === 0 || (inkOf(node) === '' && !holds(node));
}

/**
 * Move white space out of marked words, since Markdown marks must touch them, and white space off the ends of paragraphs.
 * Marks around nothing are left out.
 */
export function trimMarks(node: Parents): Nodes[] {
  const isMark = node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete' || node.type === 'link';
  const isLine = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
  if (!isMark && !isLine) return [node];
  const merged: Nodes[] = mergeTexts(node.children);
  const onOneLine = (child: Nodes): Nodes => (child.type === 'text' ? { type: 'text', value: child.value.replace(/\s+/g, ' ') } : child);
  const children = node.type === 'tableCell' ? merged.map(onOneLine) : merged;
  const before = takeBlank(children, 'start');
  const after = takeBlank(children, 'end');
  if (children.length === 0) return isMark && before ? [before] : node.type === 'tableCell' ? [{ ...node, children: [] }] : [];
  const trimmed = { ...node };
  Object.assign(trimmed, { children: unwrapSame(children, node.type) });
  return isLine ? [trimmed] : [...(before ? [before] : []), trimmed, ...(after ? [after] : [])];
}

/** Answer whether a node may hold words and marks only, no blocks. */
export function holdsPhrasing(node: Parents): boolean {
  return ['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'delete', 'link'].includes(node.type);
}

/** Take blocks apart where only words can stand, as HTML has them in table cells; entries of lists get a dot. In a cell there are no line breaks either. */
export function inPhrasing(children: readonly Nodes[], isCell: boolean): Nodes[] {
  const space: Nodes = { type: 'text', value: ' ' };
  return children.flatMap((child): Nodes[] => {
    if (child.type === 'break') return [isCell ? space : child];
    if (child.type === 'code') return [{ type: 'inlineCode', value: child.value.replace(/(?<!\s)\s*\n\s*/g, ' ') }];
    if (child.type === 'thematicBreak') return [space];
    if (!('children' in child)) return [child];
    if (child.type === 'listItem') return [space, { type: 'text', value: '• ' }, ...inPhrasing(child.children, isCell), space];
    if (['paragraph', 'heading', 'blockquote', 'list', 'table', 'tableRow', 'tableCell', 'footnoteDefinition'].includes(child.type)) {
      return [space, ...inPhrasing(child.children, isCell), space];
    }
    const copy = { ...child };
    Object.assign(copy, { children: inPhrasing(child.children, isCell) });
    return [copy];
  });
}

/** Give all rows of a table the same cells; empty rows and empty columns at its end go. Undefined where nothing is left. */
export function evenTable(table: Table): Table | undefined {
  const rows = table.children.filter((row) => row.children.some((cell) => cell.children.length > 0));
  const width = Math.max(0, ...rows.map((row) => row.children.findLastIndex((cell) => cell.children.length > 0) + 1));
  if (width === 0) return undefined;
  const children = rows.map((row) => ({
    ...row,
    children: Array.from({ length: width }, (_, at) => row.children[at] ?? { type: 'tableCell' as const, children: [] }),
  }));
  return { ...table, align: Array.from({ length: width }, (_, at) => table.align?.[at] ?? null), children };
}

function takeBlank(children: Nodes[], end: 'start' | 'end'): Nodes | undefined {
  let taken: Nodes | undefined;
  for (;;) {
    const child = end === 'start' ? children[0] : children.at(-1);
    const pattern = end === 'start' ? /^\s+/ : /(?<!\s)\s+$/;
    if (child?.type === 'text') {
      const rest = child.value.replace(pattern, '');
      if (rest === child.value && rest !== '') return taken;
      taken ??= { type: 'text', value: pattern.exec(child.value)?.[0].includes('\n') ? '\n' : ' ' };
      if (rest !== '') {
        children[end === 'start' ? 0 : children.length - 1] = { type: 'text', value: rest };
        return taken;
      }
    } else if (child?.type === 'break') taken = { type: 'break' };
    else return taken;
    if (end === 'start') children.shift();
    else children.pop();
  }
}

function mergeTexts(children: readonly Nodes[]): Nodes[] {
  const merged: Nodes[] = [];
  for (const child of children) {
    const last = merged.at(-1);
    if (last?.type === 'text' && child.type === 'text') merged[merged.length - 1] = { type: 'text', value: last.value + child.value };
    else if (last?.type === 'inlineCode' && child.type === 'inlineCode') merged[merged.length - 1] = { type: 'inlineCode', value: last.value + child.value };
    else if (last?.type === child.type && isPlainMark(child) && isPlainMark(last)) {
      const joined = { ...child };
      Object.assign(joined, { children: mergeTexts([...last.children, ...child.children]) });
      merged[merged.length - 1] = joined;
    } else merged.push(child);
  }
  return merged;
}

/** Bold or emphasis that stands for no picture. */
function isPlainMark(node: Nodes): node is Strong | Emphasis {
  return (node.type === 'strong' || node.type === 'emphasis') && !node.data?.isPicture;
}

/** Bold within bold is bold. */
function unwrapSame(children: readonly Nodes[], type: Nodes['type']): Nodes[] {
  return mergeTexts(children.flatMap((child): Nodes[] => (child.type === type && 'children' in child ? child.children : [child])));
}

function holds(node: Nodes): boolean {
  if (['image', 'thematicBreak', 'code', 'inlineCode', 'footnoteReference', 'table'].includes(node.type)) return true;
  return 'children' in node && node.children.some(holds);
}
