import type { Asker } from './asker.ts';
import { EditRefused } from '../../editing/refusal.ts';
import { count } from '../line/progress.ts';
import { patchOf, refuseErrors, writeAll, type Rewrite } from './rewrites.ts';
import { uncommittedFiles } from './uncommitted.ts';

/** How changes are to be carried out. */
export interface Manner {
  content: string;
  isDry: boolean;
  /** Whether files with changes that are not committed may be changed. */
  force: boolean;
  /** Absent where there is no terminal. */
  asker?: Asker | undefined;
}

/**
 * Carry out changes, or only show them in a dry run. Answer whether they were written.
 * @param prepare is done before anything is written
 * @throws {EditRefused} where they would break an item, or be mixed with others that are not committed
 */
export async function carryOut(rewrites: readonly Rewrite[], { content, isDry, force, asker }: Manner, prepare?: () => Promise<void>): Promise<boolean> {
  refuseErrors(rewrites);
  const open = force ? [] : await mixedFiles(content, rewrites);
  if (isDry) {
    const changed = rewrites.filter(({ movesTo }) => movesTo === undefined).length;
    console.log(`${patchOf(rewrites)}\n\n${mixedNote(open)}Nothing was written; without --dry-run ${count(changed, 'file')} would change.`);
    return false;
  }
  if (open.length > 0) {
    const isWanted = asker && await asker.confirm(`${mixedNote(open).trim()} Go on and add to them?`, true);
    if (isWanted === false) throw new EditRefused('Stopped.', 'Nothing was written.');
    if (isWanted === undefined) {
      throw new EditRefused(mixedNote(open).trim(), 'Commit them first; or give --force, which adds to them and loses nothing. Nothing was written.');
    }
  }
  await prepare?.();
  await writeAll(content, rewrites);
  return true;
}

async function mixedFiles(content: string, rewrites: readonly Rewrite[]): Promise<string[]> {
  const uncommitted = await uncommittedFiles(content);
  return rewrites.filter(({ file, before }) => before && uncommitted.has(file)).map(({ file }) => file);
}

function mixedNote(files: readonly string[]): string {
  if (files.length === 0) return '';
  const [first = '', ...others] = files;
  const named = others.length === 0 ? `${first} has` : `${first} and ${count(others.length, 'other file')} have`;
  return `${named} changes that are not committed yet. `;
}
