import { bytesOfHex, hexOf, isSameBytes, joinBytes, utf8Of, type Bytes, type Sha256 } from './bytes.ts';
import { readCheckpoint, type Checkpoint } from './checkpoint.ts';
import { readEntry, type RecordEntry } from './entry.ts';
import { historyOf, type RecordHistory } from './history.ts';
import { judgeSignatures, type Judgement, type VerifierKey } from './keys.ts';
import { foldHashes, rootOf, type TiledTree } from './merkle.ts';
import { readSignedNote, type SignedNote } from './note.ts';
import { checkpointFile, entriesFile, type RecordBlock, type RecordFiles } from './record-files.ts';
import { tileWidth } from './tile-paths.ts';
import { leavesOf, levelsFrom, tileOf } from './tree.ts';

/** A record that was read and holds together. */
export interface SealedRecord {
  checkpoint: Checkpoint;
  /** The checkpoint as it lies in its file, and the same taken apart. */
  text: string;
  note: SignedNote;
  /** What is to be thought of each signature under it. */
  signatures: readonly Judgement[];
  entries: readonly RecordEntry[];
  history: RecordHistory;
  tree: TiledTree;
  /** The hashes above each full file of entries, in hex. */
  roots: readonly string[];
}

/** The keys that an archive trusts. */
export interface RecordKeys {
  /** The archive's own; absent where its checkpoints are not signed. */
  log?: VerifierKey;
  witnesses: readonly VerifierKey[];
}

/** What keeps a record from being one: what it says does not hold together. */
export interface RecordFault {
  file: string;
  line: number;
  message: string;
}

/**
 * Read a record. Entries that the checkpoint does not tell of yet are passed over: they are what a sealing left that was stopped.
 * @param keys where one of them signed the checkpoint, its signature has to be right, and that of the log has to be there
 * @returns what is wrong, by the first fault, where it does not hold together
 */
export async function readSealedRecord({ checkpoint: text, blocks }: RecordFiles, keys: RecordKeys, sha256: Sha256): Promise<SealedRecord | RecordFault> {
  if (text === undefined) return faultOf('There is no checkpoint.');
  const note = readSignedNote(text);
  const checkpoint = note && readCheckpoint(note.text);
  if (!checkpoint) return faultOf('This is no checkpoint.');
  const kept = blocksWithin(blocks, checkpoint.size);
  if ('message' in kept) return kept;
  const entries: RecordEntry[] = [];
  for (const [index, { lines, root }] of kept.entries()) {
    const read = root === undefined ? lines.map(readEntry) : (JSON.parse(`[${lines.join(',')}]`) as RecordEntry[]);
    const wrong = read.indexOf(undefined);
    if (wrong >= 0) return { file: entriesFile(index), line: wrong + 1, message: 'This line is no entry.' };
    for (const entry of read) if (entry) entries.push(entry);
  }
  const history = historyOf(entries);
  if ('fault' in history) {
    const [index, at] = [Math.floor(history.index / tileWidth), history.index % tileWidth];
    return { file: entriesFile(index), line: at + 1, message: `The entry does not follow from those before it: ${history.fault}.` };
  }
  const full = kept.filter(({ lines }) => lines.length === tileWidth);
  const hashesOf = async (lines: readonly string[]) => leavesOf(lines.map(utf8Of), sha256);
  const roots = await Promise.all(full.map(async ({ lines, root }) => root ?? hexOf(await foldHashes(await hashesOf(lines), sha256))));
  const above = await levelsFrom(joinBytes(...roots.map(bytesOfHex)), sha256);
  const readTile = async (level: number, index: number, width: number): Promise<Bytes> => (
    level > 0 ? tileOf(above[level - 1] ?? new Uint8Array(), index, width) : hashesOf(kept[index]?.lines.slice(0, width) ?? []));
  const tree: TiledTree = { size: checkpoint.size, sha256, readTile };
  if (!isSameBytes(await rootOf(tree), checkpoint.root)) return faultOf('The entries are not those that the checkpoint tells of.');
  const signatures = await judgeSignatures(note, [...(keys.log ? [keys.log] : []), ...keys.witnesses]);
  const wrong = signatures.find(({ state }) => state === 'wrong');
  if (wrong && 'by' in wrong) return faultOf(`The signature by ${wrong.by} is not right.`);
  const isSigned = signatures.some((each) => each.state === 'right' && each.by === keys.log?.name && each.type === 'note');
  if (keys.log && !isSigned) return faultOf(`It is not signed by the key ${keys.log.name} of record.key in src/site.ts.`);
  return { checkpoint, text, note, signatures, entries, history, tree, roots };
}

function faultOf(message: string): RecordFault {
  return { file: checkpointFile, line: 1, message };
}

/** The lines of the files of entries, as many as the checkpoint tells of. */
function blocksWithin(blocks: readonly RecordBlock[], size: number): { lines: string[]; root?: string | undefined }[] | RecordFault {
  const kept: { lines: string[]; root?: string | undefined }[] = [];
  for (let [index, left] = [0, size]; left > 0; index++, left -= tileWidth) {
    const { text = '', root } = blocks[index] ?? {};
    const lines = text.split('\n').slice(0, -1);
    const wanted = Math.min(left, tileWidth);
    if (lines.length > tileWidth) return { file: entriesFile(index), line: tileWidth + 1, message: `There are more than ${tileWidth} entries here.` };
    if (lines.length < wanted) {
      const message = `The checkpoint tells of ${wanted} entries here, and there ${lines.length === 1 ? 'is' : 'are'} ${lines.length}.`;
      return { file: entriesFile(index), line: Math.max(1, lines.length), message };
    }
    kept.push({ lines: lines.slice(0, wanted), root: wanted === tileWidth ? root : undefined });
  }
  return kept;
}
