import { readFileSync, readdirSync } from 'node:fs';

/*
 * What the kernel says of a process and all that it started, read from /proc. Control groups would say it too, but to
 * make one takes rights that most machines do not give.
 */

/** Memory and processor time of a process tree at one moment. */
export interface Sample {
  /** Bytes in memory, summed over the processes: what they share is counted once for each. */
  resident: number;
  /** Processor seconds of each living process by its id, its own threads only. */
  seconds: Map<number, number>;
}

const pageSize = 4096;
const ticksPerSecond = 100;

/** Processor seconds that all programs on this machine have used since it started. */
export function busySeconds(): number {
  const [user = 0, nice = 0, system = 0, , , interrupts = 0, softInterrupts = 0, stolen = 0] = (/^cpu +(.*)$/m.exec(read('/proc/stat'))?.[1] ?? '').split(' ').map(Number);
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
  let resident = 0;
  for (const pid of pids) {
    resident += Number(read(`/proc/${pid}/statm`).split(' ')[1] ?? 0) * pageSize;
    // The name stands in brackets and may hold spaces.
    const fields = read(`/proc/${pid}/stat`).replace(/^.*\) /s, '').split(' ');
    if (fields.length > 12) seconds.set(pid, (Number(fields[11]) + Number(fields[12])) / ticksPerSecond);
  }
  return { resident, seconds };
}

/** Bytes in memory, what several processes share counted once. Costs the more the more memory there is. */
export function proportionalMemoryOf(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) * 1024, 0);
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
