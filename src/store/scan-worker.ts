import { workerData } from 'node:worker_threads';
import { listFiles } from './files.ts';
import type { ScanTask } from './scan.ts';

const { content, port } = workerData as ScanTask;

port.postMessage(listFiles(content));
port.close();
