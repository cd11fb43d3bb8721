import type { Definition, Nodes, Root } from 'mdast';
import { shown } from '../../schema/excerpt.ts';
import { note, type Proof } from '../proof.ts';
import { walk } from '../walk.ts';

/** Labels by which writers hide a remark on purpose: `[//]: # (…)`. */
const remark = /^(?:\/\/|comment|_)$/i;

/** Note each line `[label]: address` that no link uses, for Markdown shows nothing of it. */
export function noteUnusedDefinitions(tree: Root, proof: Proof): void {
  const used = new Set<string>();
  const definitions: Definition[] = [];
  walk<Nodes>(tree, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
    if (node.type === 'definition') definitions.push(node);
  });
  const seen = new Set<string>();
  for (const node of definitions.sort((one, other) => offsetOf(one) - offsetOf(other))) {
    const label = shown(node.label ?? node.identifier);
    const isAgain = seen.has(node.identifier);
    seen.add(node.identifier);
    if (!isAgain && used.has(node.identifier)) continue;
    if (remark.test(node.identifier) && (node.url === '#' || node.url === '')) continue;
    note(proof, node.position?.start, {
      rule: 'definition-unused',
      message: isAgain
        ? `A line [${label}]: stands above already, so nothing of this one is shown.`
        : `Markdown takes this line for the address of a link [${label}], which the text does not have, so nothing of it is shown.`,
      cure: isAgain ? 'Give it a label of its own, or delete it.' : `Write \\[${label}]: where the line is text, or delete it.`,
    });
  }
}

function offsetOf({ position }: Definition): number {
  return position?.start.offset ?? 0;
}
