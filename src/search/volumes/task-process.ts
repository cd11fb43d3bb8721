import { createInterface } from 'node:readline';
import type { PublishedPage } from '../parts/build-part.ts';
import { runTask, type Task } from './tasks.ts';

/*
 * Does one task in a process of its own. Its argument is the task as JSON. It reads one page a line from its input, as JSON.
 * What goes wrong is told on its output; what the indexer itself may say comes on its error output.
 */

/** Who started this process is gone: no one waits for the work. */
const leave = (): never => process.exit(1);
process.once('disconnect', leave);
try {
  const task: unknown = JSON.parse(process.argv[2] ?? 'null');
  if (!isTask(task)) throw new Error('Name the task as JSON: {"kind": "part", "to": …}.');
  await runTask(task, readPages(), () => process.send?.('taken'));
} catch (problem) {
  process.exitCode = 1;
  // Pages that were not asked for any more are not to keep the process alive, nor is the channel below.
  process.stdin.destroy();
  process.stdout.write(textOf(problem));
} finally {
  process.off('disconnect', leave);
  process.disconnect?.();
}

async function* readPages(): AsyncGenerator<PublishedPage> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    const page: unknown = JSON.parse(line);
    if (!isPage(page)) throw new Error('A line of the input is no page. Write {"url": …, "day": …, "source": …}.');
    yield page;
  }
}

function isTask(task: unknown): task is Task {
  return typeof task === 'object' && task !== null && 'kind' in task && 'to' in task && typeof task.to === 'string';
}

function isPage(page: unknown): page is PublishedPage {
  return typeof page === 'object' && page !== null && 'url' in page && typeof page.url === 'string'
    && 'day' in page && typeof page.day === 'string' && 'source' in page && typeof page.source === 'object';
}

function textOf(problem: unknown): string {
  if (!(problem instanceof Error)) return String(problem);
  return problem.cause === undefined ? problem.message : `${problem.message} ${textOf(problem.cause)}`;
}
