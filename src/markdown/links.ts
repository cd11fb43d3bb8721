import type { Link, Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { linkOf, schemeOf } from './link-of.ts';
import { plainOf } from './plain.ts';
import { note, placeInFile, proofOf, type Finding } from './proof.ts';
import { percentDecoded } from '../schema/percent.ts';
import { walk } from './walk.ts';

/** Turn links to items' files into their addresses and note those that lead nowhere; of a bad link only the words stay. */
export function links() {
  return (tree: Root, file: VFile): void => {
    const proof = proofOf(file);
    walk<Nodes>(tree, (node) => {
      if (node.type === 'definition' && schemeOf(node.url) !== undefined) {
        const address = linkOf(node.url, proof);
        if ('rule' in address) note(proof, node.position?.start, address);
      }
      if (node.type !== 'link') return;
      const address = hasWords(node) ? linkOf(node.url, proof) : wordless;
      if ('rule' in address) {
        note(proof, node.position?.start, address);
        return node.children;
      }
      node.url = address.href;
      if (address.isExternal) node.data = { ...node.data, hProperties: { rel: ['external'], ...readOf(address.href) } };
      const place = placeInFile(proof, node.position?.start ?? { line: 1, column: 1 });
      if (address.target !== undefined) {
        const heading = /#(.+)$/s.exec(address.target.startsWith('/') ? address.target : address.href)?.[1];
        proof.links.set(`${place.line}:${place.column}`, {
          ...place, target: address.target, ...(heading !== undefined && { heading: percentDecoded(heading) ?? heading }),
        });
      }
      return;
    });
  };
}

/** How an address reads on paper, where that differs from how it is written for machines: its letters instead of their bytes. */
function readOf(href: string): { dataRead?: string } {
  const read = href.includes('%') ? percentDecoded(href) : undefined;
  return read === undefined || /[\s\p{C}]/u.test(read) || read === href ? {} : { dataRead: read };
}

const wordless: Finding = { rule: 'link-target', message: 'The link has no words to show.', cure: 'Write words between its square brackets.' };

function hasWords(node: Link): boolean {
  return /\S/.test(plainOf(node)) || node.children.some((child) => child.type === 'image');
}
