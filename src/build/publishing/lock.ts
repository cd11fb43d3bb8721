import { closeSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { isBusy, isCacheFault } from '../../store/cache.ts';

/** Milliseconds from one try to take a lock to the next. */
const retryMs = 200;

/**
 * Hold the right to change a site while `work` runs. Where another run holds it, wait until it ends; one that was
 * killed holds nothing.
 * @param waiting called once, where another run holds the right
 */
export async function withLock<T>(out: string, waiting: () => void, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(out), { recursive: true });
  const file = join(dirname(out), `.${basename(out)}.lock`);
  let lock = take(file);
  if (!lock) waiting();
  while (!lock) {
    await setTimeout(retryMs);
    lock = take(file);
  }
  try {
    return await work();
  } finally {
    lock.close();
  }
}

/**
 * Take the lock on a file, unless another process has it. It is the system's lock, taken through an empty database: the id of a
 * process, written into a file, would be another process's some day, and two runs could both replace a dead one. The file stays.
 */
function take(file: string): DatabaseSync | undefined {
  // Where the file cannot be made, this error names the reason, which the database's would not.
  closeSync(openSync(file, 'a'));
  const lock = new DatabaseSync(file);
  try {
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    if (isCacheFault(error)) rmSync(file, { force: true });
    else if (!isBusy(error)) throw error;
    return undefined;
  }
}
