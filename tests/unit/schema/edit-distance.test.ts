import { describe, expect, test } from 'vitest';
import { editDistance } from '../../../src/schema/edit-distance.ts';

describe('spellings', () => {
  test('differ by letters added, left out, changed, or out of order', () => {
    expect([
      ['zhangwu', 'zhangwu'], ['zhangwu', 'zhangwo'], ['zhangwu', 'zhagnwu'], ['zhangwu', 'zhanwu'], ['mine', 'minne'], ['mine', 'coal'], ['mine', 'miners'],
    ].map(([one = '', other = '']) => editDistance(one, other, 2)))
      .toEqual([0, 1, 1, 1, 1, 3, 2]);
  });

  test('are told apart exactly where no limit is given', () => {
    expect([['', 'coal'], ['coal', ''], ['kitten', 'sitting'], ['archive', 'zhangwu']].map(([one = '', other = '']) => editDistance(one, other))).toEqual(
      [4, 4, 3, 7],
    );
  });
});
