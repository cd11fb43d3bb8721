import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Settings } from '../settings.ts';
import { digestOf } from '../store/digest.ts';

/** What is known of one published file. */
export interface Entry {
  file: string;
  /** Digest of what the file was made from. */
  digest: string;
  /** For articles: digest of what search reads of the page. */
  searched?: string;
}

/** What a run changed of the published files. */
export interface LedgerChange {
  stamp: string;
  put: Entry[];
  drop: string[];
}

/**
 * Which files a site consists of and what each was made from, kept in the cache. It is believed only while the
 * site bears the same stamp: any other site has files unknown to it.
 */
export class Ledger {
  readonly #settings: Settings;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** The published files by name; undefined where the ledger is not that of a site with this stamp. */
  read(stamp: string | undefined): Map<string, Entry> | undefined {
    if (!stamp) return undefined;
    try {
      return this.#with((ledger) => {
        if (ledger.prepare('SELECT value FROM facts WHERE name = ?').get('stamp')?.['value'] !== stamp) return undefined;
        const rows = ledger.prepare('SELECT file, digest, searched FROM files').all();
        return new Map(rows.map((row) => {
          const entry: Entry = { file: String(row['file']), digest: String(row['digest']), ...(row['searched'] ? { searched: String(row['searched']) } : {}) };
          return [entry.file, entry];
        }));
      });
    } catch {
      this.#forget();
      return undefined;
    }
  }

  /** Note what was published. A ledger that cannot be written is thrown away, which costs the next run time. */
  write({ stamp, put, drop }: LedgerChange, whole: boolean): void {
    if (whole) this.#forget();
    this.#with((ledger) => {
      ledger.exec('BEGIN');
      const add = ledger.prepare('INSERT OR REPLACE INTO files VALUES (?, ?, ?)');
      for (const { file, digest, searched } of put) add.run(file, digest, searched ?? null);
      const remove = ledger.prepare('DELETE FROM files WHERE file = ?');
      for (const file of drop) remove.run(file);
      ledger.prepare('INSERT OR REPLACE INTO facts VALUES (?, ?)').run('stamp', stamp);
      ledger.exec('COMMIT');
    });
  }

  #with<T>(work: (ledger: DatabaseSync) => T): T {
    mkdirSync(this.#settings.cache, { recursive: true });
    const ledger = new DatabaseSync(this.#file());
    try {
      ledger.exec(`
        PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
        CREATE TABLE IF NOT EXISTS files (file TEXT PRIMARY KEY, digest TEXT NOT NULL, searched TEXT) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
      `);
      return work(ledger);
    } finally {
      ledger.close();
    }
  }

  #forget(): void {
    for (const ending of ['', '-wal', '-shm']) rmSync(this.#file() + ending, { force: true });
  }

  // One ledger for each site built from this cache; named relatively, so that both can be moved together.
  #file(): string {
    const { cache, out } = this.#settings;
    return join(cache, `ledger-${digestOf(relative(cache, out)).slice(0, 12)}.sqlite`);
  }
}
