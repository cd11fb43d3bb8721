import { rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { DatabaseSync } from 'node:sqlite';
import type { NewsItem } from '../schema/item.ts';
import { cacheTables, DamagedCache, openCache, schemaVersion } from './cache.ts';
import { ItemRows } from './item-rows.ts';

/** What a file of cards holds: items without their texts. */
export interface CardsFile {
  /** In the order of their files. What their cards lack is fetched when it is first used. */
  items: NewsItem[];
  rows: ItemRows;
  close: () => void;
}

/**
 * Write what a cache knows of some items, but for their texts, into a file of its own that can be carried elsewhere.
 * @param cache the folder of the cache
 * @param paths the items' files
 */
export function writeCards(cache: string, file: string, paths: Iterable<string>): void {
  rmSync(file, { force: true });
  const made = new DatabaseSync(file);
  made.exec(`PRAGMA journal_mode = DELETE; ${cacheTables} PRAGMA user_version = ${schemaVersion};`);
  made.close();
  const from = openCache(cache);
  try {
    from.prepare('ATTACH ? AS cards').run(file);
    from.exec('BEGIN; CREATE TEMP TABLE wanted (path TEXT PRIMARY KEY) WITHOUT ROWID');
    const want = from.prepare('INSERT INTO temp.wanted VALUES (?)');
    for (const path of paths) want.run(path);
    from.exec(`
      INSERT INTO cards.items SELECT path, '', digest, context, card, proof FROM main.items WHERE path IN temp.wanted ORDER BY path;
      INSERT INTO cards.details SELECT * FROM main.details WHERE path IN temp.wanted ORDER BY path;
      INSERT INTO cards.readings SELECT * FROM main.readings ORDER BY kind;
      DROP TABLE temp.wanted; COMMIT; DETACH cards;
    `);
  } finally {
    from.close();
  }
}

/**
 * Open a file of cards. It is not written to, so that many processes and machines can read one at once.
 * @throws {DamagedCache} where it does not hold so many items
 */
export function openCards(file: string, count: number): CardsFile {
  const cards = new DatabaseSync(new URL('?immutable=1', pathToFileURL(file)), { readOnly: true });
  const rows = new ItemRows(cards);
  const items = [...rows.all().values()].flatMap(({ outcome: { card } }) => (card ? [rows.item(card)] : []));
  if (items.length === count) return { items, rows, close: () => cards.close() };
  cards.close();
  throw new DamagedCache(`${file} holds ${items.length} items that are as they were written, of ${count}`);
}
