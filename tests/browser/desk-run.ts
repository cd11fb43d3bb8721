import { execFileSync } from 'node:child_process';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { project } from '../../src/commands/line/folders.ts';
import type { Room } from '../site/folders.ts';
import { startRun, type Run } from '../site/workshop.ts';

/** A desk that runs in a process of its own. */
export interface DeskRun {
  /** With the key of the run. */
  address: string;
  origin: string;
  port: number;
  token: string;
  /** End it at once, as a fault of the machine would. */
  kill: () => Promise<void>;
}

/** Start the desk of an archive. @param port a certain one; a free one where none is given */
export async function startDesk(room: Room, port = 0): Promise<DeskRun> {
  const words = [process.execPath, join(project, 'src/commands/desk.ts'), ...room.flags, '--no-open'];
  const run: Run = startRun(words, project, { PORT: String(port) });
  let said = '';
  for (const stream of [run.child.stdout, run.child.stderr]) stream?.on('data', (text: string) => (said += text));
  for (let left = 600; left > 0 && !/http:\S+/.test(said) && run.child.exitCode === null; left--) await wait(100);
  const address = /http:\S+/.exec(said)?.[0];
  if (address === undefined) throw new Error(`The desk did not start: ${said}`);
  const { origin, port: taken, searchParams } = new URL(address);
  const kill = async () => {
    run.child.kill('SIGKILL');
    await run.ended;
  };
  return { address, origin, port: Number(taken), token: searchParams.get('key') ?? '', kill };
}

/** Ask the desk as any program can, with the headers given. @returns the status and what was answered */
export function askDesk(desk: DeskRun, path: string, headers: Readonly<Record<string, string>>, body: unknown): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: desk.port, path, method: 'POST', headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part)).on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    asked.on('error', reject);
    asked.end(JSON.stringify(body));
  });
}

/** Run git in a folder. @returns what it said */
export function git(folder: string, ...words: string[]): string {
  const name = ['-c', 'user.name=Editor', '-c', 'user.email=editor@example.org', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...name, ...words], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
