import { workerData } from 'node:worker_threads';
import { listFiles } from './files.ts';
import type { ScanTask } from './scan.ts';

const { content, port } = workerData as ScanTask;

const files = listFiles(content);
// The digest goes first: most often it is enough, and the other side closes.
port.once('message', () => {
  port.postMessage(files);
  port.close();
});
port.postMessage(files.listing);
