import { parentPort, workerData } from 'node:worker_threads';
import { openCache } from '../store/cache.ts';
import { Shelf } from '../store/shelf.ts';
import type { Output } from './plan.ts';
import { printPages, type PressTask, type Printed } from './press.ts';

const task = workerData as PressTask;
const shelf = new Shelf(openCache(task.cache));

parentPort?.on('message', (pages: Extract<Output, { form: 'page' }>[]) => {
  const batch: Printed[] = [];
  printPages(pages, task, (digest) => shelf.html(digest), (printed) => batch.push(...printed)).then(
    () => parentPort?.postMessage(batch),
    // Thrown outside the promise, so that it reaches the parent as the worker's error.
    (fault: unknown) => setImmediate(() => { throw fault; }),
  );
});
