import { setTimeout } from 'node:timers/promises';
import { checkFiles, loadRoot, type FilesOutcome } from './check-files.ts';
import { checkRecord, type RecordOutcome, type RecordTask } from './check-record.ts';
import type { KeptProgress } from './kept-progress.ts';
import { Unreadable, type Source } from './source.ts';

/** What came of checking a copy. */
export interface Verdict {
  files: FilesOutcome;
  /** Absent where the copy has no record. */
  record?: RecordOutcome;
}

/** A site that changes as often as this while it is read is not going to be read whole. */
const maxRounds = 3;

/** Milliseconds to wait before asking whether the site has changed: as long as publishing takes from its first file to its last. */
const settleMs = 2000;

/**
 * Check a copy: its files against the manifest, its items against the record. Where something differs, and the manifest has become another
 * meanwhile, the site was published anew while it was read: what changed is read again.
 * @throws {Unreadable} where the copy cannot be read, or changes all the time
 */
export async function verifyCopy(
  source: Source, task: Omit<RecordTask, 'texts'>, progress: KeptProgress, report: (done: number, total: number) => void, pauseMs = settleMs,
): Promise<Verdict> {
  for (let round = 0; round < maxRounds; round++) {
    const files = await checkFiles(source, progress, report);
    const record = await checkRecord(source, { ...task, texts: files.texts });
    const isSame = files.differences.length === 0 && !record?.differences.length;
    if (!isSame) await setTimeout(pauseMs);
    if (isSame || (await loadRoot(source)).root === files.root) return { files, ...(record && { record }) };
  }
  throw new Unreadable(`${source.name} was published anew each time while it was read. Check it again when it is at rest.`);
}
