import { expect, test } from 'vitest';
import { pathsFor } from '../../../src/addresses.ts';
import { buildArchive } from '../../../src/archive/archive.ts';
import { newsItems, newsSitemapOf } from '../../../src/metadata/news-sitemap.ts';
import { sitemapIndexOf, sitemapsOf } from '../../../src/metadata/sitemap.ts';
import type { NewsItem } from '../../../src/schema/item.ts';
import { makeItem } from '../archive/make.ts';

const paths = pathsFor('/');
const archiveOf = (items: NewsItem[]) => buildArchive(items, [], { now: 0, dev: true });
const listed = (xml: string) => [...xml.matchAll(/<loc>https:\/\/[^/]*([^<]*)<\/loc>(?:<lastmod>([^<]*)<)?/g)].map(([, path, day]) => `${path} ${day ?? '-'}`);

test('a year and its months are as new as the newest change of a story in them, and so is the part of the sitemap', () => {
  const items = [
    makeItem('2022/12/a.md'), makeItem('2022/12/b.md', { corrections: [{ date: '2023-05-01', text: 'Six.' }] }), makeItem('2022/11/c.zh.md'),
    makeItem('2023/01/gone.md', { withdrawn: { date: '2023-02-01', reason: 'False.' } }),
  ];
  const parts = [...sitemapsOf(archiveOf(items), paths)];
  expect(parts.map(({ part, changed }) => [part, changed])).toEqual([['2022', '2023-05-01'], ['names', undefined]]);
  expect(listed(parts[0]?.text() ?? '')).toEqual([
    '/2022/ 2023-05-01', '/zh/2022/ 2023-05-01', '/2022/11/ 2022-11-15', '/zh/2022/11/ 2022-11-15', '/2022/12/ 2023-05-01', '/zh/2022/12/ 2023-05-01',
    '/zh/2022/11/c/ 2022-11-15', '/2022/12/a/ 2022-12-15', '/2022/12/b/ 2023-05-01',
  ]);
  expect(listed(sitemapIndexOf(parts, paths))).toEqual(['/sitemaps/2022.xml 2023-05-01', '/sitemaps/names.xml -']);
  expect(listed(parts[1]?.text() ?? '')).toContain('/sources/gazette/ -');
});

test('a year with more stories than a file may hold goes on in another, and each address stands in one of them', () => {
  const items = Array.from({ length: 30_001 }, (_, number) => makeItem(`2023/0${1 + (number % 9)}/story-${number}.md`, { source: 'Gazette' }));
  const parts = [...sitemapsOf({ ...archiveOf([]), items }, paths)].filter(({ part }) => part.startsWith('2023'));
  const files = parts.map(({ text }) => listed(text()));
  expect(parts.map(({ part }) => part)).toEqual(['2023', '2023-2', '2023-3']);
  expect(Math.max(...files.map(({ length }) => length))).toBeLessThanOrEqual(15_100);
  expect(new Set(files.flat()).size).toBe(30_001 + 2 + 18);
});

test('a news sitemap holds what is of the newest day and the day before, newest first, with its language and headline', () => {
  const items = [
    makeItem('2023/02/old.md', { date: '2023-02-27' }), makeItem('2023/02/before.zh.md', { date: '2023-02-28', title: '煤 & <矿>' }),
    makeItem('2023/03/new.md', { date: '2023-03-01', title: 'New', titleSupplied: true }),
    makeItem('2023/03/gone.md', { date: '2023-03-01', withdrawn: { date: '2023-03-02', reason: 'False.' } }),
  ];
  const xml = newsSitemapOf(newsItems(archiveOf(items)), paths);
  expect([...xml.matchAll(/<news:language>(.*?)<.*?_date>(.*?)<.*?title>(.*?)</g)].map(([, ...found]) => found)).toEqual([
    ['en', '2023-03-01', '[New]'], ['zh-cn', '2023-02-28', '煤 &amp; &lt;矿&gt;'],
  ]);
  expect(newsItems(archiveOf([]))).toEqual([]);
});
