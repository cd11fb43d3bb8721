import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareLatestFirst } from '../../../src/search/volumes/plan.ts';
import { runTask } from '../../../src/search/volumes/tasks.ts';
import { makeArchive } from '../archive.ts';
import { pageOf } from './pages.ts';

/*
 * Indexes the latest items of a synthetic archive as one part. Its arguments are the folder of archives, the archive's size, how many
 * items, and the folder to fill.
 */

const [, , work = '', size, count, to = ''] = process.argv;
const { items, content } = makeArchive(work, Number(size));
const latest = items.map((item) => ({ item, url: item.file, day: item.day })).sort(compareLatestFirst).slice(0, Number(count));
await runTask(
  { kind: 'part', to }, latest.map(({ item, url, day }) => ({ url, day, source: { html: pageOf(readFileSync(join(content, item.file), 'utf8'), item) } })),
);
