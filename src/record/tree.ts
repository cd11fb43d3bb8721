import { joinBytes, type Bytes, type Sha256 } from './bytes.ts';
import { foldHashes, leafHashOf, type TiledTree } from './merkle.ts';
import { hashBytes, tileWidth } from './tile-paths.ts';

/** The hashes of a tree by levels, as tiles hold them: in the first those of all leaves, in each other those of the full tiles below. */
export type TreeLevels = readonly Bytes[];

/** Hash entries into the levels of their tree. */
export async function buildTree(entries: readonly Uint8Array[], sha256: Sha256): Promise<TreeLevels> {
  return levelsFrom(await leavesOf(entries, sha256), sha256);
}

/** The hashes of entries as leaves, one after another. */
export async function leavesOf(entries: readonly Uint8Array[], sha256: Sha256): Promise<Bytes> {
  const leaves = new Uint8Array(entries.length * hashBytes);
  for (const [at, entry] of entries.entries()) {
    const hash = leafHashOf(entry, sha256);
    leaves.set(hash instanceof Uint8Array ? hash : await hash, at * hashBytes);
  }
  return leaves;
}

/** A level of a tree and all above it. */
export async function levelsFrom(level: Bytes, sha256: Sha256): Promise<TreeLevels> {
  const levels = [level];
  for (let below = level; below.length >= tileWidth * hashBytes;) {
    const hashes: Bytes[] = [];
    for (let end = tileWidth * hashBytes; end <= below.length; end += tileWidth * hashBytes) {
      hashes.push(await foldHashes(below.subarray(end - tileWidth * hashBytes, end), sha256));
    }
    below = joinBytes(...hashes);
    levels.push(below);
  }
  return levels;
}

/** The bytes of a tile of hashes. */
export function tileOf(level: Bytes, index: number, width: number): Bytes {
  const from = index * tileWidth * hashBytes;
  return level.subarray(from, from + width * hashBytes);
}

/** A tree, or its first `size` leaves, by its levels. */
export function treeOf(levels: TreeLevels, sha256: Sha256, size = (levels[0]?.length ?? 0) / hashBytes): TiledTree {
  return { size, sha256, readTile: (level, index, width) => tileOf(levels[level] ?? new Uint8Array(), index, width) };
}
