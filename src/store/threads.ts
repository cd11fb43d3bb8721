import { availableParallelism } from 'node:os';
import { parentPort, Worker } from 'node:worker_threads';

/** Work that threads share, in batches. */
export interface SharedWork<Batch, Answer> {
  /** The module of each thread: it calls `answerBatches`. */
  module: URL;
  /** What each thread is given as it starts. */
  workerData: unknown;
  /** Gives the next batch; undefined once there is none. */
  take: () => Batch | undefined;
  /** Called with what came of each batch, in no order. */
  note: (answer: Answer) => void;
  /** How many threads there are at most. */
  most?: number;
}

/**
 * Have threads do work, and wait for its end. Nobody waits for the threads themselves, which end with it.
 * @throws what one of them threw; the others write nothing any more then
 */
export async function shareAmongThreads<Batch, Answer>(work: SharedWork<Batch, Answer>): Promise<void> {
  const workers: Worker[] = [];
  const begin = async (): Promise<void> => {
    // None is begun for which nothing is left to do.
    const first = work.take();
    if (first === undefined) return;
    const worker = new Worker(work.module, { workerData: work.workerData });
    workers.push(worker);
    await untilDone(worker, first, work);
  };
  try {
    await Promise.all(Array.from({ length: work.most ?? availableParallelism() }, begin));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Hand a thread one batch after the other. Two are under way, so that it never waits for this thread. */
function untilDone<Batch, Answer>(worker: Worker, first: Batch, { take, note }: SharedWork<Batch, Answer>): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    let underWay = 0;
    const hand = (batch: Batch | undefined): void => {
      if (batch === undefined) return;
      underWay += 1;
      worker.postMessage(batch);
    };
    worker.on('error', reject);
    worker.on('message', (answer: Answer) => {
      try {
        note(answer);
        underWay -= 1;
        hand(take());
      } catch (fault) {
        return reject(fault as Error);
      }
      return underWay === 0 ? resolve() : undefined;
    });
    hand(first);
    hand(take());
  });
}

/** In a thread: answer each batch that it is handed. */
export function answerBatches<Batch, Answer>(answerOf: (batch: Batch) => Answer | Promise<Answer>): void {
  const answer = async (batch: Batch): Promise<void> => {
    const made = await answerOf(batch);
    parentPort?.postMessage(made);
  };
  parentPort?.on('message', (batch: Batch) => {
    // Thrown outside the promise, so that it reaches the parent as the thread's error, with its code.
    answer(batch).catch((fault: unknown) => setImmediate(() => { throw fault; }));
  });
}
