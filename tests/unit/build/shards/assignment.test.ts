import { describe, expect, test } from 'vitest';
import type { Archive } from '../../../../src/archive/archive.ts';
import { assignmentOf } from '../../../../src/build/shards/assignment.ts';
import type { Output } from '../../../../src/build/changes/plan.ts';
import { planVolumes } from '../../../../src/search/volumes/plan.ts';

interface Dated {
  url: string;
  day: string;
  story: string;
}

/** Items on the days of some years, `perMonth` in each month. */
function makeItems(years: number, perMonth: number): Dated[] {
  return Array.from({ length: years * 12 * perMonth }, (_, at) => {
    const month = Math.floor(at / perMonth);
    const day = `${1990 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-${String((at % 28) + 1).padStart(2, '0')}`;
    return { url: `${day}/${at}/`, day, story: `${day}/${at}` };
  });
}

function assign(items: readonly Dated[], of: number) {
  const stories = items.map((item) => ({ versions: { en: item } }));
  return assignmentOf({ items, stories } as unknown as Archive, items, of);
}

describe('shares of an archive', () => {
  const items = makeItems(30, 60);

  test('never part what is indexed together', () => {
    const { shareOfMonth } = assign(items, 8);
    for (const part of planVolumes(items).flatMap(({ parts }) => parts)) {
      expect(new Set(part.map(({ day }) => shareOfMonth.get(day.slice(0, 7)))).size).toBe(1);
    }
  });

  test('hold about as many texts each', () => {
    const { shareOfMonth } = assign(items, 4);
    const held = [0, 0, 0, 0];
    for (const { day } of items) held[(shareOfMonth.get(day.slice(0, 7)) ?? 0) - 1]! += 1;
    expect(Math.max(...held)).toBeLessThan(1.25 * (items.length / 4));
  });

  test('stay as they are where an item is added', () => {
    const before = assign(items, 8).shareOfMonth;
    const after = assign([...items, { url: '2019-12-29/new/', day: '2019-12-29', story: '2019-12-29/new' }], 8).shareOfMonth;
    expect([...after]).toEqual([...before]);
  });

  test('have each file once: with its texts, or by its name, or when they are merged', () => {
    const { shareOf, shareOfMonth } = assign(items, 8);
    const page = (file: string, of: readonly Dated[]) => ({ form: 'page', file, items: of }) as unknown as Output;
    expect(shareOf(page('1990/01/x/index.html', items.slice(0, 1)))).toBe(shareOfMonth.get('1990-01'));
    expect(shareOf(page('people/ann/feed.xml', items))).toBeGreaterThan(0);
    expect(shareOf({ form: 'page', file: '404.html' } as Output)).toBeLessThanOrEqual(8);
    expect(shareOf({ form: 'text', file: 'robots.txt' } as Output)).toBeUndefined();
  });

  test('are bound whole where there are many volumes', () => {
    const many = makeItems(40, 300);
    const { shareOfMonth } = assign(many, 2);
    for (const { items: some } of planVolumes(many)) expect(new Set(some.map(({ day }) => shareOfMonth.get(day.slice(0, 7)))).size).toBe(1);
  });
});
