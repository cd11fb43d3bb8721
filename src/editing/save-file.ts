import { createHash, randomBytes } from 'node:crypto';
import { link, lstat, mkdir, open, readFile, realpath, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EditRefused } from './refusal.ts';

/** A file as it was read for a change: its text with every byte, and the digest by which a later save knows whether it is still the same. */
export interface ReadFile {
  text: string;
  /** SHA-256 of its bytes, in hexadecimal digits. */
  digest: string;
}

/** How a save ended. In a conflict nothing was written: `theirs` is what lies there now, undefined where nothing does. */
export type Saved = { kind: 'saved'; digest: string } | { kind: 'conflict'; ours: string; theirs: string | undefined };

/** SHA-256 of the bytes of a file or of a text in UTF-8, in hexadecimal digits. */
export function fileDigest(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Read a file below the content folder for a change; undefined where none is there.
 * @throws {EditRefused} where the path leads elsewhere, or the file is not UTF-8, so that it could not be written back as it was
 */
export async function readForEditing(content: string, path: string): Promise<ReadFile | undefined> {
  const place = await placeIn(content, path);
  const bytes = await bytesAt(place);
  return bytes && { text: textOf(bytes, path), digest: fileDigest(bytes) };
}

/**
 * Write a file below the content folder, whole or not at all: beside its place, onto the disk, and then moved there.
 * @param expected the digest that the file had when it was read, or `absent` where there was none; else it is a conflict
 * @throws {EditRefused} where the path leads out of the folder or through a link, or the text holds half a character
 */
export async function saveFile(content: string, path: string, text: string, { expected }: { expected: string }): Promise<Saved> {
  if (!text.isWellFormed()) throw new EditRefused(`The text for ${path} holds half a character.`, 'Delete the sign that cannot be read.');
  const place = await placeIn(content, path);
  const there = await bytesAt(place);
  if ((there ? fileDigest(there) : 'absent') !== expected) return conflict(text, there, path);
  await mkdir(dirname(place), { recursive: true });
  const beside = join(dirname(place), `.${randomBytes(6).toString('hex')}.saving`);
  try {
    await writeThrough(beside, text, there && (await lstat(place)).mode);
    const now = await bytesAt(place);
    if ((now ? fileDigest(now) : 'absent') !== expected) return conflict(text, now, path);
    if (now) await rename(beside, place);
    else if (!(await giveName(beside, place))) return conflict(text, await bytesAt(place), path);
  } finally {
    await rm(beside, { force: true });
  }
  await syncFolder(dirname(place));
  return { kind: 'saved', digest: fileDigest(text) };
}

/**
 * Remove a file below the content folder that was read, once its text stands elsewhere.
 * @throws {EditRefused} as `saveFile`
 */
export async function removeFile(content: string, path: string, { expected }: { expected: string }): Promise<Saved> {
  const place = await placeIn(content, path);
  const there = await bytesAt(place);
  if (there === undefined || fileDigest(there) !== expected) return conflict('', there, path);
  await rm(place);
  return { kind: 'saved', digest: 'absent' };
}

function conflict(ours: string, theirs: Uint8Array | undefined, path: string): Saved {
  return { kind: 'conflict', ours, theirs: theirs && textOf(theirs, path) };
}

function textOf(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new EditRefused(`${path} is not in UTF-8.`, 'Run `npm run check`, which says where, and save the file as UTF-8.');
  }
}

/** The place of a path below the content folder on disk, once no part of it leads elsewhere. */
async function placeIn(content: string, path: string): Promise<string> {
  const parts = path.split('/');
  if (parts.some((part) => part === '' || part.startsWith('.') || /[\\\p{Cc}]/u.test(part)) || /^[A-Za-z]:/.test(path)) {
    throw new EditRefused(`${JSON.stringify(path)} is no path of a file below the content folder.`, 'Write one such as 2023/02/mine-reopens.md.');
  }
  let place = await realpath(content);
  for (const [index, part] of parts.entries()) {
    place = join(place, part);
    const stats = await lstat(place).catch(ifMissing);
    if (stats?.isSymbolicLink()) {
      throw new EditRefused(`${path} leads through a link to another place.`, 'Put the file or folder itself in the place of the link.');
    }
    const isLast = index === parts.length - 1;
    if (stats && !(isLast ? stats.isFile() : stats.isDirectory())) {
      throw new EditRefused(`${parts.slice(0, index + 1).join('/')} is not a ${isLast ? 'file' : 'folder'}.`, 'Choose another path.');
    }
  }
  return place;
}

async function bytesAt(place: string): Promise<Uint8Array | undefined> {
  return readFile(place).catch(ifMissing);
}

/** Nothing, where the fault is that nothing is there. */
function ifMissing(fault: NodeJS.ErrnoException): undefined {
  if (fault.code !== 'ENOENT') throw fault;
}

async function writeThrough(place: string, text: string, mode: number | undefined): Promise<void> {
  const file = await open(place, 'wx');
  try {
    if (mode !== undefined) await file.chmod(mode);
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Give a new file its name where none has it; answers whether it could. Some disks know no second name for a file: there it is moved. */
async function giveName(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (fault) {
    if ((await bytesAt(to)) !== undefined) return false;
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') throw fault;
    await rename(from, to);
    return true;
  }
}

/** Have the new name on the disk too, where the system can. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
