import { accessSync, chmodSync, constants, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What each system asks for its folder for temporary files. */
const variables = ['TMPDIR', 'TEMP', 'TMP'];
const prefix = 'backnumber-tests-';
/** What programs keep for themselves, a browser and Node among them: it goes with the run. */
const ofPrograms = /^\.org\.chromium\.|^node-compile-cache$/;
/** Where Linux keeps files in memory. */
const shared = '/dev/shm';
/** More than tests hold at any time. */
const roomBytes = 6 * 1024 ** 3;
const ownName = `${prefix}${process.pid}-`;

/**
 * Give all tests of this run, and all they start, one folder for temporary files. It goes with the run, and so does what still runs
 * from it. Each project of the run calls this; the first does it.
 */
export default function setup(): (() => void) | undefined {
  const usual = tmpdir();
  if (usual.includes(ownName)) return undefined;
  const base = memoryFolder() ?? usual;
  removeLeftBehind(base);
  const home = mkdtempSync(join(base, ownName));
  // Tests run builds as a user who may do little.
  chmodSync(home, 0o755);
  useTemporary(join(home, 'tests'));
  return () => {
    for (const { pid } of processesIn(join(home, 'tests'))) end(pid);
    rmSync(home, { recursive: true, force: true, maxRetries: 3 });
    useTemporary(usual);
  };
}

/**
 * A folder that lies in memory, where this machine has one with room for what tests write and nobody named another folder.
 * Tests make and remove some hundred thousand files, which takes a disk half as long again.
 */
function memoryFolder(): string | undefined {
  const named = variables.some((name) => process.env[name] !== undefined);
  if (named || process.platform !== 'linux' || process.availableMemory() < roomBytes * 2) return undefined;
  try {
    accessSync(shared, constants.W_OK | constants.X_OK);
    const { bavail, bsize } = statfsSync(shared);
    return bavail * bsize >= roomBytes ? shared : undefined;
  } catch {
    return undefined;
  }
}

/** What tests have left behind so far, by name: folders, files and processes. */
export function leftovers(): string[] {
  const folder = tmpdir();
  if (!folder.includes(ownName)) return [];
  const named = readdirSync(folder).filter((name) => !ofPrograms.test(name));
  return [...named, ...processesIn(folder).map(({ name }) => `a process: ${name}`)];
}

/** A folder of this run that outlives its tests. @throws where `setup` was not called before */
export function folderOfRun(name: string): string {
  if (!tmpdir().includes(ownName)) throw new Error('Tests have no temporary folder of their own yet: name this file first in globalSetup.');
  const folder = join(tmpdir(), '..', name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Do a thing while this process keeps its temporary files in a folder. */
export async function keepingTemporary<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const before = variables.map((name) => [name, process.env[name]] as const);
  useTemporary(folder);
  try {
    return await work();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

function useTemporary(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of variables) process.env[name] = folder;
}

/** Processes that were started with this folder for temporary files, other than the test runner's own. Only Linux tells. */
function processesIn(folder: string): { pid: number; name: string }[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    const pid = Number(name);
    const [line = '', environment = ''] = ['cmdline', 'environ'].map((file) => textOf(join('/proc', name, file)));
    const isOwn = pid === process.pid || line.includes('vitest');
    return isOwn || !environment.includes(`TMPDIR=${folder}\0`) ? [] : [{ pid, name: line.replaceAll('\0', ' ').trim().slice(0, 200) }];
  });
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // The process has ended, or is another user's.
    return '';
  }
}

/** Remove the folders of runs that were killed. */
function removeLeftBehind(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [, pid] = name.startsWith(prefix) ? name.slice(prefix.length - 1).split('-') : [];
    if (pid && !isRunning(Number(pid))) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has just ended by itself.
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
