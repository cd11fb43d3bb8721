import { cp, link, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Answer whether a file or folder is there. */
export async function exists(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false);
}

/**
 * Put a folder's files into another place, sharing their bytes on disk where the file system can. Files in `except` stay out.
 * A place that has the folder already is left alone: its name says what is in it.
 */
export async function linkFolder(from: string, to: string, except: ReadonlySet<string>): Promise<void> {
  if (await exists(to)) return;
  const draft = `${to}.new`;
  await rm(draft, { recursive: true, force: true });
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || except.has(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const place = join(draft, path.slice(from.length));
    await mkdir(dirname(place), { recursive: true });
    await link(path, place).catch(() => cp(path, place));
  }
  await rename(draft, to);
}

/** Remove the folders whose names look like a volume's, or a draft of one, and are not among those that stay. */
export async function removeOthers(folder: string, staying: ReadonlySet<string>): Promise<void> {
  const names = await readdir(folder);
  const leaving = names.filter((name) => /^(?:[0-9a-f]{16}(?:\.new)?|draft-.*)$/.test(name) && !staying.has(name));
  await Promise.all(leaving.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}
