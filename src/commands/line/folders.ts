import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Settings } from '../../settings.ts';
import { isForeignCache } from '../../store/cache-files.ts';

/** The folder of the project, absolute. */
export const project = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');

type Folders = Pick<Settings, 'content' | 'out' | 'cache'>;

/**
 * Say which folders stand in each other's way: publishing clears what is not the site out of `--out`, and all in `--content` is read.
 * The folders are compared as paths only.
 */
export function checkFolders({ content, out, cache }: Folders, home: string = project): string[] {
  const problems: string[] = [];
  const refuse = (flag: string, folder: string, why: string): void => {
    problems.push(`--${flag} is ${folder}, ${why}. Name a folder of its own for it.`);
  };
  if (isWithin(home, out)) refuse('out', out, out === home ? 'the project itself' : 'which holds the project');
  else if (isWithin(content, out)) refuse('out', out, content === out ? 'the folder of the items' : 'which holds the items');
  else if (isWithin(out, content)) refuse('out', out, 'which lies among the items');
  if (isWithin(home, cache)) refuse('cache', cache, cache === home ? 'the project itself' : 'which holds the project');
  else if (isWithin(content, cache)) refuse('cache', cache, content === cache ? 'the folder of the items' : 'which holds the items');
  else if (isWithin(cache, content)) refuse('cache', cache, 'which lies among the items');
  else if (problems.length === 0 && isWithin(out, cache)) refuse('cache', cache, 'which holds --out');
  else if (problems.length === 0 && isWithin(cache, out)) refuse('cache', cache, 'which lies in --out');
  return problems;
}

/** Say what keeps a folder from being read as a folder of items, or nothing where it is one. */
export function checkContentFolder(content: string): string | undefined {
  if (!existsSync(content)) return `--content is ${content}, which is not there. Name the folder that holds the items, or make it.`;
  if (!statSync(content).isDirectory()) return `--content is ${content}, which is a file. Name the folder that holds the items.`;
  return undefined;
}

/** Say what keeps a folder from being made or written to, or nothing where it is there or can be made. */
export function checkMadeFolder(flag: string, folder: string): string | undefined {
  let nearest = folder;
  while (!existsSync(nearest) && dirname(nearest) !== nearest) nearest = dirname(nearest);
  if (!existsSync(nearest) || statSync(nearest).isDirectory()) return undefined;
  return `--${flag} is ${folder}, ${nearest === folder ? 'which' : `and ${nearest}`} is a file. Name a folder.`;
}

/** Say that a folder for what is kept between runs holds something else, or nothing where it may be used. */
export function checkCacheFolder(cache: string): string | undefined {
  if (!isForeignCache(cache)) return undefined;
  return `--cache is ${cache}, which holds files that Backnumber did not put there. Name a folder that is empty or not there yet.`;
}

/** The folders as the disk knows them, with links followed as far as the path is there. */
export function realFolders({ content, out, cache }: Folders): Folders {
  return { content: realOf(content), out: realOf(out), cache: realOf(cache) };
}

function realOf(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(realOf(parent), relative(parent, path));
}

/** Answer whether a path is a folder or lies somewhere in it. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !/^[A-Za-z]:/.test(way));
}
