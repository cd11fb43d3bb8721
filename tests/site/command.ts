import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { project } from '../../src/commands/line/folders.ts';

/** How a command ended. */
export interface Ended {
  /** The exit code; null where it was killed. */
  code: number | null;
  stdout: string;
  stderr: string;
}

/** What of this process's environment a command may see: the machine's, nothing that the test runner set. */
const machine = ['PATH', 'HOME', 'TMPDIR', 'USERPROFILE', 'SystemRoot', 'TEMP', 'LANG', 'CHROME_PATH', 'BACKNUMBER_BROWSER'];

const compiled = join(project, 'src', 'commands', 'compile-cache.mjs');

/** Run a command of the desk as `npm run <name> -- <words>` would, in an environment that holds nothing but the machine's and what is given. */
export function runScript(name: string, words: readonly string[] = [], given: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return runNode(['--import', compiled, join(project, 'src', 'commands', `${name}.ts`), ...words], given);
}

/** Run a program with the Node that runs the tests, in the project's folder. */
export function runNode(words: readonly string[], given: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const env = Object.fromEntries(machine.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, { cwd: project, env: { ...env, ...given }, stdio: ['ignore', 'pipe', 'pipe'] });
    const ended: Ended = { code: null, stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (ended.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (ended.stderr += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...ended, code }));
  });
}
