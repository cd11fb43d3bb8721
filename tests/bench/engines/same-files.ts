import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A digest of every file below a folder, by its path. */
export function filesIn(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name));
  return new Map(paths.map((path) => [relative(folder, path), createHash('sha256').update(readFileSync(path)).digest('hex')]));
}

/** Say which files differ or stand on one side only; empty where the two are the same. */
export function tellDifference(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string {
  const names = [...new Set([...one.keys(), ...other.keys()])].filter((name) => one.get(name) !== other.get(name)).sort();
  return names.length === 0 ? '' : `${names.length} files differ: ${names.slice(0, 10).join(', ')}`;
}
