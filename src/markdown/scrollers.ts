import type { Element, Nodes, Root } from 'hast';
import type { VFile } from 'vfile';
import { fill } from '../languages/fill.ts';
import { languageFacts } from '../languages/languages.ts';
import { proofOf } from './proof.ts';
import { walk } from './walk.ts';

/**
 * Let what may be wider than the page be scrolled, by keyboard too: tables in a named region, code as it is.
 * How the cells of a column are set becomes their class.
 */
export function scrollers() {
  return (tree: Root, file: VFile): void => {
    const { table, numberedTable } = languageFacts[proofOf(file).language].text;
    const regions: Element[] = [];
    walk<Nodes>(tree, (node) => {
      if (node.type !== 'element') return;
      if (node.tagName === 'pre') node.properties['tabIndex'] = 0;
      // An empty head names nothing, so readers of screens should not be told of one.
      if (node.tagName === 'th' && node.children.length === 0) node.tagName = 'td';
      const { align, ...properties } = node.properties;
      if (typeof align === 'string') node.properties = { ...properties, className: [align] };
      if (node.tagName !== 'table') return;
      const region: Element = { type: 'element', tagName: 'section', properties: { className: ['scroll'], tabIndex: 0 }, children: [node] };
      regions.push(region);
      return [region];
    });
    for (const [index, region] of regions.entries()) {
      region.properties['ariaLabel'] = regions.length > 1 ? fill(numberedTable, { number: index + 1 }) : table;
    }
  };
}
