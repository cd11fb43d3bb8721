import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from '../../src/commands/line/folders.ts';

/** Print what a benchmark found as JSON, and keep it in `.bench/`. */
export function keepResult(name: string, result: object): void {
  const folder = join(project, '.bench');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(result, undefined, 2)}\n`);
  console.log(JSON.stringify(result));
}

/** Say what is wrong with the value of a flag that counts something; nothing where it will do. */
export function checkWhole(flag: string, value: string): string | undefined {
  return /^\d{1,6}$/.test(value) ? undefined : `--${flag} is ${JSON.stringify(value)}, which is no whole number. Write one such as 20.`;
}

/** Say what is wrong with the value of a flag of which there must be one at least; nothing where it will do. */
export function checkCount(value: string): string | undefined {
  return /^[1-9]\d*$/.test(value) ? undefined : `${JSON.stringify(value)} is no whole number above 0. Write one such as 100.`;
}
