import { workerData } from 'node:worker_threads';
import { openCache } from '../../store/cache.ts';
import { ItemRows } from '../../store/item-rows.ts';
import { answerBatches } from '../../store/threads.ts';
import { renderPage, writerOf, type RenderTask, type RenderedPage, type PageJob } from './render-pages.ts';
import { openRenderer } from './renderer.ts';

const task = workerData as RenderTask;
const rows = new ItemRows(openCache(task.cache));
const write = writerOf(task.folder);
const opened = openRenderer(task.renderer);

answerBatches(async (jobs: PageJob[]) => {
  const render = await opened;
  const rendered: RenderedPage[] = [];
  for (const job of jobs) rendered.push(await renderPage(job, render, write, (digest) => rows.html(digest)));
  return rendered;
});
