import type { FootnoteDefinition, FootnoteReference, Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Place } from '../schema/place.ts';
import { note, proofOf, type Proof } from './proof.ts';
import { walk } from './walk.ts';

/**
 * Number footnotes in the order they are called, so that their ids are plain numbers, and note calls without a note and
 * notes that no call reaches, which would otherwise stay as marks or vanish.
 */
export function footnotes() {
  return (tree: Root, file: VFile): void => {
    const proof = proofOf(file);
    noteUnread(tree, proof);
    const definitions: FootnoteDefinition[] = [];
    walk<Nodes>(tree, (node) => {
      if (node.type === 'footnoteDefinition') definitions.push(node);
    });
    if (definitions.length === 0) return;

    const first = new Map<string, FootnoteDefinition>();
    for (const node of definitions) if (!first.has(node.identifier)) first.set(node.identifier, node);
    const numbers = new Map<string, string>();
    const reached: Nodes[] = [tree];
    for (const node of reached) {
      for (const call of callsIn(node)) {
        const definition = first.get(call.identifier);
        if (definition && !numbers.has(call.identifier)) {
          numbers.set(call.identifier, String(numbers.size + 1));
          reached.push(definition);
        }
      }
    }
    for (const node of definitions) {
      const label = node.label ?? node.identifier;
      if (first.get(node.identifier) !== node) {
        const message = `A note [^${label}] is already defined above, so this one is not shown.`;
        noteLost(proof, node, message, 'Give it a label of its own and call it where it belongs.');
      } else if (!numbers.has(node.identifier)) {
        const cure = `Write [^${label}] after the words it belongs to, or delete the note.`;
        noteLost(proof, node, `Nothing calls the note [^${label}], so it is not shown.`, cure);
      }
    }
    walk<Nodes>(tree, (node) => {
      if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') {
        node.identifier = numbers.get(node.identifier) ?? `unread-${node.identifier}`;
      }
    });
  };
}

/** Footnote calls below a node, those inside other notes left out. */
function callsIn(node: Nodes): FootnoteReference[] {
  if (node.type === 'footnoteReference') return [node];
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => (child.type === 'footnoteDefinition' ? [] : callsIn(child)));
}

function noteLost(proof: Proof, node: FootnoteDefinition, message: string, cure: string): void {
  note(proof, node.position?.start, { rule: 'footnote-missing', message, cure });
}

/** A call whose note is not written is plain text to Markdown: look for its form, as written, where it is not escaped. */
function noteUnread(tree: Root, proof: Proof): void {
  walk<Nodes>(tree, (node) => {
    if (node.type !== 'text' || !node.position || !node.value.includes('[^')) return;
    const { position } = node;
    for (let line = position.start.line; line <= position.end.line; line += 1) {
      const text = proof.lines[line - 1] ?? '';
      const start = line === position.start.line ? position.start.column - 1 : 0;
      const end = line === position.end.line ? position.end.column - 1 : text.length;
      for (const match of text.slice(start, end).matchAll(/(?<!\\)(?:\\\\)*\[(\^[^\][\n]+)\]/g)) {
        const place: Place = { line, column: start + match.index + match[0].indexOf('[') + 1 };
        const label = match[1] ?? '';
        note(proof, place, {
          rule: 'footnote-missing',
          message: /\s/.test(label) ? `[${label}] has a space in its label, so it is not read as a footnote.` : `No note is written for [${label}].`,
          cure: /\s/.test(label)
            ? `Write the label without spaces, here and before its note.`
            : `Write a line [${label}]: and the note, with a blank line before it.`,
        });
      }
    }
  });
}
