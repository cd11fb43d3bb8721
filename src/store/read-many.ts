import type { Settings } from '../settings.ts';
import type { FileReading, readOne } from './read-one.ts';
import type { ReadTask } from './read-worker.ts';
import { shareAmongThreads } from './threads.ts';

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
  const workerData: ReadTask = { settings, context };
  await shareAmongThreads<string[], FileReading[]>({
    module: new URL('./read-worker.ts', import.meta.url),
    workerData,
    take: () => (queue.length > 0 ? queue.splice(0, readBatchSize) : undefined),
    note: (readings) => readings.forEach(take),
  });
}
