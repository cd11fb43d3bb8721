import { constants, copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A folder of the site below `search/`, whose name says what is in it. */
export interface SearchFolder {
  name: string;
  /** Where its files lie in the cache. */
  folder: string;
  /** Paths in the folder. */
  files: string[];
  bytes: number;
}

/**
 * Put a unit's files into a folder that is not there yet. They are copied, not linked, so that damage done to one place stays
 * there; where the file system can, the copy costs nothing.
 */
export function copyFolder({ folder, files }: SearchFolder, to: string): void {
  for (const place of new Set(files.map((file) => dirname(join(to, file))))) mkdirSync(place, { recursive: true });
  for (const file of files) copyFileSync(join(folder, file), join(to, file), constants.COPYFILE_FICLONE);
}
