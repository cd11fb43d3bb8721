import { expect, test } from 'vitest';
import { findAllIn } from '../../../src/search/engine/find-all.ts';
import type { IndexReader } from '../../../src/search/engine/index-reader.ts';
import { collectionStatsOf } from '../../../src/search/engine/ranking.ts';
import { queryOf } from '../../../src/search/query/query.ts';

/** Two items that have each word as often; the first has `ferry` in its headline, which counts as four in the text. */
const index = {
  tag: 'en', place: 0, entry: { path: 'all', items: 2, length: 200 },
  readPages: async () => ({ words: [100, 100], dates: [1, 1] }),
  findWord: async (word: string) => (word === 'ferri'
    ? { pages: [0, 1], weights: [7, 4], inHeadline: [true, false] }
    : { pages: [0, 1], weights: [1, 1], inHeadline: [false, false] }),
} as unknown as IndexReader;

async function scoresOf(question: string): Promise<number[]> {
  const { scores } = await findAllIn(index, queryOf(question), { whole: collectionStatsOf([index]), known: undefined });
  return [...scores];
}

test('an item with one of two words in its headline stands higher for it', async () => {
  const [headed = 0, plain = 0] = await scoresOf('ferry timetable');
  expect(headed / plain).toBeCloseTo(1.125);
});

test('of a longer question, one word in a headline counts for no more than itself, and so does the only word', async () => {
  for (const question of ['ferry timetable summer north harbour', 'ferry']) {
    const [headed = 0, plain = 0] = await scoresOf(question);
    expect([question, headed / plain]).toEqual([question, expect.closeTo(1)]);
  }
});
