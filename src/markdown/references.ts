import type { Definition, Nodes, Root } from 'mdast';
import { walk } from './walk.ts';

/**
 * Turn links and pictures by reference into plain ones that stand where their address is defined, since that is the line
 * to mend. Definitions stay in the tree, so that unused ones are checked too.
 */
export function references() {
  return (tree: Root): void => {
    const definitions = new Map<string, Definition>();
    walk<Nodes>(tree, (node) => {
      if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
    });
    if (definitions.size === 0) return;
    walk<Nodes>(tree, (node) => {
      if (node.type !== 'linkReference' && node.type !== 'imageReference') return;
      const definition = definitions.get(node.identifier);
      if (!definition) return;
      const address = { url: definition.url, title: definition.title ?? null, position: definition.position };
      return node.type === 'linkReference'
        ? [{ type: 'link', children: node.children, ...address }]
        : [{ type: 'image', alt: node.alt ?? '', ...address }];
    });
  };
}
