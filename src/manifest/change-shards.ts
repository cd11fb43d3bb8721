import { levelsOf, narrowestShard } from './levels.ts';
import type { FileSeal, Shard } from './shard.ts';

/** A shard with more files than this is split: a reader checks so many in a moment, and a new item rewrites no more than their lines. */
const maxFiles = 256;

/** A file with what the manifest is to say of it. One in a folder of the search index comes with the number of files in there. */
export interface ListedFile {
  file: string;
  seal: FileSeal;
  inFolder?: number;
}

/** Files that a run made, or that are no more. */
interface ChangedFiles {
  put: Iterable<ListedFile>;
  drop: Iterable<string>;
}

/**
 * Work out which shards change. What comes out depends only on the files that are listed in the end, not on the way there.
 * @param live how many files each published shard lists
 * @param read reads a published shard
 * @returns the shards that are to be written, with what they list; those that list nothing are gone
 */
export function changeShards(
  live: ReadonlyMap<string, number>, { put, drop }: ChangedFiles, read: (name: string) => Shard, limit = maxFiles,
): Map<string, Shard> {
  const shards = new Map<string, Shard>();
  const counts = new Map(live);
  const split = new Set([...live.keys()].flatMap((name) => levelsOf(name).slice(0, -1)));
  const open = (name: string): Shard => {
    const shard = shards.get(name) ?? (live.has(name) ? read(name) : new Map<string, FileSeal>());
    shards.set(name, shard);
    return shard;
  };
  const touched = new Set<string>();
  const placeOf = (narrowest: string): string => {
    const levels = levelsOf(narrowest);
    touched.add(levels[0] ?? narrowest);
    return levels.find((level) => !split.has(level)) ?? narrowest;
  };
  for (const file of drop) for (const narrowest of new Set([narrowestShard(file), narrowestShard(file, Infinity)])) {
    const name = placeOf(narrowest);
    if (counts.has(name)) removeFrom(open(name), file);
  }
  for (const { file, seal, inFolder } of put) open(placeOf(narrowestShard(file, inFolder))).set(file, seal);
  for (const [name, shard] of shards) counts.set(name, shard.size);
  const settle = (node: string, depth: number, parts: readonly string[]): void => {
    const files = parts.reduce((sum, name) => sum + (counts.get(name) ?? 0), 0);
    if (files <= limit) merge(node, parts);
    else if (parts.includes(node)) divide(node, depth);
    else for (const [child, names] of Map.groupBy(parts, (name) => levelsOf(name)[depth + 1] ?? name)) settle(child, depth + 1, names);
  };
  const merge = (node: string, parts: readonly string[]): void => {
    for (const part of parts.filter((name) => name !== node)) {
      const into = open(node);
      for (const [file, seal] of open(part)) into.set(file, seal);
      open(part).clear();
      counts.set(node, into.size).delete(part);
    }
  };
  const divide = (node: string, depth: number): void => {
    const from = open(node);
    const children = Map.groupBy(from, ([file]) => levelsOf(narrowestShard(file))[depth + 1] ?? node);
    // At the last level a shard may be as long as it is.
    if (children.has(node)) return;
    for (const [child, files] of children) {
      shards.set(child, new Map(files));
      counts.set(child, files.length);
    }
    from.clear();
    counts.delete(node);
    for (const child of children.keys()) settle(child, depth + 1, [child]);
  };
  for (const [node, parts] of Map.groupBy(counts.keys(), (name) => levelsOf(name)[0] ?? name)) if (touched.has(node)) settle(node, 0, parts);
  return shards;
}

/** Take a file out, or the files of a folder where the name ends with `/`. */
function removeFrom(shard: Shard, file: string): void {
  if (!file.endsWith('/')) shard.delete(file);
  else for (const name of shard.keys()) if (name.startsWith(file)) shard.delete(name);
}
