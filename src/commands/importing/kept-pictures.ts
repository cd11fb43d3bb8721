import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Settings } from '../../settings.ts';

/** Keep a picture that stands within another file as a file of this run, until it is beside its item. @returns its path */
export function keepPicture({ cache }: Settings, name: string, bytes: Uint8Array): string {
  const path = join(folderOf(cache), String(process.pid), name);
  if (existsSync(path)) return path;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  return path;
}

/** Delete the pictures that this run kept, and those of runs that were cut off. */
export function forgetPictures({ cache }: Settings): void {
  const folder = folderOf(cache);
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (Number(name) === process.pid || !isRunning(Number(name))) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function folderOf(cache: string): string {
  return join(cache, 'importing');
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
