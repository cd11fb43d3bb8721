import { expect, test } from 'vitest';
import { isDay, monthOf, yearOf } from '../../../src/schema/day.ts';

test('a day is in the calendar', () => {
  expect(['2023-02-21', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'].filter((day) => !isDay(day))).toEqual([]);
  expect([
    '2023-02-29', '1900-02-29', '2023-00-10', '2023-13-10', '2023-04-31', '2023-01-00', '0000-01-01', '2023-2-1', '2023-02-21T00:00', ' 2023-02-21',
    '２０２３-02-21',
  ].filter((day) => isDay(day))).toEqual([]);
});

test('a day lies in its month and year', () => {
  expect([monthOf('2023-02-21'), yearOf('2023-02-21'), yearOf('2023-02')]).toEqual(['2023-02', '2023', '2023']);
});
