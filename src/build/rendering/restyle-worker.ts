import { parentPort, workerData } from 'node:worker_threads';
import { writerOf } from './render-pages.ts';
import { restyleAll, type PublishedPage, type RestyleTask } from './restyle-pages.ts';

const task = workerData as RestyleTask;
const write = writerOf(task.folder);

parentPort?.on('message', (pages: PublishedPage[]) => parentPort?.postMessage(restyleAll(pages, task, write)));
