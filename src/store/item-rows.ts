import { hash } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { BrokenItem, ItemCard, ItemDetail, NewsItem } from '../schema/item.ts';
import type { KnownGap } from '../schema/coverage/gap.ts';
import type { NamePair } from '../schema/names.ts';
import type { Problem } from '../schema/problem.ts';
import { DamagedCache } from './cache.ts';
import { isSettled, type FileEntry } from './files.ts';
import type { GoneReading } from './gone-reader.ts';
import { LazyItem } from './lazy-item.ts';
import type { Reading } from './reader.ts';

/** What is known of a file from an earlier run. */
export interface KnownFile {
  /** Of the file as it was read: see `FileEntry.stamp`. */
  stamp: string;
  /** Of its bytes. */
  digest: string;
  /** Of the code and the settings that it was read with. */
  context: string;
  /** What came of it, but for the details of the item and its HTML. */
  outcome: ReadingSummary;
}

/** What came of reading a file. */
export interface ReadingSummary {
  card?: ItemCard;
  broken?: BrokenItem;
  problems: Problem[];
  pictures: [path: string, digest: string][];
}

/** What came of reading the file of paired names. */
export interface NamesReading {
  pairs: NamePair[];
  problems: Problem[];
}

/** What came of reading the file of known gaps. */
export interface CoverageReading {
  gaps: KnownGap[];
  problems: Problem[];
}

/** What is kept of reading each file that is alone of its kind. */
export interface KeptReadings {
  names: NamesReading;
  coverage: CoverageReading;
  gone: GoneReading;
  /** The hashes above files of entries, by the digests of their texts. */
  record: [digest: string, root: string][];
}

/** Rows that are read between two checks whether more are wanted. */
const rowsPerCheck = 500;

/**
 * The rows of the cache. Every row carries a checksum of its contents; one whose checksum is wrong counts as absent.
 * New rows wait for `write`, so that no other command is locked out while this one reads.
 */
export class ItemRows {
  readonly #waiting: (() => void)[] = [];
  readonly #cache: DatabaseSync;
  readonly #put: Record<'item' | 'detail' | 'body' | 'picture', StatementSync>;
  readonly #get: Record<'detail' | 'body' | 'picture', StatementSync>;
  readonly #dropBodies: StatementSync;

  constructor(cache: DatabaseSync) {
    this.#cache = cache;
    this.#put = {
      item: cache.prepare('INSERT OR REPLACE INTO items VALUES (?, ?, ?, ?, ?, ?)'),
      detail: cache.prepare('INSERT OR REPLACE INTO details VALUES (?, ?, ?)'),
      body: cache.prepare('INSERT OR REPLACE INTO bodies VALUES (?, ?, ?, ?)'),
      picture: cache.prepare('INSERT OR REPLACE INTO pictures VALUES (?, ?, ?)'),
    };
    this.#get = {
      detail: cache.prepare('SELECT detail, proof FROM details WHERE path = ?'),
      body: cache.prepare('SELECT html, proof FROM bodies WHERE digest = ?'),
      picture: cache.prepare('SELECT stamp, digest FROM pictures WHERE path = ?'),
    };
    this.#dropBodies = cache.prepare('DELETE FROM bodies WHERE path = ?');
  }

  /** Write all new rows in one transaction. */
  write(): void {
    if (this.#waiting.length === 0) return;
    // Immediate: a transaction that begins by reading cannot write once another command has written.
    this.#cache.exec('BEGIN IMMEDIATE');
    try {
      for (const put of this.#waiting.splice(0)) put();
    } finally {
      this.#cache.exec('COMMIT');
    }
  }

  /** How many files are known. */
  size(): number {
    return Number(this.#cache.prepare('SELECT count(*) AS size FROM items').get()?.['size']);
  }

  /** Everything known of files, by path. @param isEnough asked from time to time whether to stop early */
  all(isEnough: () => boolean = () => false): Map<string, KnownFile> {
    const kept = new Map<string, KnownFile>();
    const rows = this.#cache.prepare('SELECT proof, path, stamp, digest, context, card FROM items');
    // In half the time of objects.
    rows.setReturnArrays(true);
    for (const row of rows.iterate()) {
      const [proof, ...columns] = row as unknown as readonly unknown[];
      const [path = '', stamp = '', digest = '', context = '', card = ''] = columns.map(text);
      if (kept.size % rowsPerCheck === 0 && isEnough()) break;
      if (proofOf(path, digest, context, card) === proof) kept.set(path, { stamp, digest, context, outcome: JSON.parse(card) as ReadingSummary });
    }
    return kept;
  }

  /** Keep what came of reading a file. */
  keep(entry: FileEntry, digest: string, context: string, { card, broken, detail, html, problems, pictures }: Reading, now: number): void {
    this.restamp(entry, digest, context, { ...(card && { card }), ...(broken && { broken }), problems, pictures }, now);
    this.#waiting.push(() => {
      this.#dropBodies.run(entry.path);
      if (!card || !detail) return;
      const details = JSON.stringify(detail);
      this.#put.detail.run(entry.path, details, proofOf(card.digest, details));
      this.#put.body.run(card.digest, entry.path, html, proofOf(card.digest, html));
    });
  }

  /** Keep the same outcome for a file that was only touched. */
  restamp(entry: FileEntry, digest: string, context: string, outcome: ReadingSummary, now: number): void {
    this.#waiting.push(() => {
      const record = JSON.stringify(outcome);
      this.#put.item.run(entry.path, stampFor(entry, now), digest, context, record, proofOf(entry.path, digest, context, record));
    });
  }

  /** Forget files that are gone. */
  forget(paths: Iterable<string>): void {
    const drop = ['items', 'details'].map((table) => this.#cache.prepare(`DELETE FROM ${table} WHERE path = ?`));
    for (const path of paths) {
      this.#waiting.push(() => {
        for (const statement of drop) statement.run(path);
        this.#dropBodies.run(path);
      });
    }
  }

  /** The digest of a picture's bytes as last read, where its stamp says that it was not written to since. */
  digestOfPicture({ path, stamp }: FileEntry): string | undefined {
    const row = this.#get.picture.get(path);
    return row?.['stamp'] === stamp ? text(row['digest']) : undefined;
  }

  keepPicture(entry: FileEntry, digest: string, now: number): void {
    this.#waiting.push(() => this.#put.picture.run(entry.path, stampFor(entry, now), digest));
  }

  /** What came of reading a file that is alone of its kind, under a digest of it and of the code. */
  reading<Kind extends keyof KeptReadings>(kind: Kind, key: string): KeptReadings[Kind] | undefined {
    const row = this.#cache.prepare('SELECT outcome, proof FROM readings WHERE kind = ? AND key = ?').get(kind, key);
    if (!row || proofOf(kind, key, text(row['outcome'])) !== row['proof']) return undefined;
    return JSON.parse(text(row['outcome'])) as KeptReadings[Kind];
  }

  /** Keep what came of reading such a file, and nothing of earlier ones. */
  keepReading<Kind extends keyof KeptReadings>(kind: Kind, key: string, outcome: KeptReadings[Kind]): void {
    const record = JSON.stringify(outcome);
    this.#waiting.push(() => this.#cache.prepare('INSERT OR REPLACE INTO readings VALUES (?, ?, ?, ?)').run(kind, key, record, proofOf(kind, key, record)));
  }

  /** The whole item of a card; what the card lacks is fetched when it is first used. */
  item(card: ItemCard): NewsItem {
    return new LazyItem(card, () => this.#detail(card));
  }

  /** The HTML of the item with this digest. @throws {DamagedCache} where it is not there or not as it was written */
  html(digest: string): string {
    const row = this.#get.body.get(digest);
    if (!row || proofOf(digest, text(row['html'])) !== row['proof']) throw new DamagedCache(`no sound HTML under ${digest}`);
    return text(row['html']);
  }

  #detail({ file, digest }: ItemCard): ItemDetail {
    const row = this.#get.detail.get(file);
    if (!row || proofOf(digest, text(row['detail'])) !== row['proof']) throw new DamagedCache(`no sound details of ${file}`);
    return JSON.parse(text(row['detail'])) as ItemDetail;
  }
}

/** The stamp to keep: empty, so that it never matches, for a file written so recently that a later change might leave the same one. */
export function stampFor(entry: FileEntry, now: number): string {
  return isSettled(entry, now) ? entry.stamp : '';
}

function proofOf(...parts: string[]): string {
  return hash('sha256', parts.join('\0'), 'base64').slice(0, 22);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
