import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isOwnFile } from '../../build/publishing/own-files.ts';
import { manifestRoot } from '../../manifest/root.ts';
import { Unreadable, type Source } from './source.ts';

/** Where a package holds the site. */
const inPackage = 'data/site';

/** A copy of a site in a folder, or in the folder of a package. */
export function folderSource(name: string): Source {
  const folder = existsSync(join(name, manifestRoot)) || !existsSync(join(name, inPackage, manifestRoot)) ? name : join(name, inPackage);
  return {
    name,
    isKept: () => false,
    isOwn: (file) => isOwnFile(folder, file),
    list: () => {
      const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
      return entries.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/')).sort();
    },
    read: async (file, limit) => {
      const size = sizeOf(join(folder, file));
      if (size !== undefined && size > limit) throw new Unreadable(`${file} has ${size} bytes, and more than ${limit} are no ${file.split('/').at(-1)}.`);
      return size === undefined ? undefined : new Uint8Array(readFileSync(join(folder, file)));
    },
    seal: async (file) => {
      const path = join(folder, file);
      if (sizeOf(path) === undefined) return undefined;
      const hash = createHash('sha256');
      let bytes = 0;
      for await (const chunk of createReadStream(path)) {
        hash.update(chunk as Uint8Array);
        bytes += (chunk as Uint8Array).length;
      }
      return { sha256: hash.digest('hex'), bytes };
    },
  };
}

function sizeOf(path: string): number | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() ? stats.size : undefined;
}
