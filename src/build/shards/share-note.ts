import { join } from 'node:path';
import type { FileSeal } from '../../manifest/shard.ts';
import type { PlanFacts } from './plan-folder.ts';
import { readSealed, writeSealed } from './sealed-json.ts';

/** What is noted of a file that a share holds. */
export interface NotedFile {
  /** Digest of what it was made from. */
  digest: string;
  seal: FileSeal;
  /** For articles: digest of what search reads of the page. */
  searched?: string;
}

/** What a share says of itself. */
export interface ShareNote {
  index: number;
  of: number;
  /** Of the plan that it was made by. */
  plan: Omit<PlanFacts, 'format'>;
  /** False while it is being made. */
  isWhole: boolean;
  /** Its files of the site, below `siteOfShare`. */
  files: Map<string, NotedFile>;
  /** Its parts and volumes of the search index, below `volumesOfShare`. */
  indexed: Map<string, FileSeal>;
}

type Row = [file: string, digest: string, sha256: string, bytes: number, searched?: string];

interface Written extends Omit<ShareNote, 'files' | 'indexed'> {
  format: 1;
  files: Row[];
  indexed: [file: string, sha256: string, bytes: number][];
}

/** The name of the file in which a share says what it is. */
export const noteFile = 'share.json';

/** Where a share's files of the site lie. */
export function siteOfShare(folder: string): string {
  return join(folder, 'site');
}

/** Where a share's parts of the search index lie. */
export function volumesOfShare(folder: string): string {
  return join(folder, 'volumes');
}

/** Write what a share says of itself into its folder. */
export function writeNote(folder: string, { files, indexed, ...note }: ShareNote): void {
  const written: Written = {
    format: 1, ...note,
    files: [...files].map(([file, { digest, seal: { sha256, bytes }, searched }]): Row => (
      searched === undefined ? [file, digest, sha256, bytes] : [file, digest, sha256, bytes, searched])),
    indexed: [...indexed].map(([file, { sha256, bytes }]) => [file, sha256, bytes]),
  };
  writeSealed(join(folder, noteFile), written);
}

/** Read it; undefined where there is none, and 'damaged' where it is not as it was written. */
export function readShareNote(folder: string): ShareNote | 'damaged' | undefined {
  const written = readSealed<Written>(join(folder, noteFile), 1);
  if (written === undefined || written === 'damaged') return written;
  const { format: _, files, indexed, ...note } = written;
  return {
    ...note,
    files: new Map(files.map(([file, digest, sha256, bytes, searched]) => (
      [file, { digest, seal: { sha256, bytes }, ...(searched !== undefined && { searched }) }]))),
    indexed: new Map(indexed.map(([file, sha256, bytes]) => [file, { sha256, bytes }])),
  };
}
