import type { Removal } from './deploy-plan.ts';

/** What brings files to a target and takes them away. */
export interface Carrier {
  /** Read a small file; undefined where there is none. @throws {UsageError} where the target itself cannot be there */
  read: (file: string) => Promise<Buffer | undefined>;
  /** The names of what lies at the target's top. */
  names: () => Promise<string[]>;
  /** Bring these files from a folder. Each is there whole or not at all, as far as the tool can do that. */
  send: (from: string, files: readonly string[]) => Promise<void>;
  /** Delete files, and then folders where nothing is left in them. */
  drop: (removal: Removal) => Promise<void>;
}
