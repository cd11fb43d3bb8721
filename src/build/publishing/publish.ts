import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, rmdirSync, statSync, writeFileSync, type Stats } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { bundleFolders, siteFiles, siteFolders } from '../../addresses.ts';
import { manifestRoot } from '../../manifest/root.ts';
import type { Ledger } from '../changes/ledger.ts';
import type { LedgerChange } from '../changes/ledger-rows.ts';
import { looksAt } from '../changes/looks.ts';
import { filesBelow } from '../changes/files-below.ts';
import { uncompressedName } from './compressed.ts';
import { clearWay, isOwnFile } from './own-files.ts';
import { haveSameBytes } from './same-bytes.ts';
import { readStamp, stampFile, writeStamp } from '../changes/stamp.ts';

/** The folder beside the site in which new files are made: on the same disk, so that each goes live by one rename. */
export function nextFolder(out: string): string {
  return join(dirname(out), `.${basename(out)}.next`);
}

const journalFile = siteFiles.journal;

/**
 * What is to be done to the live site. It is written before the first change, and all of it is done again after a kill.
 * A name that ends with `/` is a folder that comes and goes as one, because its name is a digest of its contents.
 */
export interface Journal {
  /** Files made in `nextFolder`, not in the order of going live. */
  files: string[];
  change: LedgerChange;
  /** Search volumes of the site. */
  volumes: number;
}

/** How much of a site changed. */
export interface Changes {
  written: number;
  deleted: number;
  bytes: number;
}

/**
 * Move what was made in `nextFolder(out)` into the live site, file by file: files that others refer to come first, stale ones
 * go last, and equal ones stay untouched. Where there is no site yet, the whole folder is renamed.
 */
export function publish(out: string, journal: Journal, ledger: Ledger): Changes {
  if (!existsSync(out)) return publishWhole(out, journal, ledger);
  const draft = join(nextFolder(out), `${journalFile}.new`);
  writeFileSync(draft, JSON.stringify(journal));
  renameSync(draft, join(nextFolder(out), journalFile));
  return finish(out, journal, ledger);
}

/** Publish a first site by one rename, so that it is there whole or not at all. */
function publishWhole(out: string, { change, volumes }: Journal, ledger: Ledger): Changes {
  const next = nextFolder(out);
  const sizes = filesBelow(next).map((file) => statSync(join(next, file)).size);
  ledger.write(change, volumes, looksAt(next, change.put.map(({ file }) => file)));
  writeStamp(next, change.stamp);
  renameSync(next, out);
  return { written: sizes.length, deleted: 0, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/**
 * Finish what a killed run had begun to publish. What it had only begun to make is deleted, and so is what was meant for a site
 * that has been deleted since.
 */
export function recover(out: string, ledger: Ledger): void {
  const journal = readJournal(out);
  const stamp = readStamp(out);
  if (journal && stamp !== undefined && ['', journal.change.from].includes(stamp)) finish(out, journal, ledger);
  // A kill alone does not damage a journal, since it is renamed into place: the ledger may be wrong as well.
  else if (!journal && existsSync(join(nextFolder(out), journalFile))) ledger.forget();
  rmSync(nextFolder(out), { recursive: true, force: true });
}

/** Delete what was made but not published. What was begun to be published stays for the next run to finish. */
export function tidy(out: string): void {
  if (!existsSync(join(nextFolder(out), journalFile))) rmSync(nextFolder(out), { recursive: true, force: true });
}

function readJournal(out: string): Journal | undefined {
  try {
    return JSON.parse(readFileSync(join(nextFolder(out), journalFile), 'utf8')) as Journal;
  } catch {
    return undefined;
  }
}

function finish(out: string, { files, change, volumes }: Journal, ledger: Ledger): Changes {
  const next = nextFolder(out);
  const changes: Changes = { written: 0, deleted: 0, bytes: 0 };
  mkdirSync(out, { recursive: true });
  if (statSync(join(out, stampFile), { throwIfNoEntry: false })?.isDirectory()) clearWay(join(out, stampFile));
  writeStamp(out, '');
  for (const file of orderOf(files, (name) => existsSync(join(out, name)))) moveIn(join(next, file), join(out, file), out, changes);
  for (const file of change.drop) changes.deleted += remove(join(out, file), out);
  ledger.write(change, volumes, looksAt(out, change.put.map(({ file }) => file)));
  writeStamp(out, change.stamp);
  rmSync(next, { recursive: true, force: true });
  return changes;
}

/**
 * The files that builds made of the live site and that the next one does not have. What others put there is none of them.
 * @param known names of the published files, and of folders with a `/` at their end, where a ledger tells them
 */
export function staleFiles(out: string, staying: ReadonlySet<string>, known: ReadonlySet<string> | undefined): string[] {
  if (!existsSync(out)) return [];
  const isIn = (names: ReadonlySet<string>) => {
    const folders = [...names].filter((file) => file.endsWith('/'));
    return (file: string) => names.has(file) || folders.some((folder) => file.startsWith(folder));
  };
  const [isStaying, isKnown] = [isIn(staying), known ? isIn(known) : (file: string) => isOwnFile(out, file)];
  return filesBelow(out).filter((file) => file !== stampFile && !isStaying(file) && isKnown(file));
}

/**
 * The order of going live. What is new comes first: no live page leads to it yet, while what changes may lead to any of it.
 * Among either, files named by content come first, then articles, what leads to them, the entries that are fetched by name,
 * and last the manifest, which lists all the others.
 */
export function orderOf(files: readonly string[], isLive: (file: string) => boolean): string[] {
  const live = new Set(files.filter(isLive));
  const ranksOf = (file: string): number[] => [manifestRankOf(file), Number(live.has(file)), rankOf(file)];
  const ranks = new Map(files.map((file) => [file, ranksOf(file).reduce((sum, rank) => sum * maxRanks + rank, 0)]));
  return files.toSorted((one, other) => (ranks.get(one) ?? 0) - (ranks.get(other) ?? 0));
}

/** More than there are ranks of any one kind. */
const maxRanks = 10;

function manifestRankOf(file: string): number {
  return file === manifestRoot ? 2 : Number(file.startsWith(`${siteFolders.manifest}/`));
}

/** Folders of files whose names say what is in them. */
const namedByContent = [siteFolders.assets, siteFolders.pictures, ...bundleFolders].map((folder) => `${folder}/`);

/** Where a file stands in the order of going live: named by its content, an article, what leads to those, an entry fetched by name. */
export function rankOf(name: string): number {
  const file = uncompressedName(name);
  if (namedByContent.some((folder) => file.startsWith(folder)) || file.endsWith('/')) return 0;
  if (/(^|\/)\d{4}\/\d\d\/[^/]+\/index\.(html|md)$/.test(file)) return 1;
  return file === 'index.html' || !file.endsWith('.html') ? 3 : 2;
}

/** Move a file or folder into the live site, unless it was moved before a kill or is the same as what is there. */
function moveIn(from: string, to: string, out: string, changes: Changes): void {
  const found = statSync(from, { throwIfNoEntry: false });
  if (!found) return;
  if (found.isDirectory() && existsSync(to)) {
    for (const file of filesBelow(from)) moveIn(join(from, file), join(to, file), out, changes);
    return;
  }
  if (found.isFile() && isSame(from, found, to)) return;
  const sizes = found.isDirectory() ? filesBelow(from).map((file) => statSync(join(from, file)).size) : [found.size];
  makeRoom(to, out);
  move(from, to);
  changes.written += sizes.length;
  changes.bytes += sizes.reduce((sum, size) => sum + size, 0);
}

/** Rename a file or folder. Where the site lies on another disk than the folder beside it, a copy goes live by a rename. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    const draft = `${to.replace(/[\\/]$/, '')}.new`;
    rmSync(draft, { recursive: true, force: true });
    cpSync(from, draft, { recursive: true });
    renameSync(draft, to);
    rmSync(from, { recursive: true });
  }
}

function isSame(one: string, { size }: Stats, other: string): boolean {
  const live = statSync(other, { throwIfNoEntry: false });
  return live?.isFile() === true && live.size === size && haveSameBytes(one, other);
}

/** Make the folder of a file, and clear away what stands in its way: a folder in place of a file, or a file in place of a folder. */
function makeRoom(path: string, out: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) clearWay(path);
  for (let folder = dirname(path); folder !== out; folder = dirname(folder)) {
    const found = statSync(folder, { throwIfNoEntry: false });
    if (found?.isDirectory()) break;
    if (found) clearWay(folder);
  }
  mkdirSync(dirname(path), { recursive: true });
}

/** Delete a file or folder, and the folders that it leaves empty. @returns how many files were deleted */
function remove(path: string, out: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found || found.isDirectory() !== path.endsWith('/')) return 0;
  const count = found.isDirectory() ? filesBelow(path).length : 1;
  rmSync(path, { recursive: true });
  for (let folder = dirname(path); folder !== out && readdirSync(folder).length === 0; folder = dirname(folder)) rmdirSync(folder);
  return count;
}
