import { describe, expect, test } from 'vitest';
import {
  addSearch, addStory, emptyList, hasPath, lookAt, mergeLists, readList, removePath, writeList, type SavedSearch, type SavedStory,
} from '../../../../src/search/list/reading-list.ts';
import { readersDay } from '../../../../src/search/list/stored-list.ts';

const story = (slug: string): SavedStory => ({ path: `/2023/02/${slug}/`, title: `On ${slug}`, day: '2023-02-21', source: 'Fuxin Daily', tag: 'en' });
const search = (word: string): SavedSearch => ({ path: `/zh/search/?q=${word}`, title: word, tag: 'zh-Hans', seen: '2026-11-01' });
const list = addSearch(addStory(addStory(emptyList, story('a')), story('b')), search('coal'));

describe('a reading list', () => {
  test('has what was saved last first, and each path once', () => {
    expect(list.stories.map(({ path }) => path)).toEqual(['/2023/02/b/', '/2023/02/a/']);
    expect(addStory(list, { ...story('a'), title: 'Other' })).toBe(list);
    expect(addSearch(list, { ...search('coal'), seen: '2026-11-30' })).toBe(list);
    expect([hasPath(list, '/2023/02/a/'), hasPath(list, '/zh/search/?q=coal'), hasPath(list, '/2023/02/')]).toEqual([true, true, false]);
  });

  test('loses what is removed, and nothing else', () => {
    expect(removePath(list, '/2023/02/a/')).toEqual({ stories: [story('b')], searches: [search('coal')] });
    expect(removePath(list, '/zh/search/?q=coal').searches).toEqual([]);
    expect(removePath(list, '/x/')).toEqual(list);
  });

  test('knows when a search was looked at', () => {
    expect(lookAt(list, search('coal').path, '2026-11-30').searches).toEqual([{ ...search('coal'), seen: '2026-11-30' }]);
  });

  test('takes in another and keeps its own as it is', () => {
    const other = { stories: [{ ...story('a'), title: 'Other' }, story('c')], searches: [{ ...search('coal'), seen: '2020-01-01' }, search('wind')] };
    expect(mergeLists(list, other)).toEqual({ stories: [story('b'), story('a'), story('c')], searches: [search('coal'), search('wind')] });
  });

  test('reads what it wrote', () => {
    expect(readList(writeList(list))).toEqual(list);
    expect(readList(writeList(emptyList))).toEqual(emptyList);
  });
});

describe('a text that is no list is refused whole', () => {
  const withStory = (change: object): string => JSON.stringify({ version: 1, stories: [story('a'), { ...story('b'), ...change }], searches: [] });
  test.each([
    '', '{', 'null', '[]', '1', '{}', '{"version":2,"stories":[],"searches":[]}', '{"version":1,"stories":[]}', '{"version":1,"stories":{},"searches":[]}',
    '{"version":1,"stories":[null],"searches":[]}', JSON.stringify({ version: 1, stories: [], searches: [{ ...search('coal'), seen: 'today' }] }),
    JSON.stringify({ version: 1, stories: Array.from({ length: 5001 }, (_, at) => story(String(at))), searches: [] }),
    ...[
      { path: 'https://a.example/' }, { path: '//a.example/' },
      { path: '/\\a.example/' }, { path: '/\t/a.example/' }, { path: 'javascript:alert(1)' }, { path: 7 },
      { path: undefined }, { title: '' }, { title: ['x'] }, { title: 'x'.repeat(4001) }, { day: '2023-02-30' }, { day: 20230221 }, { source: null },
      { tag: '' }, { tag: 'en"' },
    ].map(withStory),
  ])('%.120s', (text) => {
    expect(readList(text)).toBeUndefined();
  });

  test('and of a sound one only what a list has is read, of each path the first', () => {
    expect(readList(withStory({}))?.stories).toEqual([story('a'), story('b')]);
    expect(readList(withStory({ more: 'x', path: '/2023/02/a/' }))?.stories).toEqual([story('a')]);
  });
});

test('today is the reader’s', () => {
  expect(readersDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
