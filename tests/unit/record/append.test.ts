import { createHash, hash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { addEdition } from '../../../src/record/append.ts';
import { drawSigningKey, readSigningKey, readVerifierKey, verifierOf } from '../../../src/record/keys.ts';
import { readSignedNote } from '../../../src/record/note.ts';
import { readSealedRecord, type RecordFault, type RecordKeys, type SealedRecord } from '../../../src/record/record.ts';
import { sha256 } from '../../../src/store/sha256.ts';
import { cosignedAt, drawWitness } from './made-witness.ts';

const origin = 'a.example/record';
const changes = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => (
  { kind: 'publication' as const, address: `/2023/02/a${from + at}/`, sha256: hash('sha256', String(from + at)) }));
const keys: RecordKeys = { witnesses: [] };

/** Read what an edition wrote over the files of those before it. */
async function readBack(files: ReadonlyMap<string, string>, known: readonly string[] = [], trusted = keys): Promise<SealedRecord | RecordFault> {
  const texts = ['000', '001', '002'].flatMap((name) => files.get(`record/entries/${name}.jsonl`) ?? []);
  const blocks = texts.map((text, at) => ({ text, ...(known[at] !== undefined && { root: known[at] }) }));
  return readSealedRecord({ checkpoint: files.get('record/checkpoint') ?? '', blocks }, trusted, sha256);
}

async function recordOf(files: ReadonlyMap<string, string>): Promise<SealedRecord> {
  const read = await readBack(files);
  if ('message' in read) throw new Error(read.message);
  return read;
}

const first = await addEdition(undefined, changes(0, 255), { day: '2026-11-29', origin }, sha256);
const second = await addEdition(await recordOf(first.files), changes(255, 600), { day: '2026-11-30', origin: 'b.example/record' }, sha256);
const files = new Map([...first.files, ...second.files]);
const record = await recordOf(files);

describe('a record that grows', () => {
  test('fills its last file, begins others, and touches no full one again', async () => {
    expect([...second.files.keys()]).toEqual(['record/entries/000.jsonl', 'record/entries/001.jsonl', 'record/entries/002.jsonl', 'record/checkpoint']);
    expect(files.get('record/entries/000.jsonl')?.startsWith(first.files.get('record/entries/000.jsonl') ?? '-')).toBe(true);
    expect([...files.values()].map((text) => text.split('\n').length)).toEqual([257, 5, 257, 89]);
    const third = await addEdition(record, changes(600, 601), { day: '2026-11-30', origin }, sha256);
    expect([...third.files.keys()]).toEqual(['record/entries/002.jsonl', 'record/checkpoint']);
  });

  test('keeps its name, and has an edition for each sealing', () => {
    expect(record.checkpoint).toMatchObject({ origin, size: 600 });
    expect(record.history.editions).toEqual([{ number: 1, day: '2026-11-29', size: 255 }, { number: 2, day: '2026-11-30', size: 600 }]);
    expect(record.roots).toHaveLength(2);
  });

  test('is not sealed where what it holds is not what its checkpoint tells of', async () => {
    const other = { ...record, entries: record.entries.map((entry) => ({ ...entry, day: '2026-11-28' })) };
    await expect(addEdition(other, changes(600, 601), { day: '2026-11-30', origin }, sha256)).rejects.toThrow('does not begin with the record as it was');
  });

  test('is read in the same way where full files are known to be sound, and those are not hashed again', async () => {
    expect(await readBack(files, record.roots)).toMatchObject({ checkpoint: record.checkpoint, roots: record.roots });
    // Whoever knows a file by its digest never meets another text under it; here one does, and nobody hashes it.
    const known = new Map([...files, ['record/entries/000.jsonl', (files.get('record/entries/000.jsonl') ?? '').replace('/a7/', '/b7/')]]);
    expect(await readBack(known, record.roots)).toMatchObject({ checkpoint: record.checkpoint });
    expect(await readBack(known)).toMatchObject({ message: 'The entries are not those that the checkpoint tells of.' });
    expect(await readBack(files, [createHash('sha256').digest('hex')])).toMatchObject({ message: 'The entries are not those that the checkpoint tells of.' });
  });
});

describe('a checkpoint', () => {
  test('of an archive with a key has to be signed by it', async () => {
    const [key, other] = await Promise.all([drawSigningKey(origin), drawSigningKey(origin)].map(async (line) => readSigningKey(await line)));
    if (!key || !other) throw new Error('no key');
    const trusted = { log: await verifierOf(key), witnesses: [] };
    const by = async (signer: typeof key | undefined) => (await addEdition(undefined, changes(0, 3), { day: '2026-11-29', origin, key: signer }, sha256)).files;
    expect(await readBack(await by(key), [], trusted)).toMatchObject({ signatures: [{ state: 'right', by: origin }] });
    const unsigned = { message: `It is not signed by the key ${origin} of record.key in src/site.ts.` };
    expect(await readBack(await by(other), [], trusted)).toMatchObject(unsigned);
    expect(await readBack(await by(undefined), [], trusted)).toMatchObject(unsigned);
    const signed = await by(key);
    const turned = new Map([...signed, ['record/checkpoint', (signed.get('record/checkpoint') ?? '').replace('a.example/record\n3', 'b.example/record\n3')]]);
    expect(await readBack(turned, [], trusted)).toMatchObject({ message: `The signature by ${origin} is not right.` });
  });

  test('may bear the signature of a witness, which has to be right where its key is known', async () => {
    const { line, signatureOver } = await drawWitness();
    const witness = await readVerifierKey(line);
    if (!witness) throw new Error('no key');
    const edition = await addEdition(undefined, changes(0, 3), { day: '2026-11-29', origin }, sha256);
    const plain = edition.files.get('record/checkpoint') ?? '';
    const text = readSignedNote(plain)?.text ?? '';
    const by = async (signed: string) => new Map([...edition.files, ['record/checkpoint', `${plain}${await signatureOver(signed)}\n`]]);
    const trusted = { witnesses: [witness] };
    expect(await readBack(await by(text), [], trusted)).toMatchObject({ signatures: [{ state: 'right', by: 'w.example', time: cosignedAt }] });
    expect(await readBack(await by(`${text}more\n`), [], trusted)).toMatchObject({ message: 'The signature by w.example is not right.' });
    expect(await readBack(await by(text))).toMatchObject({ signatures: [{ state: 'unknown' }] });
    expect(await readBack(edition.files, [], trusted)).toMatchObject({ signatures: [] });
  });
});
