import { parentPort, workerData } from 'node:worker_threads';
import { openCache } from '../../store/cache.ts';
import { Shelf } from '../../store/item-rows.ts';
import { printSheet, writerOf, type PressTask, type Printed, type Sheet } from './render-pages.ts';
import { openRenderer } from './renderer.ts';

const task = workerData as PressTask;
const shelf = new Shelf(openCache(task.cache));
const write = writerOf(task.folder);
const opened = openRenderer(task.renderer);

parentPort?.on('message', (sheets: Sheet[]) => {
  printAll(sheets).then(
    (printed) => parentPort?.postMessage(printed),
    // Thrown outside the promise, so that it reaches the parent as the worker's error.
    (fault: unknown) => setImmediate(() => { throw fault; }),
  );
});

async function printAll(sheets: readonly Sheet[]): Promise<Printed[]> {
  const render = await opened;
  const printed: Printed[] = [];
  for (const sheet of sheets) printed.push(await printSheet(sheet, render, write, (digest) => shelf.html(digest)));
  return printed;
}
