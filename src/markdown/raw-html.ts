import type { Html, Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { cureOf } from './html-cures.ts';
import { note, proofOf, type Proof } from './proof.ts';
import { walk } from './walk.ts';

/** Comments and the insides of scripts are passed over whole; in the rest, each tag is a match. */
const pieces = /<!--[^]*?(?:-->|$)|<(script|style)\b[^]*?(?:<\/\1\s*>|$)|<(\/?)([a-z][a-z0-9-]*)|<[!?][a-z[]*/gi;

/** Take raw HTML out of the tree and note each opening tag, or a closing one that nothing opened, with the Markdown to use instead. */
export function rawHtml() {
  return (tree: Root, file: VFile): void => {
    const proof = proofOf(file);
    const open = new Map<string, number>();
    walk<Nodes>(tree, (node) => {
      if (node.type !== 'html') return;
      noteTags(proof, node, open);
      return [];
    });
  };
}

/** Note what one piece of HTML holds, once for each thing to be done about it. */
function noteTags(proof: Proof, node: Html, open: Map<string, number>): void {
  const cures = new Set<string>();
  for (const match of node.value.matchAll(pieces)) {
    const name = (match[1] ?? match[3] ?? match[0].slice(0, 4)).toLowerCase();
    const isClosing = match[2] === '/';
    const count = open.get(name) ?? 0;
    if (!match[1]) open.set(name, Math.max(0, count + (isClosing ? -1 : 1)));
    if (isClosing && count > 0) continue;
    const cure = cureOf(name);
    if (cures.has(cure)) continue;
    cures.add(cure);
    const found = match[0].startsWith('<!--') ? 'A comment' : match[3] || match[1] ? `<${isClosing ? '/' : ''}${match[3] ?? match[1]}>` : match[0];
    const message = `${found} is raw HTML, which is never shown.`;
    note(proof, placeInNode(proof, node, match.index), { rule: 'raw-html', message, cure });
  }
}

function placeInNode(proof: Proof, node: Html, offset: number): { line: number; column: number } | undefined {
  const start = node.position?.start;
  if (!start) return undefined;
  const before = node.value.slice(0, offset).split('\n');
  if (before.length === 1) return { line: start.line, column: start.column + offset };
  const line = start.line + before.length - 1;
  // Inside a quotation or a list the value lacks the markers before it, so the column is looked up in the line itself.
  const indent = (proof.lines[line - 1] ?? '').indexOf(node.value.split('\n')[before.length - 1] ?? '');
  return { line, column: Math.max(0, indent) + (before.at(-1)?.length ?? 0) + 1 };
}
