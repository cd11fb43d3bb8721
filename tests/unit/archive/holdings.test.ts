import { expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/archive.ts';
import { dataPartsOf, maxItemsTogether } from '../../../src/archive/data-parts.ts';
import { monthCountsOf } from '../../../src/archive/holdings.ts';
import { coveragePages, dataPages } from '../../../src/archive/pages/data-pages.ts';
import type { Page } from '../../../src/archive/pages/views.ts';
import type { NewsItem } from '../../../src/schema/item.ts';
import type { KnownGap } from '../../../src/schema/coverage/gap.ts';
import { makeItem } from './make.ts';

const made = (items: readonly NewsItem[], gaps: readonly KnownGap[] = []) =>
  buildArchive(items, [], { now: Date.parse('2026-01-01T00:00:00Z'), dev: false }, { gaps });
const keyOf = (pages: readonly Page[]) => pages[0]?.key;
const many = (count: number, month: string) => Array.from({ length: count }, (_, at) => makeItem(`${month}/story-${String(at).padStart(4, '0')}.md`));

test('every month from the first to the last is counted, empty ones and gaps too; withdrawn items are items and no stories', () => {
  const withdrawn = { date: '2024-02-01', reason: 'False.' };
  const items = ['2023/11/a.md', '2023/11/a.zh.md', '2023/12/b.md'].map((file) => makeItem(file));
  const counts = monthCountsOf(made([...items, makeItem('2024/02/c.md', { withdrawn })], [{ from: '2024-01', to: '2024-12', notes: { en: 'Lost.' } }]));
  expect(counts).toEqual([
    { month: '2023-11', stories: 1, items: 2, isGap: false }, { month: '2023-12', stories: 1, items: 1, isGap: false },
    { month: '2024-01', stories: 0, items: 0, isGap: true }, { month: '2024-02', stories: 0, items: 1, isGap: true },
  ]);
  expect(monthCountsOf(made([]))).toEqual([]);
});

test('a year of many items is parted by month, and all versions of a story stand together', () => {
  const items = made([...many(maxItemsTogether, '2021/03'), ...many(maxItemsTogether, '2022/03'), makeItem('2022/04/a.md'), makeItem('2022/04/a.zh.md')]).items;
  expect(dataPartsOf(items).map(({ part, items: { length } }) => `${part} ${length}`)).toEqual([
    `2021 ${maxItemsTogether}`, `2022-03 ${maxItemsTogether}`, '2022-04 2',
  ]);
});

test('an item more in the last month changes one part of the data, not its page, and the row of that month in the coverage', () => {
  const before = made([...many(3, '2021/03'), ...many(2, '2022/05')]);
  const after = made([...before.items, makeItem('2022/05/new.md')]);
  const keysOf = ({ items }: typeof before) => new Map(dataPartsOf(items).map(({ part, items: all }) => [part, all.map(({ digest }) => digest).join()]));
  const [old, now] = [keysOf(before), keysOf(after)];
  expect([...now].filter(([part, key]) => old.get(part) !== key).map(([part]) => part)).toEqual(['2022']);
  expect(keyOf(dataPages(after))).toBe(keyOf(dataPages(before)));
  expect(keyOf(coveragePages(after))).not.toBe(keyOf(coveragePages(before)));
  expect(dataPages(made([...before.items, makeItem('2021/04/late.md')]))[0]?.view()).toMatchObject({
    years: [{ year: '2021', items: 4, parts: ['2021'] }, { year: '2022', parts: ['2022'] }],
  });
});

test('the page on coverage says nothing of months before the first item and after the last', () => {
  const view = coveragePages(made([makeItem('2023/11/a.md'), makeItem('2024/02/b.md')]))[0]?.view();
  if (view?.kind !== 'coverage') throw new Error('another view');
  expect(view.years.map(({ year, months }) => `${year} ${months.map((month) => month?.stories ?? '-').join('')}`)).toEqual([
    '2023 ----------10', '2024 01----------',
  ]);
});
