import type { FileSeal } from '../../manifest/shard.ts';

/** One thing in which a copy differs from what its manifest or its record says. */
export interface Difference {
  kind: 'changed' | 'missing' | 'extra' | 'record';
  /** The file, below the site’s folder, or the address of an item in the record. */
  at: string;
  /** What differs, as a sentence without its subject. */
  what: string;
}

/** How many digits of a digest are shown: enough to tell any two apart. */
const shownDigits = 16;

/** Compare a file with what the manifest says of it. */
export function fileDifference(file: string, wanted: FileSeal, found: FileSeal | undefined): Difference | undefined {
  if (!found) return { kind: 'missing', at: file, what: `is not there, and the manifest lists ${shown(wanted)}` };
  if (found.sha256 === wanted.sha256) return undefined;
  return { kind: 'changed', at: file, what: `has ${shown(found)}, and the manifest lists ${shown(wanted)}` };
}

function shown({ sha256, bytes }: FileSeal): string {
  return `${bytes} bytes of digest ${sha256.slice(0, shownDigits)}`;
}
