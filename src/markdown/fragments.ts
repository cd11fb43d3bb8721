import type { Element, Nodes, Root } from 'hast';
import type { VFile } from 'vfile';
import { shown } from '../schema/excerpt.ts';
import { percentDecoded } from '../schema/percent.ts';
import { note, proofOf } from './proof.ts';
import { walk } from './walk.ts';

/** Note links to a place on the page where no heading has that id. */
export function fragments() {
  return (tree: Root, file: VFile): void => {
    const proof = proofOf(file);
    const ids = new Set<string>();
    const calls: { href: string; position: Element['position'] }[] = [];
    walk<Nodes>(tree, (node) => {
      if (node.type !== 'element') return;
      const { id, href } = node.properties;
      if (id !== undefined) ids.add(String(id));
      if (typeof href === 'string' && href.startsWith('#')) calls.push({ href, position: node.position });
    });
    for (const { href, position } of calls) {
      const id = percentDecoded(href.slice(1)) ?? href.slice(1);
      if (ids.has(id) || ids.has(href.slice(1))) continue;
      const known = proof.headings.slice(0, 6).map((heading) => `#${heading.id}`).join(', ');
      const cure = known ? `Write the id of a heading of this text: ${known}.` : 'This text has no headings: delete the link, or write a heading.';
      note(proof, position?.start, { rule: 'link-target', message: `The link #${shown(id)} leads to a heading that is not on this page.`, cure });
    }
  };
}
