import { expect, test } from 'vitest';
import { pairCounts } from '../../../src/search/page/pair-counts.ts';

const all = { from: '', to: '' };

test('counts of two questions stand side by side, with all stretches between', () => {
  expect(pairCounts([{ name: '1958', items: 2 }], [{ name: '1960', items: 1 }], all)).toEqual([
    { name: '1958', items: [2, 0] }, { name: '1959', items: [0, 0] }, { name: '1960', items: [0, 1] },
  ]);
  expect(pairCounts([{ name: '1958-11', items: 2 }], [{ name: '1959-01', items: 1 }], all).map(({ name }) => name)).toEqual(['1958-11', '1958-12', '1959-01']);
});

test('only those within the days chosen are kept; none where there are none', () => {
  const counts = [1957, 1958, 1959].map((year) => ({ name: String(year), items: 1 }));
  expect(pairCounts(counts, [], { from: '1958-03-01', to: '1958-12-31' })).toEqual([{ name: '1958', items: [1, 0] }]);
  expect(pairCounts([], [], all)).toEqual([]);
});
