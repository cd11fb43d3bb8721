import { describe, expect, test } from 'vitest';
import { tickedAmong } from '../../../src/search/page/ticks.ts';

const years = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
const named = (names: readonly string[], width: number) => tickedAmong(names, width).map((at) => names[at]);

describe('stretches named below a chart', () => {
  test('are round, and as many as there is room for', () => {
    expect(named(years(1953, 2025), 768)).toEqual(['1960', '1970', '1980', '1990', '2000', '2010', '2020']);
    expect(named(years(1953, 2025), 328)).toEqual(['1960', '1980', '2000', '2020']);
    expect(named(years(1957, 1962), 220)).toEqual(['1958', '1960', '1962']);
    expect(named(['2023-02', '2023-03', '2023-04'], 300)).toEqual(['2023-02', '2023-03', '2023-04']);
  });

  test('do not stand out at an end', () => {
    expect(named(years(1953, 2000), 328)).toEqual(['1960', '1970', '1980', '1990']);
    expect(named([], 328)).toEqual([]);
    expect(named(['1958'], 10)).toEqual([]);
  });
});
