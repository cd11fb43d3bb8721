import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { DamagedCache } from './cache.ts';
import { digestOf } from './digest.ts';
import type { FileEntry } from './files.ts';
import type { Reading } from './reader.ts';

/** A reading as it is kept: all but the HTML. */
export type Record = Omit<Reading, 'html'>;

// A file written within this time of being read could be written again without its times changing. Milliseconds.
const tooFresh = 2000;

/** The rows of the cache, by what one wants of them. Every row carries a digest of itself; one that fails it counts as absent. */
export class Shelf {
  readonly #file: StatementSync;
  readonly #keepFile: StatementSync;
  readonly #item: StatementSync;
  readonly #keepItem: StatementSync;
  readonly #html: StatementSync;

  readonly #cache: DatabaseSync;

  constructor(cache: DatabaseSync) {
    this.#cache = cache;
    this.#file = cache.prepare('SELECT stamp, digest FROM files WHERE path = ?');
    this.#keepFile = cache.prepare('INSERT OR REPLACE INTO files VALUES (?, ?, ?)');
    this.#item = cache.prepare('SELECT digest, record, proof FROM items WHERE key = ?');
    this.#keepItem = cache.prepare('INSERT OR REPLACE INTO items VALUES (?, ?, ?, ?, ?, ?)');
    this.#html = cache.prepare('SELECT html, html_proof FROM items WHERE digest = ?');
  }

  /** The digest of a file's bytes as last read, where its stamp says that it was not written to since. */
  digestOfFile({ path, stamp }: FileEntry): string | undefined {
    const row = this.#file.get(path);
    return row?.['stamp'] === stamp ? String(row['digest']) : undefined;
  }

  /** Note the digest of a file; not of one so fresh that a later writing might leave the same stamp. */
  keepFile({ path, stamp, changed }: FileEntry, digest: string, now: number): void {
    if (Math.abs(now - changed) > tooFresh) this.#keepFile.run(path, stamp, digest);
  }

  /** The reading kept under a key. */
  record(key: string): Record | undefined {
    const row = this.#item.get(key);
    if (!row || digestOf(key, String(row['record'])) !== row['proof']) return undefined;
    return JSON.parse(String(row['record'])) as Record;
  }

  keepReading(key: string, { html, ...record }: Reading): void {
    const text = JSON.stringify(record);
    this.#keepItem.run(key, record.item?.digest ?? '', text, digestOf(key, text), html, digestOf(html));
  }

  /** The HTML of the item with this digest. @throws {DamagedCache} where it is not there or not as it was written */
  html(digest: string): string {
    const row = this.#html.get(digest);
    if (!row || digestOf(String(row['html'])) !== row['html_proof']) throw new DamagedCache(`no sound HTML under ${digest}`);
    return String(row['html']);
  }

  /** Forget readings that were not asked for in this run, once they outnumber those that were. */
  prune(keys: ReadonlySet<string>): void {
    const kept = this.#cache.prepare('SELECT key FROM items').all().map((row) => String(row['key']));
    if (kept.length <= 2 * keys.size + 100) return;
    const forget = this.#cache.prepare('DELETE FROM items WHERE key = ?');
    for (const key of kept) if (!keys.has(key)) forget.run(key);
  }
}
