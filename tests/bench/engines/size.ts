import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** How many files lie below a folder, and their bytes together. */
export function sizeOfFolder(folder: string): { files: number; bytes: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return { files: files.length, bytes: files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0) };
}
