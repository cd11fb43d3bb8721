import { parentPort, workerData } from 'node:worker_threads';
import { listFiles } from './files.ts';

parentPort?.postMessage(listFiles(String(workerData)));
