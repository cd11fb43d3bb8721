import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hexOf, webSha256, type Bytes } from '../../../src/record/bytes.ts';
import { leafHashOf, rangeHashOf, rootOf } from '../../../src/record/merkle.ts';
import { consistencyProofOf, inclusionProofOf, isConsistent, isIncluded } from '../../../src/record/proofs.ts';
import { buildTree, treeOf } from '../../../src/record/tree.ts';
import { sha256 } from '../../../src/store/sha256.ts';

/** The inputs and roots that implementations of RFC 6962 are tried with. */
const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((hex) => Buffer.from(hex, 'hex'));
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125', 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7', '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef', 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

/** Beyond two full tiles, so that the third level has its first hash only above. */
const most = 600;
const entries = Array.from({ length: most }, (_, at) => Buffer.from(`entry ${at}`));
const levels = await buildTree(entries, sha256);
const treeAt = (size: number) => treeOf(levels, sha256, size);
const headAt = async (size: number) => ({ size, root: await rootOf(treeAt(size)) });
const sizes = fc.integer({ min: 1, max: most });

describe('the Merkle tree of RFC 6962', () => {
  test('has the known roots', async () => {
    for (const [size, root] of roots.entries()) {
      expect(hexOf(await rootOf(treeOf(await buildTree(inputs.slice(0, size), sha256), sha256)))).toBe(root);
    }
  });

  test('is the same by WebCrypto', async () => {
    expect(hexOf(await rootOf(treeOf(await buildTree(inputs, webSha256), webSha256)))).toBe(roots.at(-1));
  });

  test('has the root that its definition says, by tiles or without', async () => {
    const plain = (from: number, to: number): Bytes => {
      if (to - from === 1) return leafHashOf(entries[from] ?? Buffer.of(), sha256) as Bytes;
      const half = 2 ** Math.ceil(Math.log2(to - from) - 1);
      return sha256(Buffer.concat([Buffer.of(1), plain(from, from + half), plain(from + half, to)])) as Bytes;
    };
    for (const size of [1, 2, 255, 256, 257, 511, 512, 513, most]) expect(hexOf(await rootOf(treeAt(size)))).toBe(hexOf(plain(0, size)));
    await expect(rangeHashOf({ ...treeAt(300), readTile: () => Buffer.alloc(31) }, 0, 300)).rejects.toThrow('Tile 0 of level 1 has 31 bytes instead of 32.');
  });
});

describe('an inclusion proof', () => {
  test('shows every entry in a tree of every size, and no other', async () => {
    await fc.assert(fc.asyncProperty(sizes, fc.nat(), async (size, draw) => {
      const [head, index] = [await headAt(size), draw % size];
      const proof = await inclusionProofOf(treeAt(size), index);
      const leaf = await leafHashOf(entries[index] ?? Buffer.of(), sha256);
      expect(await isIncluded(leaf, index, head, proof, sha256)).toBe(true);
      expect(await isIncluded(leaf, index + 1, head, proof, sha256)).toBe(false);
      expect(await isIncluded(leaf, index, head, [...proof, leaf], sha256)).toBe(false);
      if (proof.length > 0) expect(await isIncluded(leaf, index, head, proof.slice(1), sha256)).toBe(false);
    }), { numRuns: 300 });
  });

  test('shows nothing once a bit of it is another', async () => {
    await fc.assert(fc.asyncProperty(sizes, fc.nat(), fc.nat(), async (size, draw, bit) => {
      const [head, index] = [await headAt(size), draw % size];
      const leaf = await leafHashOf(entries[index] ?? Buffer.of(), sha256);
      const all = [leaf, head.root, ...await inclusionProofOf(treeAt(size), index)];
      const [left = leaf, root = leaf, ...proof] = flipped(all, bit);
      expect(await isIncluded(left, index, { size, root }, proof, sha256)).toBe(false);
    }), { numRuns: 200 });
  });
});

describe('a consistency proof', () => {
  test('shows every smaller tree in every larger one', async () => {
    await fc.assert(fc.asyncProperty(sizes, fc.nat(most), async (size, draw) => {
      const smaller = draw % (size + 1);
      const [before, after] = [await headAt(smaller), await headAt(size)];
      const proof = await consistencyProofOf(treeAt(size), smaller);
      expect(await isConsistent(before, after, proof, sha256)).toBe(true);
      expect(await isConsistent(after, before, proof, sha256)).toBe(smaller === size);
      expect(await isConsistent(before, after, [...proof, after.root], sha256)).toBe(false);
    }), { numRuns: 300 });
  });

  test('shows nothing once a bit of it is another', async () => {
    await fc.assert(fc.asyncProperty(sizes, fc.nat(), fc.nat(), async (size, draw, bit) => {
      const smaller = 1 + (draw % size);
      const all = [(await headAt(smaller)).root, (await headAt(size)).root, ...await consistencyProofOf(treeAt(size), smaller)];
      const [before = Buffer.of(), after = Buffer.of(), ...proof] = flipped(all, bit);
      expect(await isConsistent({ size: smaller, root: before }, { size, root: after }, proof, sha256)).toBe(false);
    }), { numRuns: 200 });
  });
});

/** Hashes of which one bit is turned over. */
function flipped(hashes: readonly Bytes[], draw: number): Bytes[] {
  const bit = draw % (hashes.length * 256);
  return hashes.map((hash, at) => hash.map((byte, place) => (at === bit >> 8 && place === (bit & 255) >> 3 ? byte ^ (1 << (bit & 7)) : byte)));
}
