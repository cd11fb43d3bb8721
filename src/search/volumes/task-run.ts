import { fork, type ChildProcess } from 'node:child_process';
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
const execArgv = [...importsOf(process.execArgv), '--single-threaded-gc', '--max-semi-space-size=16'];

const processFile = fileURLToPath(new URL('./task-process.ts', import.meta.url));

/** Processes that do tasks one after another: half of the work of one that did a single task was to begin. */
export class TaskProcesses {
  readonly #idle: TaskProcess[] = [];

  /**
   * Do a task in a process that is free, or a new one, which ends when this one does. `taken` is called for each page as it takes it in.
   * @throws with what the process said; it is ended then
   */
  async run(task: Task, pages: Iterable<PublishedPage>, taken: () => void = () => undefined): Promise<void> {
    const process = this.#idle.pop() ?? new TaskProcess();
    await process.run(task, pages, taken);
    this.#idle.push(process);
  }

  /** End those that are free, and wait for that. More tasks begin new ones. */
  async end(): Promise<void> {
    await Promise.all(this.#idle.splice(0).map((process) => process.end()));
  }
}

/** Do a task in a process of its own, which ends with it. @throws with what the process said */
export async function runInProcess(task: Task, pages: Iterable<PublishedPage>): Promise<void> {
  const processes = new TaskProcesses();
  await processes.run(task, pages);
  await processes.end();
}

class TaskProcess {
  readonly #child: ChildProcess;
  readonly #input: NonNullable<ChildProcess['stdin']>;
  readonly #ended: Promise<unknown[]>;
  #complaint = '';
  #noise = '';

  constructor() {
    const compiled = getCompileCacheDir();
    const env = childEnvironment(compiled === undefined ? {} : { NODE_COMPILE_CACHE: compiled });
    // The fourth channel tells the process when this one is gone.
    this.#child = fork(processFile, [], { stdio: ['pipe', 'pipe', 'pipe', 'ipc'], env, execArgv });
    const { stdin, stdout, stderr } = this.#child;
    if (!stdin || !stdout || !stderr) throw new Error('The process that indexes has no channels.');
    stdout.setEncoding('utf8').on('data', (text: string) => (this.#complaint += text));
    stderr.setEncoding('utf8').on('data', (text: string) => (this.#noise += text));
    // A process that fails closes its input; its complaint says more than the broken pipe.
    stdin.on('error', () => undefined);
    this.#input = stdin;
    this.#ended = once(this.#child, 'close');
  }

  async run(task: Task, pages: Iterable<PublishedPage>, taken: () => void): Promise<void> {
    this.#noise = '';
    const done = Promise.withResolvers<'done'>();
    const listen = (message: unknown) => (message === 'done' ? done.resolve(message) : taken());
    this.#child.on('message', listen);
    try {
      await this.#write(JSON.stringify(task));
      for (const page of pages) {
        if (!this.#input.writable) break;
        await this.#write(JSON.stringify(page));
      }
      await this.#write('');
    } catch (problem) {
      this.#child.kill();
      await this.#ended;
      throw problem;
    }
    const end = await Promise.race([done.promise, this.#ended]);
    this.#child.off('message', listen);
    if (end !== 'done') throw new Error(this.#reasonOf(end));
  }

  async end(): Promise<void> {
    this.#input.end();
    await this.#ended;
  }

  async #write(line: string): Promise<void> {
    if (!this.#input.write(`${line}\n`)) await Promise.race([new Promise((resolve) => this.#input.once('drain', resolve)), this.#ended]);
  }

  /** Why the process ended: what it said, or how. */
  #reasonOf([code, signal]: readonly unknown[]): string {
    // The indexer says on the error channel what kept it from writing, among much else.
    const [, reason] = /message: "([^"]+)"/.exec(this.#noise) ?? [];
    const how = signal === null ? `code ${String(code)}` : String(signal);
    return [this.#complaint || `The process that indexes ended with ${how}.`, reason === undefined ? '' : `It said: ${reason}.`].join(' ').trim();
  }
}

/** What this process was told to load before its own code, as its threads are by themselves: where compiled and joined code is kept. */
function importsOf(words: readonly string[]): string[] {
  return words.filter((word, at) => word === '--import' || words[at - 1] === '--import' || word.startsWith('--import='));
}
