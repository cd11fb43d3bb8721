interface Branch<N> {
  children: N[];
}

/**
 * Visit all nodes below a branch, children before their parent. What a visitor returns takes the node's place and is not
 * visited again; nothing returned leaves it as it is. Several times as fast as `unist-util-visit`, of which texts need a dozen runs.
 */
export function walk<N extends object>(branch: Branch<N>, visit: (node: N, index: number, siblings: readonly N[]) => readonly N[] | void): void {
  const { children } = branch;
  let changed: N[] | undefined;
  for (const [index, node] of children.entries()) {
    if (hasChildren(node)) walk(node, visit);
    const instead = visit(node, index, children);
    if (instead) changed ??= children.slice(0, index);
    if (changed) for (const next of instead ?? [node]) changed.push(next);
  }
  if (changed) branch.children = changed;
}

function hasChildren<N extends object>(node: N): node is N & Branch<N> {
  return 'children' in node;
}
