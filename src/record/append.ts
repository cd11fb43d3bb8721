import type { Sha256 } from './bytes.ts';
import { utf8Of } from './bytes.ts';
import { checkpointText, type Checkpoint } from './checkpoint.ts';
import { entryLine, type RecordEntry } from './entry.ts';
import { signatureOf, type SigningKey } from './keys.ts';
import { rootOf } from './merkle.ts';
import { noteOf } from './note.ts';
import { consistencyProofOf, isConsistent } from './proofs.ts';
import { checkpointFile, entriesFile } from './record-files.ts';
import type { SealedRecord } from './record.ts';
import { tileWidth } from './tile-paths.ts';
import { buildTree, treeOf } from './tree.ts';

/** An edition that is to be added to a record. */
export interface NextEdition {
  number: number;
  entries: readonly RecordEntry[];
  /** The files that change, by their paths below the content folder, the checkpoint last. */
  files: ReadonlyMap<string, string>;
  checkpoint: Checkpoint;
}

/** What an edition is made by. */
export interface EditionMaker {
  day: string;
  /** Names a log that begins; one that is there keeps its name. */
  origin: string;
  /** Absent where the checkpoint is not to be signed. */
  key?: SigningKey | undefined;
}

/**
 * Add an edition to a record. Nothing is written.
 * @param told what it tells of, in order
 * @throws where the record with it would not be a longer form of the one without it, which nobody may sign
 */
export async function addEdition(
  record: SealedRecord | undefined, told: readonly Omit<RecordEntry, 'edition' | 'day'>[], { day, origin, key }: EditionMaker, sha256: Sha256,
): Promise<NextEdition> {
  const number = (record?.history.editions.at(-1)?.number ?? 0) + 1;
  const before = record?.entries ?? [];
  const entries = [...before, ...told.map((change) => ({ edition: number, day, ...change }))];
  const lines = entries.map(entryLine);
  const tree = treeOf(await buildTree(lines.map(utf8Of), sha256), sha256);
  const checkpoint = { origin: record?.checkpoint.origin ?? origin, size: tree.size, root: await rootOf(tree) };
  if (record && !(await isConsistent(record.checkpoint, checkpoint, await consistencyProofOf(tree, before.length), sha256))) {
    throw new Error('The record with the new entries does not begin with the record as it was');
  }
  const text = checkpointText(checkpoint);
  const files = new Map<string, string>();
  for (let index = Math.floor(before.length / tileWidth); index * tileWidth < lines.length; index++) {
    files.set(entriesFile(index), lines.slice(index * tileWidth, (index + 1) * tileWidth).map((line) => `${line}\n`).join(''));
  }
  files.set(checkpointFile, noteOf({ text, signatures: key ? [await signatureOf(text, key)] : [] }));
  return { number, entries, files, checkpoint };
}
