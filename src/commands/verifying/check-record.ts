import { siteFolders } from '../../addresses.ts';
import { isSameBytes, type Bytes } from '../../record/bytes.ts';
import { entriesOfBundle, maxEntryBytes } from '../../record/bundles.ts';
import { readCheckpoint, type Checkpoint } from '../../record/checkpoint.ts';
import { readEntry, type RecordEntry } from '../../record/entry.ts';
import { historyOf, type RecordEdition } from '../../record/history.ts';
import { judgeSignatures, type Judgement, type VerifierKey } from '../../record/keys.ts';
import { rootOf } from '../../record/merkle.ts';
import { readSignedNote } from '../../record/note.ts';
import { tilePath, tilesOfSize, tileWidth, type TilePlace } from '../../record/tile-paths.ts';
import { buildTree, tileOf, treeOf } from '../../record/tree.ts';
import { sha256 } from '../../store/sha256.ts';
import type { Difference } from './differences.ts';
import type { Source } from './source.ts';

/** What came of checking a copy’s record. */
export interface RecordOutcome {
  size: number;
  latest: RecordEdition | undefined;
  /** Texts that are as the record last says, and addresses of those that no entry tells of yet. */
  texts: number;
  newer: string[];
  signatures: Judgement[];
  /** How many entries an earlier checkpoint had, where one was given. */
  since?: number;
  differences: Difference[];
}

/** What a copy’s record is held against. */
export interface RecordTask {
  /** Digests of the source texts by address. */
  texts: ReadonlyMap<string, string>;
  keys: readonly VerifierKey[];
  since?: Checkpoint;
}

/** No checkpoint, with all its signatures, is longer. */
const maxCheckpointBytes = 65_536;
const maxTileBytes = tileWidth * (maxEntryBytes + 2);

/** Check a copy’s record, and its items against it. @returns undefined where it has none */
export async function checkRecord(source: Source, task: RecordTask): Promise<RecordOutcome | undefined> {
  const bytes = await source.read(fileOf('checkpoint'), maxCheckpointBytes);
  if (!bytes && task.since) return outcomeOf(0, [fault('checkpoint', 'is not there, and an earlier checkpoint says that there was a record')]);
  if (!bytes) return undefined;
  const note = readSignedNote(new TextDecoder().decode(bytes));
  const checkpoint = note && readCheckpoint(note.text);
  if (!note || !checkpoint) return outcomeOf(0, [fault('checkpoint', 'is not a checkpoint')]);
  const { size, root, origin } = checkpoint;
  const differences: Difference[] = [];
  const entries = await loadEntries(source, size, differences);
  const signatures = await judgeSignatures(note, task.keys);
  const forged = signatures.flatMap((each) => (each.state === 'wrong' ? [each.by] : []));
  differences.push(...forged.map((by) => fault('checkpoint', `bears a signature of ${by} that is not theirs`)));
  if (!entries) return { ...outcomeOf(size, differences), signatures };
  const levels = await buildTree(entries, sha256);
  const tree = treeOf(levels, sha256);
  if (!isSameBytes(await rootOf(tree), root)) {
    differences.push(fault('checkpoint', 'has another root than its entries make: an entry was altered, added or lost'));
  }
  for (const { level, ...place } of tilesOfSize(size)) {
    if (level === 'entries') continue;
    const tile = await source.read(fileOf(tilePath({ level, ...place })), maxTileBytes);
    const path = tilePath({ level, ...place });
    if (!tile) differences.push(fault(path, 'is not there'));
    else if (!isSameBytes(tile, tileOf(levels[level] ?? new Uint8Array(), place.index, place.width))) {
      differences.push(fault(path, 'holds other hashes than its entries make'));
    }
  }
  const { since } = task;
  if (since && since.origin !== origin) differences.push(fault('checkpoint', `is of ${origin}, and the earlier one of ${since.origin}`));
  else if (since && since.size > size) {
    differences.push(fault('checkpoint', `has ${size} entries, and the earlier one had ${since.size}: entries were taken away`));
  } else if (since && !isSameBytes(await rootOf(treeOf(levels, sha256, since.size)), since.root)) {
    differences.push(fault('checkpoint', `does not go on from the earlier one: among its first ${since.size} entries one was altered`));
  }
  return { ...outcomeOf(size, differences), ...checkTexts(entries, task.texts, differences), signatures, ...(since && { since: since.size }) };
}

async function loadEntries(source: Source, size: number, differences: Difference[]): Promise<Bytes[] | undefined> {
  const all: Bytes[] = [];
  for (const place of tilesOfSize(size).filter(({ level }) => level === 'entries')) {
    const bundle = await source.read(fileOf(tilePath(place)), maxTileBytes);
    const entries = bundle && entriesOfBundle(bundle);
    if (entries?.length !== place.width) differences.push(bundleFault(place, bundle !== undefined));
    all.push(...entries ?? []);
  }
  return all.length === size ? all : undefined;
}

/** Hold the items against what the record last says of each. */
function checkTexts(
  entries: readonly Bytes[], texts: ReadonlyMap<string, string>, differences: Difference[],
): Pick<RecordOutcome, 'texts' | 'newer' | 'latest'> {
  const lines: RecordEntry[] = [];
  for (const [index, bytes] of entries.entries()) {
    const entry = readEntry(new TextDecoder().decode(bytes));
    if (!entry) differences.push(fault(`entry ${index + 1}`, 'is not an entry'));
    else lines.push(entry);
  }
  const history = lines.length === entries.length ? historyOf(lines) : undefined;
  if (!history) return { texts: 0, newer: [], latest: undefined };
  if ('fault' in history) {
    differences.push(fault(`entry ${history.index + 1}`, `does not follow from those before it: ${history.fault}`));
    return { texts: 0, newer: [], latest: undefined };
  }
  let same = 0;
  for (const [address, { sha256: sealed, withdrawn, day }] of history.texts) {
    const found = texts.get(address);
    if (found === sealed || (withdrawn && found === undefined)) same += 1;
    else if (found === undefined) differences.push({ kind: 'missing', at: address, what: `has no text, and the record has one of ${day}` });
    else differences.push({ kind: 'changed', at: address, what: `has another text than the record last says, on ${day}` });
  }
  return { texts: same, newer: [...texts.keys()].filter((address) => !history.texts.has(address)), latest: history.editions.at(-1) };
}

function outcomeOf(size: number, differences: Difference[]): RecordOutcome {
  return { size, latest: undefined, texts: 0, newer: [], signatures: [], differences };
}

function bundleFault(place: TilePlace, isThere: boolean): Difference {
  return fault(tilePath(place), isThere ? `does not hold ${place.width} entries` : 'is not there');
}

function fault(at: string, what: string): Difference {
  return { kind: 'record', at, what };
}

function fileOf(path: string): string {
  return `${siteFolders.record}/${path}`;
}
