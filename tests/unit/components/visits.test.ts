import { afterEach, describe, expect, test, vi } from 'vitest';
import { countSince, visitBefore } from '../../../src/components/visits.ts';
import { lastVisit } from '../../../src/search/page/last-visit.ts';

/** A browser's storage that holds this. */
function storing(visits: string | null) {
  const kept = { visits };
  return { kept, getItem: () => kept.visits, setItem: (_: string, value: string) => void (kept.visits = value) };
}

const today = new Date(2026, 10, 30, 12);
const full = { getItem: () => '2026-11-28 2026-11-20', setItem: () => { throw new DOMException('full', 'QuotaExceededError'); } };

afterEach(() => vi.unstubAllGlobals());

describe('the last visit', () => {
  test.each([
    [null, undefined, '2026-11-30'],
    ['2026-11-28', '2026-11-28', '2026-11-30 2026-11-28'],
    ['2026-11-28 2026-11-20', '2026-11-28', '2026-11-30 2026-11-28'],
    ['2026-11-30', undefined, '2026-11-30'],
    ['2026-11-30 2026-11-28', '2026-11-28', '2026-11-30 2026-11-28'],
    ['<b> 2026', undefined, '2026-11-30'],
  ])('where the browser keeps %j is %j; the search page keeps it in the same way', (before, visit, after) => {
    const [own, other] = [storing(before), storing(before)];
    expect([visitBefore(() => own, today), own.kept.visits]).toEqual([visit, after]);
    vi.stubGlobal('localStorage', other);
    expect([lastVisit(today), other.kept.visits]).toEqual([visit, after]);
  });

  test('is what was kept where there is no room left, and none where nothing may be read', () => {
    expect(visitBefore(() => full, today)).toBe('2026-11-28');
    expect(visitBefore(() => { throw new DOMException('no', 'SecurityError'); }, today)).toBeUndefined();
  });
});

test('stories are counted from the day of the visit on', () => {
  const days = '2026-11-28 3 2026-11-20 1 2026-10-01 7';
  expect(['2026-11-29', '2026-11-28', '2026-11-21', '2026-11-20', '2020-01-01'].map((day) => countSince(days, day).count)).toEqual([0, 3, 3, 4, 11]);
  expect(countSince(days, '2020-01-01').earliest).toBe('2026-10-01');
  expect(countSince('', '2020-01-01')).toEqual({ count: 0, earliest: '' });
});
