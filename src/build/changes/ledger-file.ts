import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Settings } from '../../settings.ts';
import { digestOf } from '../../store/digest.ts';
import { factIn } from './ledger-rows.ts';

/** The file of a ledger: one for each site built from a cache, named by a relative path, so that both can be moved together. */
export function ledgerFile({ cache, out }: Pick<Settings, 'cache' | 'out'>): string {
  return join(cache, `ledger-${digestOf(relative(cache, out)).slice(0, 12)}.sqlite`);
}

/** What a ledger says of the folder that its site was built from. */
export function contentIn({ cache, content }: Pick<Settings, 'cache' | 'content'>): string {
  return relative(cache, content);
}

/**
 * The files of pages that the last build of a site from this content published, below the site's folder, with digests of what each was made
 * from. Whether the site is still there does not matter. Undefined where the cache knows of no such build.
 * @param file the ledger to ask; without it, the one that was written last
 */
export function publishedDigests(settings: Pick<Settings, 'cache' | 'content'>, file?: string): Map<string, string> | undefined {
  for (const each of file === undefined ? ledgersIn(settings.cache) : [file]) {
    const pages = existsSync(each) ? pagesIn(each, settings) : undefined;
    if (pages) return pages;
  }
  return undefined;
}

/** All ledgers of a cache, the one that was written last first. */
function ledgersIn(cache: string): string[] {
  const names = existsSync(cache) ? readdirSync(cache).filter((name) => /^ledger-[0-9a-f]+\.sqlite$/.test(name)) : [];
  const files = names.map((name) => ({ file: join(cache, name), written: statSync(join(cache, name)).mtimeMs }));
  return files.sort((one, other) => other.written - one.written).map(({ file }) => file);
}

function pagesIn(file: string, settings: Pick<Settings, 'cache' | 'content'>): Map<string, string> | undefined {
  const ledger = new DatabaseSync(file);
  try {
    if (factIn(ledger, 'content') !== contentIn(settings)) return undefined;
    const rows = ledger.prepare("SELECT file, digest FROM files WHERE file LIKE '%.html'").all();
    return new Map(rows.map(({ file: name, digest }) => [String(name), String(digest)]));
  } catch {
    // A damaged ledger costs the next build time; of what it knew no more can be said.
    return undefined;
  } finally {
    ledger.close();
  }
}
