import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Raise this when what the rows hold changes: a cache of another version, or with other tables, is deleted and made anew. */
export const schemaVersion = 4;

export const cacheTables = `
  CREATE TABLE items (
    path TEXT PRIMARY KEY, stamp TEXT NOT NULL, digest TEXT NOT NULL, context TEXT NOT NULL, card TEXT NOT NULL, proof TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE details (path TEXT PRIMARY KEY, detail TEXT NOT NULL, proof TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE bodies (digest TEXT PRIMARY KEY, path TEXT NOT NULL, html TEXT NOT NULL, proof TEXT NOT NULL);
  CREATE INDEX bodiesByPath ON bodies (path);
  CREATE TABLE readings (kind TEXT PRIMARY KEY, key TEXT NOT NULL, outcome TEXT NOT NULL, proof TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE pictures (path TEXT PRIMARY KEY, stamp TEXT NOT NULL, digest TEXT NOT NULL) WITHOUT ROWID;
`;

/**
 * Open the one file in which everything worked out from content is kept between runs. A damaged, foreign or older
 * file is deleted and made anew: losing it costs time, never correctness.
 * @throws where the folder cannot be written
 */
export function openCache(folder: string): DatabaseSync {
  mkdirSync(folder, { recursive: true });
  try {
    return prepareInTurn(cacheFile(folder));
  } catch (error) {
    if (isBusy(error) || isFull(error)) throw error;
    deleteCache(folder);
    return prepareInTurn(cacheFile(folder));
  }
}

/** Thrown where a row of the cache is not as it was written: the run must begin again without the cache. */
export class DamagedCache extends Error {
  // A class is lost on the way from a worker thread; its code is not.
  readonly code = 'DAMAGED_CACHE';
}

/** Answer whether a fault is the cache's, so that deleting it and beginning again is the cure. */
export function isCacheFault(fault: unknown): boolean {
  if (fault instanceof Error && 'code' in fault && fault.code === 'DAMAGED_CACHE') return true;
  // SQLITE_CORRUPT and SQLITE_NOTADB, see https://sqlite.org/rescode.html
  return [11, 26].includes(codeOf(fault));
}

/** Answer whether another command has the file at this moment, which says nothing of what is in it. */
export function isBusy(error: unknown): boolean {
  // SQLITE_BUSY and SQLITE_LOCKED
  return [5, 6].includes(codeOf(error));
}

function isFull(error: unknown): boolean {
  // SQLITE_FULL
  return codeOf(error) === 13;
}

function codeOf(error: unknown): number {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : 0;
}

/** Throw the cache file away; the pictures and volumes beside it stay, since their names say what is in them. */
export function deleteCache(folder: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(cacheFile(folder) + ending, { force: true });
}

function cacheFile(folder: string): string {
  return join(folder, 'store.sqlite');
}

const sleeper = new Int32Array(new SharedArrayBuffer(4));

/** Prepare the file, and try again for ten seconds where another command is using it. */
function prepareInTurn(file: string): DatabaseSync {
  for (let left = 100; ; left--) {
    try {
      return prepare(file);
    } catch (error) {
      if (!isBusy(error) || left === 0) throw error;
      Atomics.wait(sleeper, 0, 0, 100);
    }
  }
}

function prepare(file: string): DatabaseSync {
  const cache = new DatabaseSync(file);
  try {
    cache.exec('PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
    if (schemaOf(cache) === `${schemaVersion}\n${cacheTables}`) return cache;
    // Another command may have made the tables meanwhile.
    cache.exec('BEGIN IMMEDIATE');
    const schema = schemaOf(cache);
    if (schema === '0\n\n') cache.exec(`${cacheTables} PRAGMA user_version = ${schemaVersion};`);
    else if (schema !== `${schemaVersion}\n${cacheTables}`) throw new DamagedCache(`The cache has another form than version ${schemaVersion}, or is damaged.`);
    cache.exec('COMMIT');
    return cache;
  } catch (error) {
    cache.close();
    throw error;
  }
}

/** The version of a cache and the statements that made its tables. */
function schemaOf(cache: DatabaseSync): string {
  const version = cache.prepare('PRAGMA user_version').get()?.['user_version'];
  const found = cache.prepare('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid').all();
  return `${String(version)}\n\n${found.map(({ sql }) => `  ${String(sql)};\n`).join('')}`;
}
