import { createInterface } from 'node:readline';
import { buildVolume, type PublishedPage } from './volume.ts';

/*
 * Builds one volume in a process of its own, so that memory is given back when it is done and several run side by side.
 * Its argument is the empty folder to fill. It reads one page a line from its input, as JSON, and says on its output what
 * indexes it made. What goes wrong is told on its error output.
 */

const [, , out] = process.argv;
try {
  if (!out) throw new Error('Name the folder that receives the volume.');
  process.stdout.write(JSON.stringify(await buildVolume(readPages(), out)));
} catch (problem) {
  process.stderr.write(textOf(problem));
  process.exitCode = 1;
}

async function* readPages(): AsyncGenerator<PublishedPage> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    const page: unknown = JSON.parse(line);
    if (!isPage(page)) throw new Error('A line of the input is no page. Write {"url": …, "html": …}.');
    yield page;
  }
}

function isPage(page: unknown): page is PublishedPage {
  return typeof page === 'object' && page !== null && 'url' in page && typeof page.url === 'string'
    && 'html' in page && typeof page.html === 'string';
}

function textOf(problem: unknown): string {
  if (!(problem instanceof Error)) return String(problem);
  return problem.cause === undefined ? problem.message : `${problem.message} ${textOf(problem.cause)}`;
}
