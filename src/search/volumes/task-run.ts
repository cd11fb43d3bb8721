import { fork } from 'node:child_process';
import { once } from 'node:events';
import { getCompileCacheDir } from 'node:module';
import { fileURLToPath } from 'node:url';
import { childEnvironment } from '../../settings.ts';
import type { PublishedPage } from '../parts/build-part.ts';
import type { Task } from './tasks.ts';

/**
 * As many processes run as there are processors: threads that collect garbage beside each would only be in the way. Without a limit of 16 MB
 * for new things in each of the three places where they are kept, a process takes 120 MB more and is no faster.
 */
const execArgv = ['--single-threaded-gc', '--max-semi-space-size=16'];

const processFile = fileURLToPath(new URL('./task-process.ts', import.meta.url));

/**
 * Do a task in a process of its own, which ends when this one does. `taken` is called for each page as it takes it in.
 * @throws with what the process said
 */
export async function runInProcess(task: Task, pages: Iterable<PublishedPage>, taken: () => void = () => undefined): Promise<void> {
  const compiled = getCompileCacheDir();
  const env = childEnvironment(compiled === undefined ? {} : { NODE_COMPILE_CACHE: compiled });
  // The fourth channel tells the process when this one is gone.
  const child = fork(processFile, [JSON.stringify(task)], { stdio: ['pipe', 'pipe', 'pipe', 'ipc'], env, execArgv });
  const { stdin, stdout, stderr } = child;
  if (!stdin || !stdout || !stderr) throw new Error('The process that indexes has no channels.');
  let [complaint, noise] = ['', ''];
  stdout.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  stderr.setEncoding('utf8').on('data', (text: string) => (noise += text));
  child.on('message', taken);
  // A process that fails closes its input; its complaint says more than the broken pipe.
  stdin.on('error', () => undefined);
  const ended: Promise<unknown[]> = once(child, 'close');
  try {
    for (const page of pages) {
      if (!stdin.writable) break;
      if (!stdin.write(`${JSON.stringify(page)}\n`)) await Promise.race([new Promise((resolve) => stdin.once('drain', resolve)), ended]);
    }
    stdin.end();
  } catch (problem) {
    child.kill();
    await ended;
    throw problem;
  }
  const [code, signal] = await ended;
  if (code === 0) return;
  // The indexer says on the error channel what kept it from writing, among much else.
  const [, reason] = /message: "([^"]+)"/.exec(noise) ?? [];
  const how = signal === null ? `code ${String(code)}` : String(signal);
  throw new Error([complaint || `The process that indexes ended with ${how}.`, reason === undefined ? '' : `It said: ${reason}.`].join(' ').trim());
}
