import type { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { DamagedCache } from '../../store/cache.ts';
import type { Entry, LedgerChange, LiveGroup } from './ledger.ts';

/* The rows of the ledger. Each carries a checksum of what it says. */

export const tables = `
  PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 10000;
  CREATE TABLE IF NOT EXISTS files (file TEXT PRIMARY KEY, part TEXT NOT NULL, digest TEXT NOT NULL, searched TEXT, proof INTEGER NOT NULL) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS files_of_parts ON files (part);
  CREATE TABLE IF NOT EXISTS parts (name TEXT PRIMARY KEY, key TEXT NOT NULL, files INTEGER NOT NULL, pages INTEGER NOT NULL, proof INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS made (file TEXT PRIMARY KEY, props TEXT NOT NULL, why TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
`;

/** Note the keys of groups and how many files each has, or that they are no more. */
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
export function groupsIn(ledger: DatabaseSync): Map<string, LiveGroup> {
  const groups = new Map<string, LiveGroup>();
  for (const { name, key, files, pages, proof } of ledger.prepare('SELECT name, key, files, pages, proof FROM parts').iterate()) {
    if (proof !== crc32([name, key, files, pages].join('\0'))) throw new DamagedCache(`the row of ${String(name)} is not as it was written`);
    groups.set(String(name), { key: String(key), files: Number(files), pages: Number(pages) });
  }
  const files = ledger.prepare('SELECT count(*) AS n FROM files').get()?.['n'];
  if (files !== sumOf(groups.values(), (group) => group.files)) throw new DamagedCache('rows are lost');
  return groups;
}

/** The file a row tells of. @throws {DamagedCache} where it is not as it was written */
export function entryIn({ file, part, digest, searched, proof }: Record<string, unknown>): Entry {
  const entry = { file: String(file), group: String(part), digest: String(digest), ...(typeof searched === 'string' && { searched }) };
  if (proof !== proofOf(entry)) throw new DamagedCache(`the row of ${entry.file} is not as it was written`);
  return entry;
}

/** A checksum of all that a row says. */
export function proofOf({ file, group, digest, searched = '' }: Entry): number {
  return crc32([file, group, digest, searched].join('\0'));
}

/** Add up a number of each thing. */
export function sumOf<T>(things: Iterable<T>, numberOf: (thing: T) => number): number {
  let sum = 0;
  for (const thing of things) sum += numberOf(thing);
  return sum;
}

/** A fact by its name; empty where it was not noted. */
export function fact(ledger: DatabaseSync, name: string): string {
  return String(ledger.prepare('SELECT value FROM facts WHERE name = ?').get(name)?.['value'] ?? '');
}
