import { parentPort, workerData } from 'node:worker_threads';
import type { Settings } from '../settings.ts';
import { readOne, type Answer } from './read-one.ts';

/** What a worker is told when it starts. */
export interface WorkerTask {
  settings: Settings;
  /** Digest of the code and of the settings that show in HTML. */
  context: string;
}

const { settings, context } = workerData as WorkerTask;

parentPort?.on('message', (paths: string[]) => {
  void readAll(paths).then((answers) => parentPort?.postMessage(answers), (fault: unknown) => parentPort?.postMessage({ fault }));
});

async function readAll(paths: readonly string[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const path of paths) answers.push(await readOne(path, settings, context));
  return answers;
}
