import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { filesBelow } from '../../build/changes/files-below.ts';
import { stampFile } from '../../build/changes/stamp.ts';
import type { Settings } from '../../settings.ts';
import { digestOf } from '../../store/digest.ts';
import { listFolder } from './sent-list.ts';

/** What is never sent: a repository of the site’s folder, lists of other targets, and what a kill left of a stamp. */
const kept = new RegExp(`^(\\.git/|${listFolder.replace('.', '\\.')}/|${stampFile.replaceAll('.', '\\.')}\\.new$)`);

/**
 * Give a digest of the bytes of every file of the built site, by name. A file that lies as it lay at an earlier look is not read again.
 * @param known the file that keeps those looks; losing it costs only time
 */
export function loadSiteFiles({ out }: Pick<Settings, 'out'>, known: string): Map<string, string> {
  const earlier = looksIn(known);
  const files = new Map<string, string>();
  const rows: string[] = [];
  for (const file of filesBelow(out)) {
    const stats = kept.test(file) ? undefined : statSync(join(out, file), { bigint: true, throwIfNoEntry: false });
    if (!stats?.isFile()) continue;
    const look = [stats.size, stats.mtimeNs, stats.ctimeNs, stats.ino].join(' ');
    const before = earlier.get(file);
    const digest = before?.look === look ? before.digest : createHash('sha256').update(readFileSync(join(out, file))).digest('hex').slice(0, 16);
    files.set(file, digest);
    rows.push(`${digest}\t${look}\t${file}\n`);
  }
  mkdirSync(dirname(known), { recursive: true });
  writeFileSync(known, rows.join(''));
  return files;
}

/** The file in a cache that keeps the looks at a site. */
export function looksFile({ cache, out }: Pick<Settings, 'cache' | 'out'>): string {
  return join(cache, 'deploy', `${digestOf(relative(cache, out)).slice(0, 16)}.looks`);
}

function looksIn(known: string): Map<string, { look: string; digest: string }> {
  const lines = existsSync(known) ? readFileSync(known, 'utf8').split('\n') : [];
  return new Map(lines.flatMap((line) => {
    const [, digest, look, file] = /^([0-9a-f]{16})\t([\d ]+)\t(.+)$/.exec(line) ?? [];
    return digest && look && file ? [[file, { look, digest }]] : [];
  }));
}
