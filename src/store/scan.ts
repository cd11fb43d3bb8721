import { once } from 'node:events';
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';
import { listFiles, type ContentFiles } from './files.ts';

/** From this many known files on, a thread of its own lists the content folder while this one reads what is known of it. */
const manyFiles = 4000;

/** What the thread that lists is told when it starts. */
export interface ScanTask {
  content: string;
  port: MessagePort;
}

/**
 * List the content folder and read what is known of it, both at once where there is much of it.
 * @param size how many files are known
 * @param read reads what is known; it may stop as soon as the list is enough
 * @param isEnough answers, once, whether the list alone will do
 * @returns what was read; undefined where the list alone will do
 */
export async function scan<T>(content: string, size: number, read: (isEnough: () => boolean) => T, isEnough: (files: ContentFiles) => boolean): Promise<[ContentFiles, T | undefined]> {
  if (size < manyFiles) {
    const files = listFiles(content);
    return [files, isEnough(files) ? undefined : read(() => false)];
  }
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(new URL('./scan-worker.ts', import.meta.url), { workerData: { content, port: port2 } satisfies ScanTask, transferList: [port2] });
  const failed = once(worker, 'error').then(([fault]) => { throw fault; });
  let files: ContentFiles | undefined;
  let enough = false;
  const take = (message: ContentFiles) => (enough = isEnough((files = message)));
  const found = read(() => {
    const arrived = files ? undefined : (receiveMessageOnPort(port1) as { message: ContentFiles } | undefined);
    return arrived ? take(arrived.message) : enough;
  });
  try {
    if (!files) take((await Promise.race([once(port1, 'message'), failed]))[0] as ContentFiles);
  } finally {
    failed.catch(() => undefined);
    port1.close();
  }
  if (!files) throw new Error('The content folder was not listed.');
  return [files, enough ? undefined : found];
}
