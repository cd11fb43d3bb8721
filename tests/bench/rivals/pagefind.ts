import { existsSync } from 'node:fs';
import { freemem } from 'node:os';
import { join } from 'node:path';
import { project } from '../../../src/commands/line/folders.ts';
import type { Archive } from '../archive.ts';
import type { Task } from '../measure/run.ts';
import { versionOf } from '../report/machine.ts';

const program = join(project, 'node_modules', '.bin', 'pagefind');

/** Bytes that Pagefind's command holds for each item, measured from 10,000 to 30,000 items of these archives. */
const bytesOfItem = 330_000;

/** Pagefind's version; undefined where its command is not installed. */
export function pagefindVersion(): string | undefined {
  return existsSync(program) ? versionOf(program, ['--version'])?.replace(/^pagefind /, 'Pagefind ').trim() : undefined;
}

/**
 * Index a whole built site with Pagefind's own command, one task after the other. It is pointed at the items' pages, so
 * that it need not read the lists, and where this machine's memory would not do, it gets the years in several parts:
 * both make it look better than it is in use.
 */
export function pagefindTasks(site: string, { items }: Archive): Task[] {
  const years = [...new Set(items.map(({ day }) => day.slice(0, 4)))];
  const parts = Math.ceil((items.length * bytesOfItem) / (freemem() * 0.9));
  return Array.from({ length: parts }, (_, at) => {
    const own = parts === 1
      ? '[0-9][0-9][0-9][0-9]'
      : `{${years.slice(Math.floor((at * years.length) / parts), Math.floor(((at + 1) * years.length) / parts)).join(',')}}`;
    const words = ['--site', site, '--quiet', '--glob', `**/${own}/[0-9][0-9]/*/index.html`, '--output-subdir', at === 0 ? 'pagefind' : `pagefind-${at + 1}`];
    return { command: program, words, folder: project };
  });
}
