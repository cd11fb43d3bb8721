import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { getCompileCacheDir } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { PublishedPage } from './part.ts';
import type { Task } from './tasks.ts';

const processFile = fileURLToPath(new URL('./task-process.ts', import.meta.url));

/**
 * Do a task in a process of its own. Pages are read one by one as the process takes them in.
 * @throws with what the process said
 */
export async function runApart(task: Task, pages: Iterable<PublishedPage>): Promise<void> {
  const compiled = getCompileCacheDir();
  const env = { ...process.env, ...(compiled !== undefined && { NODE_COMPILE_CACHE: compiled }) };
  const child = spawn(process.execPath, [processFile, JSON.stringify(task)], { stdio: 'pipe', env });
  let [complaint, noise] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (noise += text));
  // A process that fails closes its input; its complaint says more than the broken pipe.
  child.stdin.on('error', () => undefined);
  const ended: Promise<unknown[]> = once(child, 'close');
  try {
    for (const page of pages) {
      if (!child.stdin.writable) break;
      if (!child.stdin.write(`${JSON.stringify(page)}\n`)) await Promise.race([once(child.stdin, 'drain'), ended]);
    }
    child.stdin.end();
  } catch (problem) {
    child.kill();
    await ended;
    throw problem;
  }
  const [code, signal] = await ended;
  if (code !== 0) throw new Error(complaint || noise.trim() || `The process that indexes ended with ${signal === null ? `code ${String(code)}` : String(signal)} and said nothing.`);
}
