import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { project } from '../../../src/desk/folders.ts';
import type { Task } from '../measure/run.ts';
import { versionOf } from '../report/machine.ts';

const program = join(project, 'node_modules', '.bin', 'pagefind');

/** Pagefind's version; undefined where its command is not installed. */
export function pagefindVersion(): string | undefined {
  return existsSync(program) ? versionOf(program, ['--version'])?.replace(/^pagefind /, 'Pagefind ').trim() : undefined;
}

/** Index a whole built site with Pagefind's own command. */
export function pagefindTask(site: string): Task {
  return { command: program, words: ['--site', site, '--quiet'], folder: project };
}
