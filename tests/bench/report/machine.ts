import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { project } from '../../../src/commands/line/folders.ts';

/** On what and with what was measured. */
export interface Machine {
  processor: string;
  cores: number;
  memoryGigabytes: number;
  system: string;
  /** Names with versions: Node, Astro, Pagefind and the rivals. */
  versions: string[];
}

/** Describe this machine. @param rivals names and versions of the rivals that took part */
export function machineOf(rivals: readonly string[]): Machine {
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memoryGigabytes: Math.round(totalmem() / 1e8) / 10,
    system: `${type()} ${release()}`,
    versions: [`Node ${process.version}`, ...['astro', 'pagefind'].map(packageVersion), ...rivals],
  };
}

/** What a program prints when it is asked for its version; undefined where there is no such program. */
export function versionOf(program: string, words: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync(program, words, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

function packageVersion(name: string): string {
  const { version } = JSON.parse(readFileSync(join(project, 'node_modules', name, 'package.json'), 'utf8')) as { version: string };
  return `${name} ${version}`;
}
