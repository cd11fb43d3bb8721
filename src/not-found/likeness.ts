/** How alike two names must be, from 0 to 1, for one to be offered for the other. */
const minLikeness = 0.45;

/**
 * How alike two names are, from 0 to 1: twice the pairs of neighbouring letters that they share, over all they have (Dice). Words that were
 * swapped, dropped or mistyped leave most pairs as they were.
 */
export function likenessOf(one: string, other: string): number {
  const [pairs, others] = [pairsOf(one), pairsOf(other)];
  const left = new Map<string, number>();
  for (const pair of others) left.set(pair, (left.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of pairs) {
    const count = left.get(pair) ?? 0;
    if (count === 0) continue;
    left.set(pair, count - 1);
    shared += 1;
  }
  return (2 * shared) / (pairs.length + others.length);
}

/** The paths whose last part is most like a name, best match first; paths that match equally well keep their order. */
export function likestPaths(name: string, paths: readonly string[], count: number): string[] {
  const rated = paths.map((path) => ({ path, likeness: likenessOf(name, lastOf(path)) })).filter(({ likeness }) => likeness >= minLikeness);
  return rated.sort((one, other) => other.likeness - one.likeness).slice(0, count).map(({ path }) => path);
}

function lastOf(path: string): string {
  return decodeURIComponent(path.split('/').filter((part) => part !== '').at(-1) ?? '');
}

function pairsOf(name: string): string[] {
  const signs = [...` ${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `];
  return signs.slice(1).map((sign, index) => `${signs[index] ?? ''}${sign}`);
}
