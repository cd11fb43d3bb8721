import { expect, test } from 'vitest';
import { isWorthCalendar } from '../../../src/wording/calendar.ts';

test('a month has a calendar from six days with stories on, a year from thirty-six', () => {
  expect([5, 6].map((days) => isWorthCalendar(days, 1))).toEqual([false, true]);
  expect([35, 36].map((days) => isWorthCalendar(days, 12))).toEqual([false, true]);
});
