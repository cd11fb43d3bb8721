import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Settings } from '../settings.ts';
import type { FileReading, readOne } from './read-one.ts';
import type { ReadTask } from './read-worker.ts';

/** Files handed to a worker at a time: enough that messages cost nothing, few enough that progress shows. */
const readBatchSize = 50;

/** With fewer files than this, one thread is done before others have started. */
const minFilesForPool = 150;

/** Reads one item from disk. */
export type ReadOne = typeof readOne;

/** Opens a reader for a run with few items to read. */
export type OpenReader = (settings: Settings) => Promise<ReadOne>;

/**
 * Read many items, in parallel where that pays, and hand each reading on as it comes; their order is not the order of `paths`.
 * @param open opens the reader for few of them
 * @throws what a worker threw: a fault of the program, since what is wrong with a file comes as data
 */
export async function readMany(
  paths: readonly string[], settings: Settings, context: string, take: (reading: FileReading) => void, open: OpenReader,
): Promise<void> {
  if (paths.length === 0) return;
  if (paths.length < minFilesForPool) {
    const read = await open(settings);
    for (const path of paths) take(await read(path, settings, context));
    return;
  }
  const queue = [...paths];
  const workers = Math.min(availableParallelism(), Math.ceil(paths.length / readBatchSize));
  await Promise.all(Array.from({ length: workers }, () => work(queue, { settings, context }, take)));
}

function work(queue: string[], workerData: ReadTask, take: (reading: FileReading) => void): Promise<void> {
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { workerData });
  let underWay = 0;
  const next = () => {
    const paths = queue.splice(0, readBatchSize);
    if (paths.length === 0) return;
    underWay += 1;
    worker.postMessage(paths);
  };
  return new Promise<void>((resolve, reject) => {
    worker.on('error', reject);
    worker.on('message', (readings: FileReading[] | { fault: unknown }) => {
      if ('fault' in readings) return reject(readings.fault);
      try {
        readings.forEach(take);
      } catch (error) {
        return reject(error);
      }
      underWay -= 1;
      next();
      return underWay === 0 ? resolve() : undefined;
    });
    // Two batches under way, so that a worker never waits for this thread, which may build the renderer meanwhile.
    next();
    next();
    if (underWay === 0) resolve();
  }).finally(() => worker.terminate());
}
