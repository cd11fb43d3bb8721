import { joinBytes, type Bytes, type Sha256 } from './bytes.ts';
import { hashBytes, tileWidth, tileWidthIn } from './tile-paths.ts';

/** Hands out a tile of hashes as a site publishes it: `width` hashes of 32 bytes. */
export type ReadTile = (level: number, index: number, width: number) => Bytes | Promise<Bytes>;

/** A Merkle tree of which tiles can be had. */
export interface TiledTree {
  size: number;
  readTile: ReadTile;
  sha256: Sha256;
}

/** What sets a leaf apart from a node, by RFC 6962, section 2.1. */
const leafPrefix = new Uint8Array([0]);
const nodePrefix = new Uint8Array([1]);

/** The hash of an entry as a leaf. */
export function leafHashOf(entry: Uint8Array, sha256: Sha256): Bytes | Promise<Bytes> {
  return sha256(joinBytes(leafPrefix, entry));
}

/** The hash of a node above two others. */
export function nodeHashOf(left: Uint8Array, right: Uint8Array, sha256: Sha256): Bytes | Promise<Bytes> {
  return sha256(joinBytes(nodePrefix, left, right));
}

/** The root of a tree; that of an empty one is the hash of nothing. */
export async function rootOf(tree: TiledTree): Promise<Bytes> {
  return tree.size === 0 ? tree.sha256(new Uint8Array()) : rangeHashOf(tree, 0, tree.size);
}

/**
 * Give the Merkle Tree Hash of some leaves of a tree, as in RFC 6962: `MTH(D[start:end])`.
 * @throws where a tile is not as wide as the size of the tree says
 */
export async function rangeHashOf(tree: TiledTree, start: number, end: number): Promise<Bytes> {
  const count = end - start;
  const below = powerBelow(count);
  if (count === below * 2 || count === 1) {
    // A whole subtree; where it begins at a multiple of its size, which all of RFC 6962 do, tiles have its hash.
    if (start % count === 0) return wholeHashOf(tree, Math.log2(count), start / count);
  }
  return nodeHashOf(await rangeHashOf(tree, start, start + below), await rangeHashOf(tree, start + below, end), tree.sha256);
}

/** The largest power of two that is less than a number; 1 for 1. @example powerBelow(8) //=> 4 */
export function powerBelow(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}

/** The hash of the `index`-th subtree of `2 ** height` leaves. */
async function wholeHashOf({ size, readTile, sha256 }: TiledTree, height: number, index: number): Promise<Bytes> {
  const level = Math.floor(height / 8);
  const count = 2 ** (height - level * 8);
  const tile = Math.floor((index * count) / tileWidth);
  const width = tileWidthIn(size, level, tile);
  const bytes = await readTile(level, tile, width);
  if (bytes.length !== width * hashBytes) throw new Error(`Tile ${tile} of level ${level} has ${bytes.length} bytes instead of ${width * hashBytes}.`);
  const from = ((index * count) % tileWidth) * hashBytes;
  return foldHashes(bytes.subarray(from, from + count * hashBytes), sha256);
}

/** Hash pairs of hashes until one is left. @param hashes a power of two of them, one after another */
export async function foldHashes(hashes: Bytes, sha256: Sha256): Promise<Bytes> {
  let row: Bytes[] = [];
  for (let at = 0; at < hashes.length; at += hashBytes) row.push(hashes.subarray(at, at + hashBytes));
  while (row.length > 1) {
    const above: Bytes[] = [];
    for (let at = 0; at < row.length; at += 2) {
      const hash = nodeHashOf(row[at] ?? leafPrefix, row[at + 1] ?? leafPrefix, sha256);
      above.push(hash instanceof Uint8Array ? hash : await hash);
    }
    row = above;
  }
  return row[0] ?? sha256(new Uint8Array());
}
