import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { listFiles, type ContentFiles } from './files.ts';

/** From this many known files on, a thread of its own lists the content folder while this one reads what is known of it. */
const manyFiles = 4000;

/** List the content folder and read what is known of it, both at once where there is much of it. @param size how many files are known */
export async function scan<T>(content: string, size: number, known: () => T): Promise<[ContentFiles, T]> {
  if (size < manyFiles) return [listFiles(content), known()];
  const worker = new Worker(new URL('./scan-worker.ts', import.meta.url), { workerData: content });
  const listed = once(worker, 'message') as Promise<[ContentFiles]>;
  const found = known();
  return [(await listed)[0], found];
}
