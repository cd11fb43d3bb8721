import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ChangedMeanwhile } from '../errors.ts';

/**
 * The bytes of an item's file, which are those that its page was made from.
 * @throws {ChangedMeanwhile} where the file was written to or deleted after it was read
 */
export function sourceBytesOf({ from, digest }: { from: string; digest: string }): Uint8Array {
  const bytes = read(from);
  if (!bytes || hash('sha256', bytes) !== digest) throw new ChangedMeanwhile(from);
  return bytes;
}

function read(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
