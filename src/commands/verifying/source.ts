import type { FileSeal } from '../../manifest/shard.ts';

/** A copy of a site: a folder, or a mirror that answers at an address. Files are named by their paths below the site's folder. */
export interface Source {
  /** As people named it. */
  name: string;
  /** Digest a file without keeping it in memory; undefined where there is none. @throws {Unreadable} */
  seal: (file: string) => Promise<FileSeal | undefined>;
  /** Read a small file whole. @throws {Unreadable} also where it is longer than `limit` bytes */
  read: (file: string, limit: number) => Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** All files there, where they can be listed, and whether one is of those that only a build makes. */
  list?: () => string[];
  isOwn?: (file: string) => boolean;
  /** Answer whether a file is one that hosts read and do not send. */
  isKept: (file: string) => boolean;
}

/** Thrown where a copy cannot be read at all, so that nothing can be said of it. */
export class Unreadable extends Error {}
