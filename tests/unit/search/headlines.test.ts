import { describe, expect, test } from 'vitest';
import { findAllIn } from '../../../src/search/engine/find-all.ts';
import type { IndexReader } from '../../../src/search/engine/index-reader.ts';
import { collectionStatsOf } from '../../../src/search/engine/ranking.ts';
import { queryOf } from '../../../src/search/query/query.ts';

/** Two items that have each word as often; the first has `ferry` in its headline, which counts as so many times in the text. */
const asMany = 3.2;
const index = {
  tag: 'en', place: 0, entry: { path: 'all', items: 2, length: 200 },
  readPages: async () => ({ words: [100, 100], dates: [1, 1] }),
  findWord: async (word: string) => (word === 'ferri'
    ? { pages: [0, 1], weights: [7, asMany], inHeadline: [true, false] }
    : { pages: [0, 1], weights: [1, 1], inHeadline: [false, false] }),
} as unknown as IndexReader;

async function scoresOf(question: string): Promise<number[]> {
  const { scores } = await findAllIn(index, queryOf(question), { whole: collectionStatsOf([index]), known: undefined });
  return [...scores];
}

test('an item with one of two words in its headline stands higher for it', async () => {
  const [headed = 0, plain = 0] = await scoresOf('ferry timetable');
  expect(headed / plain).toBeCloseTo(1.25);
});

describe('beside items with every word', () => {
  /** Of 4 words the first item has three in its headline; the second has all, each once in a long text. */
  const rare = { pages: [0, 1], weights: [7, 1], inHeadline: [true, false] };
  const common = { pages: [1], weights: [1], inHeadline: [false] };
  const archive = (lacking: string) => ({
    ...index, entry: { path: 'all', items: 2, length: 1100 }, readPages: async () => ({ words: [100, 1000], dates: [1, 1] }),
    findWord: async (word: string) => (word === lacking ? common : rare),
  }) as unknown as IndexReader;
  const df = new Map([['ferry', 2], ['timetable', 2], ['summer', 2], ['big', 90]]);
  const found = async (question: string, lacking: string) => {
    const known = { indexes: [], atMost: () => 2, df, exact: true, mayStand: () => true };
    const { nearly, scores, mask } = await findAllIn(archive(lacking), queryOf(question), { whole: { pages: 100, length: 550 }, known });
    return { nearly, isAbove: (scores[0] ?? 0) > (scores[1] ?? 0), whole: [...mask] };
  };

  test('stands one that lacks a common word of what its headline is about', async () => {
    expect(await found('ferry timetable summer big', 'big')).toEqual({ nearly: [{ page: 0, lacking: ['big'] }], isAbove: true, whole: [0, 1] });
  });

  test('does not stand one that lacks a rare word, or one in quotation marks, or one of two', async () => {
    for (const [question, lacking] of [['ferry timetable big', 'ferri'], ['ferry timetable summer "big"', 'big'], ['ferry big', 'big']] as const) {
      expect([question, (await found(question, lacking)).nearly]).toEqual([question, []]);
    }
  });
});

test('of a longer question, one word in a headline counts for no more than itself, and so does the only word', async () => {
  for (const question of ['ferry timetable summer north harbour', 'ferry']) {
    const [headed = 0, plain = 0] = await scoresOf(question);
    expect([question, headed / plain]).toEqual([question, expect.closeTo(1)]);
  }
});
