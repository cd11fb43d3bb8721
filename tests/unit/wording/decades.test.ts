import { expect, test } from 'vitest';
import { decadesOf, seamOf } from '../../../src/wording/decades.ts';

test('years stand in whole rows of ten, with 0 where a year has no story', () => {
  const [decade] = decadesOf([{ key: '1953', stories: 4 }, { key: '1958', stories: 1 }], 'en');
  expect(decade?.text).toBe('1950s');
  expect(decade?.years.map(({ stories }) => stories)).toEqual([0, 0, 0, 4, 0, 0, 0, 0, 1, 0]);
  expect(decade?.years[0]?.key).toBe('1950');
});

test('a decade without a story has no row', () => {
  const rows = decadesOf([{ key: '1899', stories: 1 }, { key: '1953', stories: 1 }], 'zh');
  expect(rows.map(({ text }) => text)).toEqual(['1890年代', '1950年代']);
});

test('no years make no rows', () => {
  expect(decadesOf([], 'en')).toEqual([]);
});

test('no story is drawn as nothing, a single one still shows, and the most is the thickest', () => {
  expect([seamOf(0, 900), seamOf(1, 900), seamOf(225, 900), seamOf(900, 900)]).toEqual([0, 1, 3, 5]);
});

test('a bar is never thinner than that of a smaller count', () => {
  const bars = Array.from({ length: 51 }, (_, stories) => seamOf(stories, 50));
  expect(bars).toEqual([...bars].sort((one, other) => one - other));
});

test('in a register, a decade without a story has its place', () => {
  const rows = decadesOf([{ key: '1939', stories: 1 }, { key: '1953', stories: 1 }], 'en', true);
  expect(rows.map(({ id }) => id)).toEqual(['d1930', 'd1940', 'd1950']);
  expect(decadesOf([], 'en', true)).toEqual([]);
});
