import { createInterface } from 'node:readline';
import type { PublishedPage } from '../parts/build-part.ts';
import { runTask, type Task } from './tasks.ts';

/*
 * Does tasks in a process of its own, one after another. Each is a line of its input, as JSON, then one page a line, then an empty line.
 * It says `taken` of each page and `done` at the end of each task. What goes wrong is told on its output, and ends it; what the indexer
 * itself may say comes on its error output.
 */

/** Who started this process is gone: no one waits for the work. */
const leave = (): never => process.exit(1);
process.once('disconnect', leave);
const lines = createInterface({ input: process.stdin, crlfDelay: Infinity })[Symbol.asyncIterator]();
try {
  for (let line = await lines.next(); !line.done; line = await lines.next()) {
    const task: unknown = JSON.parse(line.value);
    if (!isTask(task)) throw new Error('Name the task as JSON: {"kind": "part", "to": …}.');
    const pages = readPages();
    await runTask(task, pages, () => process.send?.('taken'));
    for await (const { url } of pages) throw new Error(`The task ${task.kind} left the page ${url}.`);
    process.send?.('done');
  }
} catch (problem) {
  process.exitCode = 1;
  // Pages that were not asked for any more are not to keep the process alive, nor is the channel below.
  process.stdin.destroy();
  process.stdout.write(textOf(problem));
} finally {
  process.off('disconnect', leave);
  process.disconnect?.();
}

/** The pages of the task that is at work. */
async function* readPages(): AsyncGenerator<PublishedPage> {
  for (let line = await lines.next(); !line.done && line.value !== ''; line = await lines.next()) {
    const page: unknown = JSON.parse(line.value);
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
