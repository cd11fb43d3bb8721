import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Write the files of an edition. The checkpoint comes last, and what it does not tell of yet is passed over: so a run that is killed leaves
 * the record as it was.
 */
export function writeEdition(content: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  for (const [path, data] of files) {
    const place = join(content, path);
    mkdirSync(dirname(place), { recursive: true });
    // Names with a dot are passed over by whoever reads the folder.
    const beside = join(dirname(place), `.${basename(place)}.new`);
    const handle = openSync(beside, 'w');
    try {
      writeFileSync(handle, data);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(beside, place);
  }
}
