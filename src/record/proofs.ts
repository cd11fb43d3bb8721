import { isSameBytes, type Bytes, type Sha256 } from './bytes.ts';
import { nodeHashOf, powerBelow, rangeHashOf, type TiledTree } from './merkle.ts';

/** A tree as a checkpoint states it. */
export interface TreeHead {
  size: number;
  root: Bytes;
}

/** The hashes that prove an entry to be in a tree, from its sibling up: RFC 6962, section 2.1.1. @param index below the size of the tree */
export async function inclusionProofOf(tree: TiledTree, index: number): Promise<Bytes[]> {
  const proof: Bytes[] = [];
  let [start, end] = [0, tree.size];
  while (end - start > 1) {
    const middle = start + powerBelow(end - start);
    proof.unshift(await (index < middle ? rangeHashOf(tree, middle, end) : rangeHashOf(tree, start, middle)));
    if (index < middle) end = middle;
    else start = middle;
  }
  return proof;
}

/** The hashes that prove a tree to begin with a smaller one: RFC 6962, section 2.1.2. None where the smaller is empty or as large. */
export async function consistencyProofOf(tree: TiledTree, smaller: number): Promise<Bytes[]> {
  const proof: Bytes[] = [];
  let [start, end] = [0, tree.size];
  if (smaller === 0) return proof;
  while (end !== smaller) {
    const middle = start + powerBelow(end - start);
    proof.unshift(await (smaller <= middle ? rangeHashOf(tree, middle, end) : rangeHashOf(tree, start, middle)));
    if (smaller <= middle) end = middle;
    else start = middle;
  }
  // The smaller tree itself need not be told to one who knows its root.
  return start === 0 ? proof : [await rangeHashOf(tree, start, end), ...proof];
}

/** Answer whether a proof shows a leaf to be in a tree: RFC 9162, section 2.1.3.2. */
export async function isIncluded(leaf: Bytes, index: number, { size, root }: TreeHead, proof: readonly Bytes[], sha256: Sha256): Promise<boolean> {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return false;
  let [here, last, hash] = [index, size - 1, leaf];
  for (const sibling of proof) {
    if (last === 0) return false;
    const isRight = here % 2 === 1 || here === last;
    hash = await (isRight ? nodeHashOf(sibling, hash, sha256) : nodeHashOf(hash, sibling, sha256));
    if (isRight) while (here % 2 === 0 && here !== 0) [here, last] = [here / 2, Math.floor(last / 2)];
    [here, last] = [Math.floor(here / 2), Math.floor(last / 2)];
  }
  return last === 0 && isSameBytes(hash, root);
}

/** Answer whether a proof shows a tree to begin with a smaller one: RFC 9162, section 2.1.4.2. */
export async function isConsistent(smaller: TreeHead, larger: TreeHead, proof: readonly Bytes[], sha256: Sha256): Promise<boolean> {
  if (smaller.size > larger.size) return false;
  if (smaller.size === 0) return proof.length === 0;
  if (smaller.size === larger.size) return proof.length === 0 && isSameBytes(smaller.root, larger.root);
  const hashes = Number.isInteger(Math.log2(smaller.size)) ? [smaller.root, ...proof] : proof;
  const [first, ...rest] = hashes;
  if (!first || proof.length === 0) return false;
  let [here, last] = [smaller.size - 1, larger.size - 1];
  while (here % 2 === 1) [here, last] = [(here - 1) / 2, Math.floor(last / 2)];
  let [before, after] = [first, first];
  for (const hash of rest) {
    if (last === 0) return false;
    if (here % 2 === 1 || here === last) {
      [before, after] = [await nodeHashOf(hash, before, sha256), await nodeHashOf(hash, after, sha256)];
      while (here % 2 === 0 && here !== 0) [here, last] = [here / 2, Math.floor(last / 2)];
    } else after = await nodeHashOf(after, hash, sha256);
    [here, last] = [Math.floor(here / 2), Math.floor(last / 2)];
  }
  return last === 0 && isSameBytes(before, smaller.root) && isSameBytes(after, larger.root);
}
