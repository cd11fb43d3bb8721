import type { Element, ElementContent, Nodes, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import rehypeSlug from 'rehype-slug';
import type { VFile } from 'vfile';
import { languageFacts } from '../languages/languages.ts';
import { note, proofOf } from './proof.ts';
import { walk } from './walk.ts';

/**
 * Give headings ids that no other element of the text has, and a link to themselves. A heading of the first level is set
 * as one of the second, since the headline is the first; one of punctuation only is called `section`.
 */
export function headings() {
  const slug = rehypeSlug();
  return (tree: Root, file: VFile): void => {
    const proof = proofOf(file);
    const found: { heading: Element; all: ElementContent[] }[] = [];
    // The part of the page that the text stands in.
    const taken = new Set<string>(['main']);
    walk<Nodes>(tree, (node) => {
      if (node.type !== 'element') return;
      if (node.properties['id'] !== undefined) taken.add(String(node.properties['id']));
      else if (/^h[1-6]$/.test(node.tagName)) found.push({ heading: node, all: node.children });
    });
    // The number of a footnote is no part of a heading's words.
    for (const { heading } of found) heading.children = heading.children.filter((child) => !isNoteMark(child));
    slug({ type: 'root', children: found.map(({ heading }) => heading) });
    for (const { heading, all } of found) {
      const text = toString(heading).trim();
      if (heading.tagName === 'h1') {
        heading.tagName = 'h2';
        const message = 'The heading is of the first level, which is the headline; it is set as one of the second.';
        const start = heading.position?.start;
        const at = start && proof.lines[start.line - 1]?.charAt(start.column - 1) === '#' ? start.offset : undefined;
        note(proof, start, {
          rule: 'heading-one', message, cure: 'Begin it with ##.', ...(at !== undefined && { fix: [{ from: at, to: at, insert: '#' }] }),
        });
      }
      const id = freeOf(/[\p{L}\p{N}]/u.test(text) ? String(heading.properties['id']) : 'section', taken);
      heading.properties['id'] = id;
      heading.children = [...all, anchorOf(id, languageFacts[proof.language].text.section)];
      proof.headings.push({ depth: Number(heading.tagName.slice(1)), id, text });
    }
  };
}

/** The first of `id`, `id-1`, `id-2`, … that is free; it is taken from then on. */
function freeOf(id: string, taken: Set<string>): string {
  let free = id;
  for (let count = 1; taken.has(free); count += 1) free = `${id}-${count}`;
  taken.add(free);
  return free;
}

function isNoteMark(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'sup';
}

function anchorOf(id: string, label: string): Element {
  return { type: 'element', tagName: 'a', properties: { className: ['anchor'], href: `#${id}`, ariaLabel: label }, children: [] };
}
