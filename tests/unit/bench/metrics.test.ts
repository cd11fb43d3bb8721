import { describe, expect, test } from 'vitest';
import { averageOf, qualityOf, type Judged } from '../../bench/relevance/metrics.ts';

const judged = (grades: Record<string, number>): Judged => new Map(Object.entries(grades));
const others = (count: number) => Array.from({ length: count }, (_, at) => `other-${at}`);

describe('the quality of a list of results', () => {
  test('is whole where all that answer stand first', () => {
    expect(qualityOf(['a', 'b'], judged({ a: 1, b: 1 }))).toEqual({ ndcg: 1, mrr: 1, recall: 1, empty: 0 });
  });

  test('takes the better grade for more, and wants it first', () => {
    // (1/log2(2) + 3/log2(3)) / (3/log2(2) + 1/log2(3)), as trec_eval has it.
    expect(qualityOf(['b', 'a'], judged({ a: 3, b: 1 }))?.ndcg).toBeCloseTo(0.79671, 5);
  });

  test('counts an answer less the further down it stands', () => {
    expect(qualityOf(['x', 'y', 'a'], judged({ a: 1 }))).toEqual({ ndcg: 0.5, mrr: 1 / 3, recall: 1, empty: 0 });
  });

  test('looks at ten places for gain, at twenty for recall, and at all for the first answer', () => {
    expect(qualityOf([...others(10), 'a'], judged({ a: 1 }))).toEqual({ ndcg: 0, mrr: 1 / 11, recall: 1, empty: 0 });
    expect(qualityOf([...others(20), 'a'], judged({ a: 1 }))).toEqual({ ndcg: 0, mrr: 1 / 21, recall: 0, empty: 0 });
  });

  test('measures against the best list of ten, however many documents answer', () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`a${at}`, 1]));
    expect(qualityOf(Object.keys(many).slice(0, 10), judged(many))).toMatchObject({ ndcg: 1, recall: 1 / 3 });
  });

  test('is none where nothing was found', () => {
    expect(qualityOf([], judged({ a: 1 }))).toEqual({ ndcg: 0, mrr: 0, recall: 0, empty: 1 });
  });

  test('takes no document graded 0 or less for an answer', () => {
    expect(qualityOf(['x', 'y'], judged({ x: 0, y: -1, a: 1 }))).toEqual({ ndcg: 0, mrr: 0, recall: 0, empty: 0 });
    expect(qualityOf(['x'], judged({ x: 0 }))).toBeUndefined();
  });

  test('counts each query the same on average', () => {
    expect(averageOf([{ ndcg: 1, mrr: 1, recall: 0.5, empty: 0 }, { ndcg: 0, mrr: 0, recall: 0, empty: 1 }])).toEqual(
      { ndcg: 0.5, mrr: 0.5, recall: 0.25, empty: 0.5 },
    );
  });
});
