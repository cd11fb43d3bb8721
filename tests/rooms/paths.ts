import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the project. */
export const project = join(import.meta.dirname, '../..');

/** Every path below a folder of the project, with `/` between its parts, in the order of the alphabet. */
export function pathsBelow(folder: string): string[] {
  return readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/')).sort();
}
