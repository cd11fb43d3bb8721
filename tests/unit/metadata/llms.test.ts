import { expect, test } from 'vitest';
import { pathsFor } from '../../../src/addresses.ts';
import { buildArchive } from '../../../src/archive/archive.ts';
import { llmsOf, storyListsOf } from '../../../src/metadata/llms.ts';
import { openSearchOf, shortNameOf } from '../../../src/metadata/open-search.ts';
import type { NewsItem } from '../../../src/schema/item.ts';
import { makeItem } from '../archive/make.ts';

const paths = pathsFor('/news/');
const listsOf = (items: NewsItem[], language: 'en' | 'zh' = 'en') => storyListsOf(buildArchive(items, [], { now: 0, dev: true }), language, paths);

test('the list of a year has a line for each story in its language, in which no headline makes a link of its own', () => {
  const items = [
    makeItem('2023/02/b.md', { title: 'Mine [2](x)\nand <b>', source: 'Fuxin Daily' }, { standfirst: 'It opens.' }), makeItem('2023/01/a.md'),
    makeItem('2023/01/a.zh.md'), makeItem('2024/01/gone.md', { withdrawn: { date: '2024-02-01', reason: 'False.' } }),
  ];
  const lists = listsOf(items);
  expect(lists.map(({ stretch }) => stretch)).toEqual(['2023']);
  expect(lists[0]?.text().split('\n')).toEqual([
    '# Fuxin News Archive: 2023', '',
    '- [a.md](https://fuxin-news-archive.example/news/2023/01/a/index.md): 2023-01-15, Gazette',
    '- [Mine \\[2\\](x) and \\<b\\>](https://fuxin-news-archive.example/news/2023/02/b/index.md): 2023-02-15, Fuxin Daily. It opens.', '',
  ]);
});

test('a story changes the key of its own year’s list alone', () => {
  const before = listsOf([makeItem('2022/02/a.md'), makeItem('2023/02/a.md')]);
  const after = listsOf([makeItem('2022/02/a.md'), makeItem('2023/02/a.md'), makeItem('2023/02/b.md')]);
  expect(after.map(({ key }, at) => key === before[at]?.key)).toEqual([true, false]);
});

test('a full year is listed by month', () => {
  const items = Array.from({ length: 501 }, (_, number) => makeItem(`2023/0${1 + (number % 2)}/story-${number}.md`));
  expect(listsOf(items).map(({ stretch }) => stretch)).toEqual(['2023-01', '2023-02']);
});

test('llms.txt leads to every list, to the licence and to the other languages', () => {
  const text = llmsOf([{ stretch: '2022' }, { stretch: '2023-01' }], 'zh', paths);
  expect(text).toContain('- [2023年1月](https://fuxin-news-archive.example/news/zh/llms/2023-01.txt)\n- [2022年](');
  expect(text).toContain('CC BY 4.0 <https://creativecommons.org/licenses/by/4.0/>');
  expect(text).toContain('- [English](https://fuxin-news-archive.example/news/llms.txt)');
  expect(llmsOf([], 'en', paths)).not.toContain('Stories by year');
});

test('a browser is told where to search, and a name that is short enough', () => {
  expect(openSearchOf('zh', paths)).toContain('template="https://fuxin-news-archive.example/news/zh/search/?q={searchTerms}"');
  expect(['Fuxin News Archive', '阜新新闻档案', 'Donaudampfschifffahrtsblatt', 'The Daily'].map(shortNameOf)).toEqual([
    'Fuxin News', '阜新新闻档案', 'Donaudampfschiff', 'The Daily',
  ]);
});
