import { parentPort, workerData } from 'node:worker_threads';
import { writerOf } from './render-pages.ts';
import { restyleAll, type LivePage, type RestyleTask } from './restyle-pages.ts';

const task = workerData as RestyleTask;
const write = writerOf(task.folder);

parentPort?.on('message', (pages: LivePage[]) => parentPort?.postMessage(restyleAll(pages, task, write)));
