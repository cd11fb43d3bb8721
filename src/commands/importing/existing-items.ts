import { type Dirent, existsSync, readFileSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ListedItem } from '../../imports/directory.ts';
import type { ExistingItems } from '../../imports/outcome.ts';
import { listingOfExisting } from '../../imports/listing-of.ts';
import type { Day } from '../../schema/day.ts';
import { checkItem } from '../../schema/front-matter.ts';
import { UsageError } from '../line/read-line.ts';
import { isUnfinished } from './place-file.ts';

/**
 * See what an archive holds that an import must know: its files, the items imported before, and the old addresses taken. An absent folder holds
 * nothing, and a file without a byte, as a run leaves that was cut off, is none. `unfinished` is what such runs left.
 */
export async function readExistingItems(content: string, today: Day): Promise<ExistingItems & { unfinished: string[] }> {
  const entries = existsSync(content) ? await readdir(content, { recursive: true, withFileTypes: true }) : [];
  const imported = new Map<string, ListedItem>();
  const aliases = new Set<string>();
  const pathOf = (entry: Dirent): string => join(entry.parentPath, entry.name).slice(content.length + 1).replaceAll('\\', '/');
  const links = entries.filter((entry) => entry.isSymbolicLink()).map(pathOf);
  checkLinks(links);
  // A name that a link or a pipe has is taken too; what lies behind it is not looked at.
  const files = new Set(entries.filter((entry) => !entry.isFile() && !entry.isDirectory()).map(pathOf));
  const names = entries.filter((entry) => entry.isFile()).map(pathOf);
  for (const file of names.filter((name) => !isUnfinished(name)).sort()) {
    const isItem = file.endsWith('.md');
    const text = isItem ? await readFile(join(content, file), 'utf8') : '';
    if (isItem ? text !== '' : (await stat(join(content, file))).size > 0) files.add(file);
    const head = text.slice(0, text.indexOf('\n---', 3) + 1);
    if (!/^(?:imported|aliases):/m.test(head)) continue;
    const { matter } = checkItem(file, text);
    for (const alias of matter?.aliases ?? []) aliases.add(alias);
    // A file whose front matter an editor is still mending keeps its digest.
    const sha256 = matter?.imported?.sha256 ?? /^[ \t]+sha256:\s*["']?([0-9a-f]{64})/m.exec(head)?.[1];
    if (sha256 === undefined) continue;
    const known = matter ?? { date: file.slice(0, 7).replace('/', '-'), aliases: [] };
    imported.set(sha256, listingOfExisting(file, known, matter?.imported?.from ?? file, today));
  }
  return { unfinished: names.filter(isUnfinished), files, imported, aliases, textOf: (file) => readFileSync(join(content, file), 'utf8') };
}

/** @throws {UsageError} where a folder of items is a link: what is written there would come to lie outside the archive */
function checkLinks(links: readonly string[]): void {
  const folders = links.filter((path) => /^\d{4}(?:\/\d\d)?$/.test(path));
  if (folders.length === 0) return;
  throw new UsageError(...folders.map((path) => (
    `${path} in the content folder is a link to another place, where nothing is written. Put the folder itself in its place.`)));
}
