import { parentPort, workerData } from 'node:worker_threads';
import { openCache } from '../../store/cache.ts';
import { ItemRows } from '../../store/item-rows.ts';
import { renderPage, writerOf, type RenderTask, type RenderedPage, type PageJob } from './render-pages.ts';
import { openRenderer } from './renderer.ts';

const task = workerData as RenderTask;
const rows = new ItemRows(openCache(task.cache));
const write = writerOf(task.folder);
const opened = openRenderer(task.renderer);

parentPort?.on('message', (jobs: PageJob[]) => {
  renderAll(jobs).then(
    (rendered) => parentPort?.postMessage(rendered),
    // Thrown outside the promise, so that it reaches the parent as the worker's error.
    (fault: unknown) => setImmediate(() => { throw fault; }),
  );
});

async function renderAll(jobs: readonly PageJob[]): Promise<RenderedPage[]> {
  const render = await opened;
  const rendered: RenderedPage[] = [];
  for (const job of jobs) rendered.push(await renderPage(job, render, write, (digest) => rows.html(digest)));
  return rendered;
}
