import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/**
 * Hold the right to change a site while `work` runs. Where another run holds it, wait until it ends; one that was
 * killed holds nothing.
 * @param waiting called once, with the process that holds the right
 */
export async function withLock<T>(out: string, waiting: (process: number) => void, work: () => Promise<T>): Promise<T> {
  const file = join(dirname(out), `.${basename(out)}.lock`);
  mkdirSync(dirname(out), { recursive: true });
  let told = false;
  for (let owner = take(file); owner !== undefined; owner = take(file)) {
    if (!told) waiting(owner);
    told = true;
    await setTimeout(200);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** Take the lock; where a living process has it, return that process. */
function take(file: string): number | undefined {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return undefined;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const owner = ownerOf(file);
  if (owner !== undefined && isAlive(owner)) return owner;
  rmSync(file, { force: true });
  return take(file);
}

function ownerOf(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function isAlive(owner: number): boolean {
  if (owner === process.pid) return false;
  try {
    process.kill(owner, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
