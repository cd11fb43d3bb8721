import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Files below a folder as paths with `/`, in code unit order. @throws where there is no folder */
export function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => !entry.isDirectory()).map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  return files.map((file) => file.replaceAll('\\', '/')).sort();
}
