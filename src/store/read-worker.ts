import { workerData } from 'node:worker_threads';
import type { Settings } from '../settings.ts';
import { readOne, type FileReading } from './read-one.ts';
import { answerBatches } from './threads.ts';

/** What a worker gets when it starts. */
export interface ReadTask {
  settings: Settings;
  /** Digest of the code and of the settings that show in HTML. */
  context: string;
}

const { settings, context } = workerData as ReadTask;

answerBatches(async (paths: string[]) => {
  const readings: FileReading[] = [];
  for (const path of paths) readings.push(await readOne(path, settings, context));
  return readings;
});
