import { hash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What is known of one file: enough to see that it was written again, and whether it says something else. */
interface ListedItem {
  size: number;
  /** Changes when the file is written or replaced. */
  sign: string;
  digest: string;
}

/** The files of a site by their path. */
export type Listing = ReadonlyMap<string, ListedItem>;

/** How one state of a site differs from an earlier one, as a server that holds the earlier one must learn it. */
export interface Difference {
  added: number;
  changed: number;
  deleted: number;
  /** Written again with the same bytes. */
  touched: number;
  /** Bytes of the files added and changed. */
  bytes: number;
}

/** List the files below a folder. Of a file that stands as it stood in `known` the digest is taken over. */
export function listingOf(folder: string, known: Listing = new Map()): Listing {
  const listing = new Map<string, ListedItem>();
  if (!existsSync(folder)) return listing;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const { size, mtimeMs, ino } = lstatSync(path);
    const [name, sign] = [path.slice(folder.length + 1), `${size} ${mtimeMs} ${ino}`];
    const before = known.get(name);
    listing.set(name, { size, sign, digest: before?.sign === sign ? before.digest : hash('sha1', readFileSync(path)) });
  }
  return listing;
}

/** Compare two states of a site. */
export function differenceOf(before: Listing, after: Listing): Difference {
  const difference: Difference = { added: 0, changed: 0, deleted: 0, touched: 0, bytes: 0 };
  for (const [name, { size, sign, digest }] of after) {
    const old = before.get(name);
    if (old?.sign === sign) continue;
    if (old?.digest === digest) {
      difference.touched += 1;
      continue;
    }
    difference[old ? 'changed' : 'added'] += 1;
    difference.bytes += size;
  }
  for (const name of before.keys()) if (!after.has(name)) difference.deleted += 1;
  return difference;
}

/** Count files and bytes of a site. */
export function sizeOf(listing: Listing): { files: number; bytes: number } {
  return { files: listing.size, bytes: [...listing.values()].reduce((sum, { size }) => sum + size, 0) };
}
