import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ListedItem } from '../../imports/directory.ts';
import { type ExistingItems, listingOfExisting } from '../../imports/import-files.ts';
import { checkItem } from '../../schema/front-matter.ts';

/** See what an archive holds that an import must know: its files, the items imported before, and the old addresses taken. An absent folder holds nothing. */
export async function readExistingItems(content: string): Promise<ExistingItems> {
  const entries = await readdir(content, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(content.length + 1).replaceAll('\\', '/'));
  const imported = new Map<string, ListedItem>();
  const aliases = new Set<string>();
  for (const file of files.filter((name) => name.endsWith('.md')).sort()) {
    const text = await readFile(join(content, file), 'utf8');
    const head = text.slice(0, text.indexOf('\n---', 3) + 1);
    if (!/^(?:imported|aliases):/m.test(head)) continue;
    const { matter } = checkItem(file, text);
    for (const alias of matter?.aliases ?? []) aliases.add(alias);
    // A file whose front matter an editor is still mending keeps its digest.
    const sha256 = matter?.imported?.sha256 ?? /^\s+sha256:\s*["']?([0-9a-f]{64})/m.exec(head)?.[1];
    if (sha256 === undefined) continue;
    const known = matter ?? { date: file.slice(0, 7).replace('/', '-'), aliases: [] };
    imported.set(sha256, listingOfExisting(file, known, matter?.imported?.from ?? file));
  }
  return { files: new Set(files), imported, aliases };
}
