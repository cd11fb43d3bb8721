import { createPublicKey } from 'node:crypto';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkpointText } from '../../../src/record/checkpoint.ts';
import { drawSigningKey, readSigningKey, signatureOf, verifierOf } from '../../../src/record/keys.ts';
import { rootOf } from '../../../src/record/merkle.ts';
import { noteOf } from '../../../src/record/note.ts';
import { inclusionProofOf } from '../../../src/record/proofs.ts';
import { checkProof, proofText, readProof, type TlogProof } from '../../../src/record/tlog-proof.ts';
import { buildTree, treeOf } from '../../../src/record/tree.ts';
import { sha256 } from '../../../src/store/sha256.ts';

const entries = Array.from({ length: 300 }, (_, at) => Buffer.from(`{"n":${at}}`));
const tree = treeOf(await buildTree(entries, sha256), sha256);
const origin = 'a.example/record';
const key = await readSigningKey(await drawSigningKey(origin));
if (!key) throw new Error('no key');
const verifier = await verifierOf(key);
const text = checkpointText({ origin, size: tree.size, root: await rootOf(tree) });
const checkpoint = noteOf({ text, signatures: [await signatureOf(text, key)] });
const proofOf = async (index: number): Promise<TlogProof> => (
  { entry: entries[index] ?? Buffer.of(), index, hashes: await inclusionProofOf(tree, index), checkpoint });

describe('a proof in one file', () => {
  test('is read as it was written, with its entry or without', async () => {
    const proof = await proofOf(41);
    expect(proofText(proof).split('\n').slice(0, 3)).toEqual(['c2sp.org/tlog-proof@v1', 'extra eyJuIjo0MX0=', 'index 41']);
    expect(readProof(proofText(proof)))
      .toEqual({ ...proof, entry: new Uint8Array(proof.entry ?? []), hashes: proof.hashes.map((hash) => new Uint8Array(hash)) });
    const { index, hashes } = proof;
    expect(readProof(proofText({ index, hashes: [], checkpoint }))).toEqual({ index, hashes: [], checkpoint });
    expect(proofText({ index, hashes, checkpoint }).endsWith(`\n\n${checkpoint}`)).toBe(true);
  });

  test('shows that its entry is in the log, and by whom the log is signed', async () => {
    const proof = await proofOf(299);
    const outcome = await checkProof(proof, proof.entry ?? Buffer.of(), [verifier], sha256);
    expect(outcome).toMatchObject({ isIncluded: true, checkpoint: { origin, size: 300 }, signatures: [{ state: 'right', by: origin }] });
    expect(await checkProof(proof, Buffer.from('another'), [verifier], sha256)).toMatchObject({ isIncluded: false });
    expect(await checkProof({ ...proof, checkpoint: 'none' }, Buffer.of(), [], sha256)).toBeUndefined();
  });

  test('of another form is none', async () => {
    const proof = proofText(await proofOf(5));
    const wrong = ['', proof.replace('v1', 'v2'), proof.replace('index 5', 'index 05'), proof.replace('index 5', 'index -5'),
      proof.replace('extra ', 'extra !'), proof.replace('index 5\n', 'index 5\nAAAA\n'), proof.replace('\n\n', '\n')];
    expect(wrong.slice(0, -1).map(readProof)).toEqual(wrong.slice(0, -1).map(() => undefined));
  });
});

describe('Sigstore’s own code', () => {
  const load = createRequire(import.meta.url);
  const { verifyMerkleInclusion } = load('@sigstore/verify/dist/tlog/merkle.js') as { verifyMerkleInclusion: (entry: object, checkpoint: object) => void };
  const { LogCheckpoint, verifyCheckpoint } = load('@sigstore/verify/dist/tlog/checkpoint.js') as {
    LogCheckpoint: { fromString: (text: string) => { origin: string; logSize: bigint; logHash: Buffer } };
    verifyCheckpoint: (entry: object, logs: object[]) => { origin: string };
  };

  test('agrees on which proofs show an entry and which do not', async () => {
    await fc.assert(fc.asyncProperty(fc.nat(299), fc.boolean(), async (index, isRight) => {
      const { entry, hashes } = await proofOf(index);
      const body = isRight ? entry : Buffer.from('another');
      const foreign = () => verifyMerkleInclusion(
        { canonicalizedBody: body, inclusionProof: { logIndex: String(index), hashes: hashes.map((hash) => Buffer.from(hash)) } },
        LogCheckpoint.fromString(text),
      );
      if (isRight) expect(foreign).not.toThrow();
      else expect(foreign).toThrow('calculated root hash does not match');
    }));
  });

  test('reads our checkpoints and finds them signed', () => {
    const entry = { inclusionProof: { checkpoint: { envelope: checkpoint } } };
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(verifier.key).toString('base64url') };
    const publicKey = createPublicKey({ key: jwk, format: 'jwk' });
    const logs = [{ logID: Buffer.from(verifier.id.padEnd(64, '0'), 'hex'), baseURL: origin, publicKey }];
    expect(verifyCheckpoint(entry, logs)).toMatchObject({ origin, logSize: 300n });
    const altered = { inclusionProof: { checkpoint: { envelope: checkpoint.replace('\n300\n', '\n301\n') } } };
    expect(() => verifyCheckpoint(altered, logs)).toThrow('invalid checkpoint signature');
  });
});
