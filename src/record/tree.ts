import { joinBytes, type Bytes, type Sha256 } from './bytes.ts';
import { foldHashes, leafHashOf, type TiledTree } from './merkle.ts';
import { hashBytes, tileWidth } from './tile-paths.ts';

/** The hashes of a tree by levels, as tiles hold them: in the first those of all leaves, in each other those of the full tiles below. */
export type TreeLevels = readonly Bytes[];

/** Hash entries into the levels of their tree. */
export async function buildTree(entries: readonly Uint8Array[], sha256: Sha256): Promise<TreeLevels> {
  const leaves = new Uint8Array(entries.length * hashBytes);
  for (const [at, entry] of entries.entries()) {
    const hash = leafHashOf(entry, sha256);
    leaves.set(hash instanceof Uint8Array ? hash : await hash, at * hashBytes);
  }
  const levels = [leaves];
  for (let below: Bytes = leaves; below.length >= tileWidth * hashBytes;) {
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
export function tileOf(levels: TreeLevels, level: number, index: number, width: number): Bytes {
  const from = index * tileWidth * hashBytes;
  return (levels[level] ?? new Uint8Array()).subarray(from, from + width * hashBytes);
}

/** A tree, or its first `size` leaves, by its levels. */
export function treeOf(levels: TreeLevels, sha256: Sha256, size = (levels[0]?.length ?? 0) / hashBytes): TiledTree {
  return { size, sha256, readTile: (level, index, width) => tileOf(levels, level, index, width) };
}
