import { parentPort, workerData } from 'node:worker_threads';
import type { Settings } from '../settings.ts';
import { readOne, type FileReading } from './read-one.ts';

/** What a worker gets when it starts. */
export interface ReadTask {
  settings: Settings;
  /** Digest of the code and of the settings that show in HTML. */
  context: string;
}

const { settings, context } = workerData as ReadTask;

parentPort?.on('message', (paths: string[]) => {
  void readAll(paths).then((readings) => parentPort?.postMessage(readings), (fault: unknown) => parentPort?.postMessage({ fault }));
});

async function readAll(paths: readonly string[]): Promise<FileReading[]> {
  const readings: FileReading[] = [];
  for (const path of paths) readings.push(await readOne(path, settings, context));
  return readings;
}
