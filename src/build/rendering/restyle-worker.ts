import { workerData } from 'node:worker_threads';
import { answerBatches } from '../../store/threads.ts';
import { writerOf } from './render-pages.ts';
import { restyleAll, type LivePage, type RestyledBatch, type RestyleTask } from './restyle-pages.ts';

const task = workerData as RestyleTask;
const write = writerOf(task.folder);

answerBatches((pages: LivePage[]): RestyledBatch => ({ restyled: restyleAll(pages, task, write), tried: pages.length }));
