import { spawn } from 'node:child_process';
import { text as textOf } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { busySeconds, processesBelow, sampleOf } from './processes.ts';

/** A program to run. */
export interface Task {
  command: string;
  words: readonly string[];
  folder: string;
  environment?: Readonly<Record<string, string>>;
}

/** What running a program cost, with everything that it started. */
export interface Cost {
  seconds: number;
  /** Processor seconds, user and system. */
  processorSeconds: number;
  /** Processor seconds that the machine's other programs used meanwhile: where they are many, `seconds` says little. */
  otherSeconds: number;
  /** Most bytes in memory at one time, over all processes. */
  peakBytes: number;
  stdout: string;
}

/** A program that was measured did not end well. */
class TaskError extends Error {}

const interval = 50;

/** Run and measure a program; where it does not end well, say so with the end of what it printed. */
export async function tryMeasured(task: Task): Promise<Cost | string> {
  try {
    return await runMeasured(task);
  } catch (error) {
    if (error instanceof TaskError) return error.message;
    throw error;
  }
}

/**
 * Run a program and measure its whole process tree. Memory is looked at every 50 ms.
 * @throws {TaskError} where it ends with another exit code than 0
 */
async function runMeasured({ command, words, folder, environment = {} }: Task): Promise<Cost> {
  const began = performance.now();
  const busy = busySeconds();
  // The shell's `times` counts all that was started and waited for, however short its life; it goes to a channel of its own.
  const child = spawn('/bin/sh', ['-c', '"$@"; code=$?; times >&3; exit $code', 'sh', command, ...words], {
    cwd: folder,
    env: { ...machineEnvironment(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  let peakBytes = 0;
  const seen = new Map<number, number>();
  const timer = setInterval(() => {
    // The shell itself is none of what is measured.
    const { bytes, seconds } = sampleOf(processesBelow(child.pid ?? 0).slice(1));
    for (const [pid, spent] of seconds) seen.set(pid, spent);
    peakBytes = Math.max(peakBytes, bytes);
  }, interval);
  const ended = new Promise<{ code: number | null; seconds: number }>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve({ code, seconds: (performance.now() - began) / 1000 }));
  });
  try {
    const [{ code, seconds }, stdout, stderr, times] = await Promise.all([ended, ...[1, 2, 3].map((at) => textOf(child.stdio[at] as Readable))]);
    if (code !== 0) throw new TaskError(`${[command, ...words].join(' ')} ended with ${code}:\n${`${stdout}${stderr}`.slice(-2_000)}`);
    const sampled = [...seen.values()].reduce((sum, each) => sum + each, 0);
    // What a process leaves running when it ends is in the samples only.
    const processorSeconds = Math.max(secondsOf(times ?? ''), sampled);
    const otherSeconds = Math.max(0, busySeconds() - busy - processorSeconds);
    return { seconds, processorSeconds, otherSeconds, peakBytes, stdout: stdout ?? '' };
  } finally {
    clearInterval(timer);
  }
}

/** Seconds of the second line that the shell's `times` prints: those of its children. @example secondsOf('0m0.1s 0m0s\n1m2.5s 0m1.5s') //=> 64 */
function secondsOf(times: string): number {
  const [, children = ''] = times.trim().split('\n');
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}

/** This machine's environment without what npm and the desk put there. */
function machineEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env)
    .filter((entry): entry is [string, string] => entry[1] !== undefined && !/^(npm_|BACKNUMBER_|NODE_)/i.test(entry[0]));
  return Object.fromEntries(entries);
}
