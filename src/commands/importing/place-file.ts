import { link, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Ending of a file while it is written. */
const unfinished = '.importing';

/** Answer whether a file is one that a run began to write and did not finish. */
export function isUnfinished(name: string): boolean {
  return basename(name).startsWith('.') && name.endsWith(unfinished);
}

/**
 * Write a file so that it is there whole or not at all, whenever the run may end: beside its place, under a name that is passed over, and then moved.
 * A file without a byte, as an older run left that was cut off, is written over, and so is `replaces`, unless it has been changed.
 * @throws where another file is there
 */
export async function placeFile(path: string, bytes: Uint8Array | string, replaces?: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  // One name for one file, so that what a cut-off run leaves is taken up by the next.
  const beside = join(dirname(path), `.${basename(path)}${unfinished}`);
  // Not what lies there: it may be a link to elsewhere, or a pipe.
  await rm(beside, { force: true });
  const file = await open(beside, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    if (await mayReplace(path, replaces)) await rename(beside, path);
    else await linkOrMove(beside, path);
  } finally {
    await rm(beside, { force: true });
  }
}

async function mayReplace(path: string, replaces: string | undefined): Promise<boolean> {
  if (replaces !== undefined) return (await readFile(path, 'utf8')) === replaces;
  return (await stat(path).catch(() => undefined))?.size === 0;
}

/** Give a file its name where none has it. Some disks know no second name for a file: there it is moved if the name is free. */
async function linkOrMove(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    const isTaken = (await stat(to).catch(() => undefined)) !== undefined;
    if (isTaken) throw error;
    await rename(from, to);
  }
}
