import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { checkSavedProof } from '../../../src/commands/sealing/check-saved-proof.ts';
import { checkpointText } from '../../../src/record/checkpoint.ts';
import { entryLine, type RecordEntry } from '../../../src/record/entry.ts';
import { drawSigningKey, readSigningKey, signatureOf, verifierOf } from '../../../src/record/keys.ts';
import { rootOf } from '../../../src/record/merkle.ts';
import { noteOf } from '../../../src/record/note.ts';
import { inclusionProofOf } from '../../../src/record/proofs.ts';
import { proofText } from '../../../src/record/tlog-proof.ts';
import { buildTree, treeOf } from '../../../src/record/tree.ts';
import { sha256 } from '../../../src/store/sha256.ts';

const origin = 'a.example/record';
const copy = Buffer.from('A text.\n');
const entryOf = (at: number): RecordEntry => ({
  edition: 1, day: '2026-11-29', kind: 'publication', address: `/2023/02/a${at}/`, sha256: createHash('sha256').update(at === 3 ? copy : `${at}`).digest('hex'),
});
const lines = Array.from({ length: 5 }, (_, at) => Buffer.from(entryLine(entryOf(at))));
const tree = treeOf(await buildTree(lines, sha256), sha256);
const key = await readSigningKey(await drawSigningKey(origin));
const stranger = await readSigningKey(await drawSigningKey(origin));
if (!key || !stranger) throw new Error('no key');
const text = checkpointText({ origin, size: tree.size, root: await rootOf(tree) });

async function proofOf(entry: Buffer = lines[3] ?? Buffer.of(), signed = true): Promise<string> {
  const checkpoint = noteOf({ text, signatures: signed && key ? [await signatureOf(text, key)] : [] });
  return proofText({ entry: new Uint8Array(entry), index: 3, hashes: await inclusionProofOf(tree, 3), checkpoint });
}

const tells = 'The record a.example/record, with 5 entries, tells of /2023/02/a3/ in edition 1 of 2026-11-29: publication.';

test('a saved proof is checked by itself, with the text that it is of', async () => {
  expect(await checkSavedProof('a', await proofOf(), copy, [await verifierOf(key)])).toEqual({
    holds: true, said: [tells, 'The copy is the text that it tells of, byte by byte.', 'It is signed by a.example/record.'],
  });
  expect(await checkSavedProof('a', await proofOf(undefined, false), undefined, [])).toEqual({
    holds: true, said: [
      tells, 'Which text that was is not looked at: name a copy of it as well.',
      'Who wrote the record is not proved: it bears no signature by a key that is known here.',
    ],
  });
});

test('another text, another entry and a signature that is not right are told', async () => {
  const other = await checkSavedProof('a', await proofOf(), Buffer.from('A text!\n'), [await verifierOf(key)]);
  expect([other.holds, other.said[1]]).toEqual([false, 'The copy is another text than the one that it tells of.']);
  expect(await checkSavedProof('a', await proofOf(lines[2]), copy, [])).toEqual({
    holds: false, said: ['The proof does not hold: its entry is not the one at its place in the record a.example/record.'],
  });
  // A signature by another who gives himself the name and the mark of the key.
  const forged = { ...await signatureOf(text, stranger), id: (await signatureOf(text, key)).id };
  const proof = (await proofOf()).replace(/\n\n[^]*$/, `\n\n${noteOf({ text, signatures: [forged] })}`);
  const wrong = await checkSavedProof('a', proof, copy, [await verifierOf(key)]);
  expect([wrong.holds, wrong.said[2]]).toEqual([false, 'The signature of a.example/record is not by the key that was given.']);
});

test('what is no proof of an entry is refused', async () => {
  for (const wrong of ['', 'a', (await proofOf()).replace(/extra .*\n/, ''), (await proofOf()).replace(/\n\n[^]*$/, '\n\nnone')]) {
    await expect(checkSavedProof('a.tlog-proof', wrong, copy, [])).rejects.toThrow('a.tlog-proof is no proof of an entry.');
  }
});
