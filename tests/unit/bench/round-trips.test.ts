import { expect, test } from 'vitest';
import { roundTrips } from '../../bench/search/round-trips.ts';

test('requests that wait for one another are counted, and not those side by side', () => {
  expect(roundTrips([])).toBe(0);
  expect(roundTrips([{ from: 0, to: 4 }, { from: 0, to: 5 }, { from: 3, to: 9 }])).toBe(1);
  expect(roundTrips([{ from: 6, to: 8 }, { from: 0, to: 5 }, { from: 8, to: 9 }, { from: 1, to: 7 }])).toBe(3);
});
