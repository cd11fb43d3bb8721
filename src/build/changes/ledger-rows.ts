import type { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { DamagedCache } from '../../store/cache.ts';
import type { Frame } from '../rendering/frame.ts';

/* The rows of the ledger. Each carries a checksum of its contents. */

/** What is known of one published file. */
export interface PublishedFile {
  file: string;
  /** The group that the file belongs to: see `OutputGroup`. */
  group: string;
  /** Digest of what the file was made from. */
  digest: string;
  /** For articles: digest of what search reads of the page. */
  searched?: string;
  /** For pages made in this run: why, and for those that were rendered, what from. */
  made?: { props?: string; why: string };
}

/** What a run changed of the published files. */
export interface LedgerChange {
  stamp: string;
  /** The stamp of the live site that this is a change of; undefined where nothing is known of it, so that `put` is all there is. */
  from: string | undefined;
  /** Digest of the renderer that made the pages, and what they took from it. */
  renderer: string;
  frame?: Frame;
  put: PublishedFile[];
  drop: string[];
  /** Groups whose files were compared, with their keys, and groups that are gone. */
  groups: { put: [name: string, key: string][]; drop: string[] };
}

/** A group of published files. */
export interface PublishedGroup {
  key: string;
  files: number;
  pages: number;
}

/** The published files in groups, the renderer that made them, and what they took from it. */
export interface PublishedGroups {
  renderer: string;
  frame?: Frame;
  groups: Map<string, PublishedGroup>;
}

/** Published files by name: those of some groups, and what search reads of every article. */
export interface PublishedFiles {
  files: Map<string, Pick<PublishedFile, 'digest' | 'group'>>;
  searched: Map<string, string>;
}

export const tables = `
  PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 10000;
  CREATE TABLE IF NOT EXISTS files (file TEXT PRIMARY KEY, part TEXT NOT NULL, digest TEXT NOT NULL, searched TEXT, proof INTEGER NOT NULL) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS files_of_parts ON files (part);
  CREATE TABLE IF NOT EXISTS parts (
    name TEXT PRIMARY KEY, key TEXT NOT NULL, files INTEGER NOT NULL, pages INTEGER NOT NULL, proof INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS looks (entry TEXT, below TEXT, size INTEGER, time REAL, PRIMARY KEY (entry, below)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS made (file TEXT PRIMARY KEY, props TEXT NOT NULL, why TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
`;

/** Notes why a page was made. One that was made of the published one was rendered from what that was. */
export const madeStatement = "INSERT OR REPLACE INTO made VALUES (:file, coalesce(:props, (SELECT props FROM made WHERE file = :file), ''), :why)";

/** Files whose row bears this digest are to be made anew, whatever they are made from. */
export const noDigest = '';

/** Write the keys of groups and how many files each has, and remove the groups that are gone. */
export function writeGroups(ledger: DatabaseSync, { put, drop }: LedgerChange['groups']): void {
  const count = ledger.prepare("SELECT count(*) AS files, coalesce(sum(file LIKE '%.html'), 0) AS pages FROM files WHERE part = ?");
  const add = ledger.prepare('INSERT OR REPLACE INTO parts VALUES (?, ?, ?, ?, ?)');
  for (const [name, key] of put) {
    const { files, pages } = count.get(name) ?? {};
    add.run(name, key, Number(files), Number(pages), crc32([name, key, files, pages].join('\0')));
  }
  const remove = ledger.prepare('DELETE FROM parts WHERE name = ?');
  for (const name of drop) remove.run(name);
}

/** All groups. @throws {DamagedCache} where a row is not as it was written, or is lost */
export function groupsIn(ledger: DatabaseSync): Map<string, PublishedGroup> {
  const groups = new Map<string, PublishedGroup>();
  for (const { name, key, files, pages, proof } of ledger.prepare('SELECT name, key, files, pages, proof FROM parts').iterate()) {
    if (proof !== crc32([name, key, files, pages].join('\0'))) throw new DamagedCache(`the row of ${String(name)} is not as it was written`);
    groups.set(String(name), { key: String(key), files: Number(files), pages: Number(pages) });
  }
  const files = ledger.prepare('SELECT count(*) AS n FROM files').get()?.['n'];
  if (files !== sumOf(groups.values(), (group) => group.files)) throw new DamagedCache('rows are lost');
  return groups;
}

/** All groups, with the renderer that made their pages. @throws {DamagedCache} as `groupsIn` */
export function publishedGroupsIn(ledger: DatabaseSync): PublishedGroups {
  const [renderer, frame] = [factIn(ledger, 'renderer'), factIn(ledger, 'frame')];
  return { renderer, ...(frame && { frame: JSON.parse(frame) as Frame }), groups: groupsIn(ledger) };
}

/** The file that a row describes. @throws {DamagedCache} where it is not as it was written */
export function fileInRow({ file, part, digest, searched, proof }: Record<string, unknown>): PublishedFile {
  const found = { file: String(file), group: String(part), digest: String(digest), ...(typeof searched === 'string' && { searched }) };
  if (proof !== checksumOf(found)) throw new DamagedCache(`the row of ${found.file} is not as it was written`);
  return found;
}

/** A checksum of everything in a row. */
export function checksumOf({ file, group, digest, searched = '' }: PublishedFile): number {
  return crc32([file, group, digest, searched].join('\0'));
}

/** Add up a number of each thing. */
export function sumOf<T>(things: Iterable<T>, numberOf: (thing: T) => number): number {
  let sum = 0;
  for (const thing of things) sum += numberOf(thing);
  return sum;
}

/** A fact by its name; empty where it was not noted. */
export function factIn(ledger: DatabaseSync, name: string): string {
  return String(ledger.prepare('SELECT value FROM facts WHERE name = ?').get(name)?.['value'] ?? '');
}
