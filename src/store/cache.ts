import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Raise this when the tables below change: a cache of another form is thrown away and made anew. */
const form = 3;

const tables = `
  CREATE TABLE items (path TEXT PRIMARY KEY, stamp TEXT NOT NULL, digest TEXT NOT NULL, context TEXT NOT NULL, card TEXT NOT NULL, proof TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE details (path TEXT PRIMARY KEY, detail TEXT NOT NULL, proof TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE bodies (digest TEXT PRIMARY KEY, path TEXT NOT NULL, html TEXT NOT NULL, proof TEXT NOT NULL);
  CREATE INDEX bodiesByPath ON bodies (path);
  CREATE TABLE names (key TEXT PRIMARY KEY, outcome TEXT NOT NULL, proof TEXT NOT NULL) WITHOUT ROWID;
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
    return prepare(cacheFile(folder));
  } catch (error) {
    if (isPassing(error)) throw error;
    deleteCache(folder);
    return prepare(cacheFile(folder));
  }
}

/** Thrown where a row of the cache is not what was put there: the run must begin again without the cache. */
export class DamagedCache extends Error {
  // Tells of it also where the class is lost on the way from a worker.
  readonly code = 'DAMAGED_CACHE';
}

/** Answer whether a fault is the cache's, so that deleting it and beginning again is the cure. */
export function isCacheFault(fault: unknown): boolean {
  if (fault instanceof Error && 'code' in fault && fault.code === 'DAMAGED_CACHE') return true;
  // SQLITE_CORRUPT and SQLITE_NOTADB, see https://sqlite.org/rescode.html
  return fault instanceof Error && 'errcode' in fault && typeof fault.errcode === 'number' && [11, 26].includes(fault.errcode & 0xff);
}

/** Answer whether an error says that the file cannot be used now, and nothing of what is in it. */
function isPassing(error: unknown): boolean {
  // SQLITE_BUSY, SQLITE_LOCKED and SQLITE_FULL
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' && [5, 6, 13].includes(error.errcode & 0xff);
}

/** Throw the cache file away; the pictures and volumes beside it stay, since their names say what is in them. */
export function deleteCache(folder: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(cacheFile(folder) + ending, { force: true });
}

function cacheFile(folder: string): string {
  return join(folder, 'store.sqlite');
}

function prepare(file: string): DatabaseSync {
  const cache = new DatabaseSync(file);
  try {
    cache.exec('PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
    const version = cache.prepare('PRAGMA user_version').get()?.['user_version'];
    const found = cache.prepare('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid').all().map(({ sql }) => `  ${String(sql)};\n`);
    if (version === form && `\n${found.join('')}` === tables) return cache;
    if (version !== 0 || found.length > 0) throw new Error(`The cache has form ${String(version)}, not ${form}, or is damaged.`);
    cache.exec(`BEGIN; ${tables} PRAGMA user_version = ${form}; COMMIT;`);
    return cache;
  } catch (error) {
    cache.close();
    throw error;
  }
}
