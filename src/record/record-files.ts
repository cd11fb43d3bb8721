import { tileNumber } from './tile-paths.ts';

/** The folder of the record, below the content folder. */
export const recordFolder = 'record';

/** The file of the latest checkpoint, below the content folder. */
export const checkpointFile = `${recordFolder}/checkpoint`;

/** The file of the `index`-th 256 entries, below the content folder. @example entriesFile(0) //=> 'record/entries/000.jsonl' */
export function entriesFile(index: number): string {
  return `${recordFolder}/entries/${tileNumber(index)}.jsonl`;
}

/** What a time stamp of an edition's checkpoint consists of, below the content folder. @example stampFiles(214).stamp //=> 'record/stamps/214.tsr' */
export function stampFiles(edition: number): { stamped: string; stamp: string } {
  return { stamped: `${recordFolder}/stamps/${edition}.checkpoint`, stamp: `${recordFolder}/stamps/${edition}.tsr` };
}

/** Answer whether a file of this name can be one of the record's. @param path below the content folder */
export function isRecordFile(path: string): boolean {
  return path === checkpointFile || /^record\/(entries\/(x\d{3}\/)*\d{3}\.jsonl|stamps\/[1-9]\d*\.(checkpoint|tsr))$/.test(path);
}

/** The files of a record as they lie in the content folder. */
export interface RecordFiles {
  /** Absent where there is none. */
  checkpoint?: string;
  /** The texts of the files of entries, in order. */
  blocks: readonly RecordBlock[];
}

/** A file of entries. */
export interface RecordBlock {
  text: string;
  /** The hash above its 256 entries, in hex, where it was found sound before. */
  root?: string;
}

/** A file of a time stamp, which is published as it is. */
export interface StampFile {
  /** Below the content folder. */
  path: string;
  bytes: Uint8Array;
}
