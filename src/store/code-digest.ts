import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { digestOf } from './digest.ts';

const source = join(import.meta.dirname, '..');

/** The rooms and files of `src/` that the reading of one file runs through. A test holds this against what they import. */
export const readingCode = ['schema', 'markdown', 'store', 'languages', 'site.ts'] as const;

/**
 * Digest of all code in some rooms or files of `src/`, of the installed dependencies as the lock file names them, and
 * of Node. Whatever is worked out by that code must be worked out anew when it changes.
 */
export function codeDigestOf(places: readonly string[]): string {
  const files = places.flatMap((place) => (/\.\w+$/.test(place) ? [place] : filesIn(place)));
  const parts = files.sort().flatMap((file) => [file, readFileSync(join(source, file))]);
  return digestOf(process.version, readFileSync(join(source, '..', 'package-lock.json')), ...parts);
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(join(source, folder), { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(source, join(entry.parentPath, entry.name)));
}
