import { once } from 'node:events';
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';
import { listFiles, type ContentFiles, type Listing } from './files.ts';

/** From this many known files on, a second thread lists the content folder while this one reads what is known of it. */
const minFilesForThread = 4000;

/** What the listing thread gets when it starts. */
export interface ScanTask {
  content: string;
  port: MessagePort;
}

/**
 * List the content folder and read what is known of it, at the same time where there are many files.
 * @param size how many files are known
 * @param read reads what is known; it may stop as soon as the list is enough
 * @param isEnough answers, once, whether the digest of the list is enough
 * @returns the list and what was read; undefined where the digest is enough
 */
export async function scan<T>(
  content: string, size: number, read: (isEnough: () => boolean) => T, isEnough: (listing: Listing) => boolean,
): Promise<[ContentFiles, T] | undefined> {
  if (size < minFilesForThread) {
    const files = listFiles(content);
    return isEnough(files.listing) ? undefined : [files, read(() => false)];
  }
  const { port1, port2 } = new MessageChannel();
  const workerData: ScanTask = { content, port: port2 };
  const worker = new Worker(new URL('./scan-worker.ts', import.meta.url), { workerData, transferList: [port2] });
  const failed = once(worker, 'error').then(([fault]) => { throw fault; });
  const next = async <M>() => (await Promise.race([once(port1, 'message'), failed]))[0] as M;
  let [hasCome, enough] = [false, false];
  const take = (listing: Listing) => {
    [hasCome, enough] = [true, isEnough(listing)];
    // The list itself takes long to pass between threads.
    if (!enough) port1.postMessage('files');
    return enough;
  };
  try {
    const found = read(() => {
      const arrived = hasCome ? undefined : (receiveMessageOnPort(port1) as { message: Listing } | undefined);
      return arrived ? take(arrived.message) : enough;
    });
    if (!hasCome) take(await next<Listing>());
    return enough ? undefined : [await next<ContentFiles>(), found];
  } finally {
    failed.catch(() => undefined);
    port1.close();
  }
}
