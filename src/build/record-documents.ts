import { siteFolders } from '../addresses.ts';
import { bundleOf } from '../record/bundles.ts';
import { utf8Of } from '../record/bytes.ts';
import { entryLine } from '../record/entry.ts';
import type { StampFile } from '../record/record-files.ts';
import type { SealedRecord } from '../record/record.ts';
import { tilePath, tilesOfSize, tileWidth, type TilePlace } from '../record/tile-paths.ts';
import { digestOf } from '../store/digest.ts';

/** A file of the published record. */
interface RecordDocument {
  file: string;
  key: string;
  text: () => string | Uint8Array | Promise<Uint8Array>;
}

/** The record as a log that anyone can check: its checkpoint, its tiles, its entries, and the time stamps. */
export function* recordDocuments(record: SealedRecord, stamps: readonly StampFile[]): Generator<RecordDocument> {
  const placed = (path: string): string => `${siteFolders.record}/${path}`;
  const keyOf = keysOf(record);
  for (const place of [...tilesOfSize(record.tree.size), ...earlierParts(record)]) {
    yield { file: placed(tilePath(place)), key: keyOf(place), text: () => bytesOf(place, record) };
  }
  for (const { path, bytes } of stamps) yield { file: path, key: digestOf(bytes), text: () => bytes };
  yield { file: placed('checkpoint'), key: record.text, text: () => record.text };
}

/** The tiles that grew since an edition ended in them, as they were then: whoever holds its checkpoint asks for them until they are full. */
function earlierParts({ history: { editions }, tree: { size } }: SealedRecord): TilePlace[] {
  const parts = new Map<string, TilePlace>();
  for (let [level, count] = [0, size]; count > 0; [level, count] = [level + 1, Math.floor(count / tileWidth)]) {
    for (const edition of editions) {
      const then = Math.floor(edition.size / tileWidth ** level);
      const [index, width] = [Math.floor(then / tileWidth), then % tileWidth];
      if (width === 0 || then === count || index !== Math.floor(count / tileWidth)) continue;
      for (const at of level === 0 ? (['entries', 0] as const) : [level]) {
        const place = { level: at, index, width };
        parts.set(tilePath(place), place);
      }
    }
  }
  return [...parts.values()];
}

async function bytesOf({ level, index, width }: TilePlace, { tree, entries }: SealedRecord): Promise<Uint8Array> {
  if (level !== 'entries') return tree.readTile(level, index, width);
  return bundleOf(entries.slice(index * tileWidth, index * tileWidth + width).map((entry) => utf8Of(entryLine(entry))));
}

/** Gives a key of a tile that changes whenever an entry in or below it does, without hashing what is full once more. */
function keysOf({ entries, roots }: SealedRecord): (place: TilePlace) => string {
  const growing: string[] = [''];
  for (const entry of entries.slice(roots.length * tileWidth)) growing.push(digestOf(growing.at(-1) ?? '', entryLine(entry)));
  return ({ level, index, width }) => {
    if (level === 'entries' || level === 0) return (width === tileWidth ? roots[index] : growing[width]) ?? '';
    const below = tileWidth ** (level - 1);
    return digestOf(roots.slice(index * below * tileWidth, (index * tileWidth + width) * below).join(' '));
  };
}
