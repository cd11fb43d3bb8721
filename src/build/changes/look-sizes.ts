import type { DatabaseSync } from 'node:sqlite';
import type { SiteSize } from '../../hosts/check-limits.ts';

/** How large a site is by what the ledger holds of its files, which lie nowhere else together. @param isThorough also by the names of its files */
export function measureLooks(ledger: DatabaseSync, isThorough: boolean): Partial<SiteSize> {
  const all = ledger.prepare('SELECT count(*) AS files, coalesce(sum(size), 0) AS bytes, max(size) AS most, entry, below FROM looks').get() ?? {};
  const size: Partial<SiteSize> = {
    files: { number: Number(all['files']) },
    'site bytes': { number: Number(all['bytes']) },
    // Beside a maximum, SQLite gives the other columns of its row.
    'file bytes': { number: Number(all['most'] ?? 0), file: `${String(all['entry'] ?? '')}${String(all['below'] ?? '')}` },
  };
  return isThorough ? { ...size, ...measureNames(ledger) } : size;
}

function measureNames(ledger: DatabaseSync): Partial<SiteSize> {
  const folders = new Map<string, number>();
  const longest = { bytes: '', signs: '', name: '' };
  const most = { bytes: 0, signs: 0, name: 0 };
  const note = (kind: keyof typeof most, number: number, file: string): void => {
    if (number <= most[kind]) return;
    most[kind] = number;
    longest[kind] = file;
  };
  const rows = ledger.prepare('SELECT entry || below AS file FROM looks');
  for (const { file: each } of rows.iterate()) {
    const file = String(each);
    const end = file.lastIndexOf('/');
    const folder = file.slice(0, Math.max(end, 0));
    folders.set(folder, (folders.get(folder) ?? 0) + 1);
    note('signs', file.length, file);
    // A name is no longer than its path, and a path in bytes no longer than three for each sign.
    if (file.length * 3 > most.bytes) note('bytes', Buffer.byteLength(file), file);
    if (file.length * 3 > most.name) for (const name of file.split('/')) note('name', Buffer.byteLength(name), file);
  }
  const [folder = '', files = 0] = [...folders].reduce<[string, number]>((one, other) => (other[1] > one[1] ? other : one), ['', 0]);
  return {
    'files in a folder': { number: files, file: `${folder}/` },
    'path bytes': { number: most.bytes, file: longest.bytes },
    'path signs': { number: most.signs, file: longest.signs },
    'name bytes': { number: most.name, file: longest.name },
  };
}
