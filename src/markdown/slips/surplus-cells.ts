import type { Nodes, Table } from 'mdast';
import { shown } from '../../schema/excerpt.ts';
import { plainOf } from '../plain.ts';
import { note, type Proof } from '../proof.ts';

/** Note rows of a table that have more cells than its head, for those past the last column are not shown. */
export function noteSurplusCells(table: Table, proof: Proof): void {
  const columns = table.align?.length ?? table.children[0]?.children.length ?? 0;
  for (const row of table.children) {
    const lost = row.children.slice(columns).filter(saysSomething);
    const [first] = lost;
    if (!first) continue;
    const words = lost.map((cell) => plainOf(cell).trim()).filter((text) => text !== '').join(' | ');
    note(proof, (first.children[0] ?? first).position?.start, {
      rule: 'table-cells',
      message: `The row has ${row.children.length} cells and the head ${columns}, so “${shown(words)}” is not shown.`,
      cure: 'Write \\| where the sign belongs to the text, or add a column to the head and to the line under it.',
    });
  }
}

function saysSomething(node: Nodes): boolean {
  return node.type === 'image' || node.type === 'imageReference' || ('children' in node ? node.children.some(saysSomething) : /\S/.test(plainOf(node)));
}
