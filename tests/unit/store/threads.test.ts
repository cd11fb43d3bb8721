import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { project } from '../../../src/commands/line/folders.ts';
import { shareAmongThreads } from '../../../src/store/threads.ts';

interface Answer {
  sum: number;
  thread: number;
}

/** A module that adds numbers, and fails at what is no number. */
const adder = new URL(`data:text/javascript,${encodeURIComponent(`
  import { threadId } from 'node:worker_threads';
  import { answerBatches } from '${pathToFileURL(`${project}/src/store/threads.ts`).href}';
  answerBatches(async (numbers) => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (numbers.includes(-1)) throw Object.assign(new Error('no number'), { code: 'NO_NUMBER' });
    return { sum: numbers.reduce((sum, number) => sum + number, 0), thread: threadId };
  });
`)}`);

async function share(batches: number[][], most: number): Promise<Answer[]> {
  const answers: Answer[] = [];
  const take = (): number[] | undefined => batches.shift();
  await shareAmongThreads<number[], Answer>({ module: adder, workerData: undefined, take, note: (answer) => answers.push(answer), most });
  return answers;
}

const many = (): number[][] => Array.from({ length: 40 }, (_, at) => [at, 1]);
const threadsOf = (answers: readonly Answer[]): number => new Set(answers.map(({ thread }) => thread)).size;

describe('work that threads share', () => {
  test('is done once, by all of them', async () => {
    const answers = await share(many(), 2);
    expect(answers.map(({ sum }) => sum).sort((one, other) => one - other)).toEqual(many().map(([at = 0]) => at + 1));
    expect(threadsOf(answers)).toBe(2);
  });

  test('needs no more threads than there are batches, and none where there is no batch', async () => {
    expect(threadsOf(await share([[1]], 4))).toBe(1);
    expect(await share([], 2)).toEqual([]);
  });

  test('fails with what a thread threw, its code included', async () => {
    await expect(share([[1], [-1], ...many()], 2)).rejects.toMatchObject({ message: 'no number', code: 'NO_NUMBER' });
  });
});
