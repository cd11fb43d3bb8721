import { readFileSync, readdirSync } from 'node:fs';

/*
 * What the kernel says of a process and all that it started, read from /proc. Control groups would say it too, but to
 * make one takes rights that most machines do not give.
 */

/** Memory and processor time of a process tree at one moment. */
export interface Sample {
  /**
   * Bytes in memory. Programs and files that several processes of one program have mapped are counted once: else two
   * processes of Node seem to hold its program twice. Unlike the kernel's own shares this does not depend on who else runs.
   */
  bytes: number;
  /** Processor seconds of each living process by its id, its own threads only. */
  seconds: Map<number, number>;
}

const ticksPerSecond = 100;

/** Processor seconds that all programs on this machine have used since it started. */
export function busySeconds(): number {
  const [user = 0, nice = 0, system = 0, , , interrupts = 0, softInterrupts = 0, stolen = 0] = (/^cpu +(.*)$/m.exec(read('/proc/stat'))?.[1] ?? '')
    .split(' ')
    .map(Number);
  return (user + nice + system + interrupts + softInterrupts + stolen) / ticksPerSecond;
}

/** The process and everything it started that is still alive. */
export function processesBelow(root: number): number[] {
  const found = [root];
  for (const pid of found) found.push(...childrenOf(pid));
  return found;
}

/** Look at processes; those that ended meanwhile are left out. */
export function sampleOf(pids: readonly number[]): Sample {
  const seconds = new Map<number, number>();
  const mapped = new Map<string, number>();
  let own = 0;
  for (const pid of pids) {
    const status = read(`/proc/${pid}/status`);
    own += kilobytes(status, 'RssAnon') + kilobytes(status, 'RssShmem');
    const program = /^Name:\s+(.*)$/m.exec(status)?.[1] ?? '';
    mapped.set(program, Math.max(mapped.get(program) ?? 0, kilobytes(status, 'RssFile')));
    // The name stands in brackets and may hold spaces.
    const fields = read(`/proc/${pid}/stat`).replace(/^.*\) /s, '').split(' ');
    if (fields.length > 12) seconds.set(pid, (Number(fields[11]) + Number(fields[12])) / ticksPerSecond);
  }
  return { bytes: (own + [...mapped.values()].reduce((sum, each) => sum + each, 0)) * 1024, seconds };
}

function kilobytes(status: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0);
}

function childrenOf(pid: number): number[] {
  return threadsOf(pid).flatMap((thread) => read(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean).map(Number));
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

/** A file of the kernel; empty where its process has ended. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
