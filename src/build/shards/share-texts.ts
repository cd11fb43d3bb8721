import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ItemCard } from '../../schema/item.ts';
import type { Settings } from '../../settings.ts';
import type { ItemRows } from '../../store/item-rows.ts';
import { existingPictures } from '../../store/picture-files.ts';
import { readMany } from '../../store/read-many.ts';
import { readingContext } from '../../store/store.ts';
import { ShardsRefused } from '../errors.ts';
import { nameOfShare, type ShareNumber } from './share-name.ts';

/** So many files are named in a message; more say nothing new. */
const maxNamed = 10;

/**
 * Read the texts that a share needs and that its cache lacks.
 * @throws {ShardsRefused} naming the files that are not there, or that are not those of the plan
 */
export async function readTexts(
  items: readonly ItemCard[], share: ShareNumber, settings: Settings, rows: ItemRows, report: (done: number, total: number) => void,
): Promise<void> {
  const missing = items.filter(({ file }) => !existsSync(join(settings.content, file))).map(({ file }) => file);
  const due = new Map(items.filter((item) => !isKept(item, rows, settings)).map((item) => [item.file, item]));
  const differing: string[] = [];
  const context = readingContext(settings);
  const now = Date.now();
  let done = 0;
  await readMany([...due.keys()].filter((file) => !missing.includes(file)), settings, context, ({ path, digest, reading }) => {
    if (reading.card?.digest === due.get(path)?.digest) rows.keep({ path, stamp: '', changed: now }, digest, context, reading, now);
    else differing.push(path);
    report(++done, due.size);
    if (done % 500 === 0) rows.write();
  }, async () => (await import('../../store/read-one.ts')).readOne);
  rows.write();
  const name = nameOfShare(share);
  const problems = [
    ...(missing.length === 0 ? [] : [
      `${listOf(missing)}: not in ${settings.content}, and needed for share ${name}. npm run build -- --shard ${share.index}/${share.of} --texts names all.`,
    ]),
    ...(differing.length === 0 ? [] : [
      `${listOf(differing.sort())}: not as when the plan was made. Check out the same commit for the plan and all shares, or make the plan anew.`,
    ]),
  ];
  if (problems.length > 0) throw new ShardsRefused(problems);
}

function isKept({ digest, pictureFiles }: ItemCard, rows: ItemRows, { cache }: Settings): boolean {
  try {
    rows.html(digest);
    return existingPictures(pictureFiles, cache);
  } catch {
    return false;
  }
}

function listOf(files: readonly string[]): string {
  const named = files.slice(0, maxNamed).join(', ');
  return files.length > maxNamed ? `${named} and ${files.length - maxNamed} more` : named;
}
