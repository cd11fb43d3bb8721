import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { digestOf } from './digest.ts';

const source = join(import.meta.dirname, '..');

/** The rooms and files of `src/` that the reading of one file runs through. A test holds this against what they import. */
export const readingCode = ['schema', 'markdown', 'record', 'store', 'languages', 'site.ts'] as const;

/**
 * Digest of all code in some rooms or files of `src/`, of the installed dependencies as the lock file names them, and
 * of Node. Whatever is worked out by that code must be worked out anew when it changes.
 * @param counts answers whether a file counts, by its path below `src/`
 */
export function codeDigestOf(places: readonly string[], counts: (file: string) => boolean = () => true): string {
  const files = places.flatMap((place) => (/\.\w+$/.test(place) ? [place] : filesIn(place))).filter(counts);
  const parts = files.sort().flatMap((file) => [file, readFileSync(join(source, file))]);
  return digestOf(process.version, readFileSync(join(source, '..', 'package-lock.json')), ...parts);
}

/** The files of a room but for its README, which can change without a page being made anew. */
function filesIn(folder: string): string[] {
  const entries = readdirSync(join(source, folder), { withFileTypes: true, recursive: true });
  const code = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.md'));
  return code.map((entry) => relative(source, join(entry.parentPath, entry.name)));
}
