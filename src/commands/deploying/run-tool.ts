import { spawn } from 'node:child_process';
import { childEnvironment, processEnvironment, type Environment } from '../../settings.ts';
import { ToolFault } from '../line/tool-fault.ts';

/** How a program ended. */
export interface ToolEnded {
  code: number;
  stdout: Buffer;
  /** What it said, without what is secret. */
  said: string;
}

/** What to do where a tool failed on its way. */
export const goOn = 'Put that right, then run the command again: it goes on where it was.';

const cures: Readonly<Record<'rsync' | 'rclone', string>> = {
  rsync: 'Install rsync, as with apt-get install rsync or brew install rsync, then run the command again.',
  rclone: 'Install rclone, as with apt-get install rclone or brew install rclone, then run the command again.',
};

/**
 * Run a program to its end. It may ask for a password on the terminal; what it says comes back.
 * @param input what it reads
 * @throws {ToolFault} where it is not installed
 */
export function runTool(tool: 'rsync' | 'rclone', words: readonly string[], secrets: readonly string[], input = ''): Promise<ToolEnded> {
  return new Promise((resolve, reject) => {
    // Messages are read, so they have to be in one language.
    const child = spawn(tool, words, { env: childEnvironment({ LC_ALL: 'C' }), stdio: ['pipe', 'pipe', 'pipe'] });
    const printed: Buffer[] = [];
    let said = '';
    child.stdout.on('data', (bytes: Buffer) => printed.push(bytes));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.on('error', (error: NodeJS.ErrnoException) => reject(error.code === 'ENOENT' ? new ToolFault(`${tool} is not installed.`, cures[tool]) : error));
    child.on('close', (code) => resolve({
      code: code ?? -1, stdout: Buffer.concat(printed), said: withoutSecrets(said, secrets, processEnvironment()),
    }));
    // It may end before it has read everything; its exit code says so.
    child.stdin.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') reject(error);
    });
    child.stdin.end(input);
  });
}

const secretNames = /SECRET|PASS|TOKEN|KEY|CREDENTIAL/i;
/** Shorter values would cut common words to pieces. */
const minSecret = 6;

/** A text without these words, nor values of environment variables whose names say that they are secret. */
export function withoutSecrets(text: string, secrets: readonly string[], environment: Environment): string {
  const values = Object.entries(environment).flatMap(([name, value = '']) => (secretNames.test(name) ? [value, ...value.split('\n')] : []));
  const all = [...secrets, ...values].filter((value) => value.length >= minSecret).sort((one, other) => other.length - one.length);
  return all.reduce((left, value) => left.replaceAll(value, '…'), text);
}

/** The last lines of what a program said, for a message. */
export function lastWords(said: string): string {
  return said.trim().split('\n').slice(-3).join('\n');
}
