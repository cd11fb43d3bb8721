import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { manifestRoot, readRoot, shardFile } from '../../manifest/root.ts';
import { readShard } from '../../manifest/shard.ts';
import { project } from '../line/folders.ts';

/** A file to be packed: where it goes below the bag, and where it is now. */
export interface PackedFile {
  path: string;
  from: string;
}

/** What of the project makes a site from content. What serves only those who write the project is left out. */
const codeFiles = ['LICENSE', 'README.md', 'astro.config.mjs', 'package-lock.json', 'package.json', 'tsconfig.json', 'src', 'public'];

/** Every file of a package: the site as it is published, the content it was made from, and the code that made it. */
export function payloadOf({ out, content }: { out: string; content: string }): PackedFile[] {
  return [
    ...siteFilesIn(out).map((file) => ({ path: `data/site/${file}`, from: join(out, file) })),
    ...shownBelow(content).map((file) => ({ path: `data/content/${file}`, from: join(content, file) })),
    ...codeFiles.flatMap((name) => shownBelow(join(project, name)).map((file) => {
      const path = file === '' ? name : `${name}/${file}`;
      return { path: `data/code/${path}`, from: join(project, path) };
    })),
  ];
}

/** The files that the manifest lists, and the manifest itself: what others put into the folder is not the archive’s. */
function siteFilesIn(out: string): string[] {
  const shards = readRoot(readFileSync(join(out, manifestRoot), 'utf8')) ?? [];
  const listed = shards.flatMap(({ name }) => [shardFile(name), ...readShard(readFileSync(join(out, shardFile(name)), 'utf8'))?.keys() ?? []]);
  return [manifestRoot, ...listed];
}

/** Files below a folder, without those that are hidden, as editors and systems leave them; a file is named by the empty path. */
function shownBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const isHidden = (path: string): boolean => path.split('/').some((name) => name.startsWith('.') && name !== '.');
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return entries.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/')).filter((path) => !isHidden(path)).sort();
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOTDIR') return [''];
    throw fault;
  }
}
