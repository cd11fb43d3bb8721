import { expect, test } from 'vitest';
import { Lines } from '../../../src/schema/lines.ts';

test('every offset has its line and column, in whatever order it is asked for', () => {
  const text = '\nab\n\nc';
  const expected = [[1, 1], [2, 1], [2, 2], [2, 3], [3, 1], [4, 1], [4, 2]];
  for (const order of [[0, 1, 2, 3, 4, 5, 6], [6, 5, 4, 3, 2, 1, 0], [3, 6, 0, 4, 1, 5, 2]]) {
    const lines = new Lines(text);
    const found = new Map(order.map((offset) => [offset, lines.placeOf(offset)]));
    expect(expected.map((_, offset) => [found.get(offset)?.line, found.get(offset)?.column])).toEqual(expected);
  }
});

test('an offset past the end is the end', () => {
  expect(new Lines('ab').placeOf(9)).toEqual({ line: 1, column: 3 });
});

test('a line is found by any offset in it', () => {
  const lines = new Lines('one\ntwo\n');
  expect([0, 3, 4, 7, 8].map((offset) => lines.lineOf(offset))).toEqual(['one', 'one', 'two', 'two', '']);
});
