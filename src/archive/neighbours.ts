import type { Story } from './stories.ts';

/** The nearest years, months or days that have stories. */
export interface CalendarNeighbours {
  earlier?: string;
  later?: string;
}

/** Go through groups of stories in their order, each with the keys of the groups before and after it; only those whose key begins so, where that is said. */
export function* withNeighbours(groups: ReadonlyMap<string, Story[]>, beginning = ''): Generator<[string, Story[], CalendarNeighbours]> {
  const keys = [...groups.keys()];
  for (const [index, key] of keys.entries()) {
    if (!key.startsWith(beginning)) continue;
    const [earlier, later] = [keys[index - 1], keys[index + 1]];
    yield [key, groups.get(key) ?? [], { ...(earlier && { earlier }), ...(later && { later }) }];
  }
}
