import type { DatabaseSync } from 'node:sqlite';
import { checksumOf, fileInRow, noDigest, writeGroups } from './ledger-rows.ts';
import type { Look } from './looks.ts';

/* The rows of the ledger that say how published files lay in the site's folder. */

/** All looks at published files, one by one: where there are 50,000, a list of them takes 30 MB. */
export function* looksIn(ledger: DatabaseSync): Generator<Look> {
  const statement = ledger.prepare('SELECT entry, below, size, time FROM looks');
  statement.setReturnArrays(true);
  const rows: Iterable<unknown> = statement.iterate();
  for (const [entry, below, size, time] of rows as Iterable<[string, string, number, number]>) yield { entry, below, size, time };
}

/** Note how published files lie in the site's folder, and forget how they and others lay. */
export function writeLooks(ledger: DatabaseSync, looks: readonly Look[], others: readonly string[] = []): void {
  const [remove, add] = [ledger.prepare('DELETE FROM looks WHERE entry = ?'), ledger.prepare('INSERT INTO looks VALUES (?, ?, ?, ?)')];
  for (const entry of new Set([...others, ...looks.map((look) => look.entry)])) remove.run(entry);
  for (const { entry, below, size, time } of looks) add.run(entry, below, size, time);
}

/** Have published files made anew by the next publishing, and their groups compared. */
export function writeLost(ledger: DatabaseSync, entries: Iterable<string>): void {
  const groups = new Set<string>();
  const find = ledger.prepare('SELECT file, part, digest, searched, proof FROM files WHERE file = ?');
  const change = ledger.prepare('UPDATE files SET digest = ?, proof = ? WHERE file = ?');
  for (const entry of entries) {
    const row = find.get(entry);
    if (!row) continue;
    const lost = { ...fileInRow(row), digest: noDigest };
    change.run(noDigest, checksumOf(lost), entry);
    groups.add(lost.group);
  }
  writeGroups(ledger, { put: [...groups].map((name) => [name, '']), drop: [] });
}
