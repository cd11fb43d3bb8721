import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { stampFile } from './stamp.ts';

/** The folder beside the site in which the next one is made. On the same disk, so that a file goes live by one rename. */
export function nextFolder(out: string): string {
  return join(dirname(out), `.${basename(out)}.next`);
}

const journalFile = '.journal.json';

/** How much of a site changed. */
export interface Changes {
  written: number;
  deleted: number;
  bytes: number;
}

/**
 * Put the finished site in `nextFolder(out)` in the place of the live one, file by file: what others refer to comes
 * first, what is no longer there goes last, and files that are the same stay untouched. A journal says that the next
 * site is whole, so that a run that is killed is finished by the next one.
 */
export function publish(out: string): Changes {
  const next = nextFolder(out);
  writeFileSync(join(next, journalFile), JSON.stringify(filesBelow(next)));
  return finish(out);
}

/** Finish what a killed run left: nothing where its site was not whole yet. */
export function recover(out: string): void {
  if (existsSync(join(nextFolder(out), journalFile))) finish(out);
  rmSync(nextFolder(out), { recursive: true, force: true });
}

function finish(out: string): Changes {
  const next = nextFolder(out);
  const files = new Set(JSON.parse(readFileSync(join(next, journalFile), 'utf8')) as string[]);
  const changes: Changes = { written: 0, deleted: 0, bytes: 0 };
  const waiting = filesBelow(next).filter((file) => files.has(file)).sort((one, other) => rankOf(one) - rankOf(other));
  for (const file of waiting) {
    if (isSame(join(next, file), join(out, file))) continue;
    makeRoom(join(out, file));
    changes.written += 1;
    changes.bytes += statSync(join(next, file)).size;
    renameSync(join(next, file), join(out, file));
  }
  for (const file of filesBelow(out)) {
    if (files.has(file)) continue;
    rmSync(join(out, file));
    changes.deleted += 1;
    removeEmpty(dirname(join(out, file)), out);
  }
  rmSync(next, { recursive: true, force: true });
  return changes;
}

/** The order of going live: files named by content, articles, everything that leads to them, and the stamp that says all is done. */
function rankOf(file: string): number {
  if (file === stampFile) return 4;
  if (/^(_astro|pictures)\/|^search\/.+\//.test(file)) return 0;
  if (/(^|\/)\d{4}\/\d\d\/[^/]+\/index\.html$/.test(file)) return 1;
  return file === 'index.html' || !file.endsWith('.html') ? 3 : 2;
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [statSync(one), statSync(other, { throwIfNoEntry: false })];
  return b !== undefined && b.isFile() && a.size === b.size && readFileSync(one).equals(readFileSync(other));
}

/** Make the folder of a file, and clear away what stands in its way: a folder where a file comes, or a file where a folder does. */
function makeRoom(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) rmSync(path, { recursive: true });
  const folder = dirname(path);
  if (existsSync(folder) && !statSync(folder).isDirectory()) rmSync(folder);
  mkdirSync(folder, { recursive: true });
}

function removeEmpty(folder: string, out: string): void {
  let empty = folder;
  while (empty !== out && readdirSync(empty).length === 0) {
    rmdirSync(empty);
    empty = dirname(empty);
  }
}

/** Files below a folder as paths with `/`, in code unit order; none where there is no folder. */
function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return files.map((file) => file.replaceAll('\\', '/')).filter((file) => file !== journalFile).sort();
}
