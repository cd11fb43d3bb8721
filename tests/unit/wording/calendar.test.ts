import { expect, test } from 'vitest';
import { weeksOf } from '../../../src/wording/calendar.ts';

test('a month is set in whole weeks, and its days stand under their weekday', () => {
  const weeks = weeksOf('2023-02');
  expect(weeks.map((week) => week.map((day) => day?.slice(8) ?? '--').join(' '))).toEqual([
    '-- -- 01 02 03 04 05',
    '06 07 08 09 10 11 12',
    '13 14 15 16 17 18 19',
    '20 21 22 23 24 25 26',
    '27 28 -- -- -- -- --',
  ]);
});

test('a month of four whole weeks has no empty place', () => {
  expect(weeksOf('2021-02').flat()).toHaveLength(28);
});

test('every month of a leap year has its days once, in order', () => {
  const days = Array.from({ length: 12 }, (_, month) => weeksOf(`2024-${String(month + 1).padStart(2, '0')}`)).flat(2).filter((day) => day !== undefined);
  expect(days).toHaveLength(366);
  expect(days).toEqual([...new Set(days)].sort());
});
