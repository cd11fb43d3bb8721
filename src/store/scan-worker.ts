import { workerData } from 'node:worker_threads';
import { listFiles } from './files.ts';
import type { ScanTask } from './scan.ts';

const { content, port } = workerData as ScanTask;

const files = listFiles(content);
// First what it comes to: most often no more is asked for, and then the other side closes.
port.once('message', () => {
  port.postMessage(files);
  port.close();
});
port.postMessage(files.listing);
