import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isReservedPath, pathsFor } from '../../src/addresses.ts';

const { yearOfPath } = pathsFor('/');

test('the address of a year, of what lies in it and of a story says the year, in each language', () => {
  expect(['/2023/', '/2023/02/21/', '/zh/1987/05/slug/'].map(yearOfPath)).toEqual(['2023', '2023', '1987']);
});

test('the address of a name that looks like a year says none', () => {
  expect(['/', '/zh/', '/topics/1984/', '/zh/about/', '/on/02-21/'].map(yearOfPath)).toEqual([undefined, undefined, undefined, undefined, undefined]);
});

test('every path begins with the base that the archive is served under', () => {
  const { articlePath, belowBase, filePath, homePath, yearOfPath: yearOf } = pathsFor('/news/');
  expect([homePath('en'), homePath('zh'), articlePath('2023/02/煤', 'zh'), filePath('icon.svg')])
    .toEqual(['/news/', '/news/zh/', '/news/zh/2023/02/%E7%85%A4/', '/news/icon.svg']);
  expect([belowBase('/news/zh/2023/02/%E7%85%A4/'), yearOf('/news/zh/2023/02/21/')]).toEqual(['zh/2023/02/煤/', '2023']);
});

test('the archive keeps the paths of its pages and files, in every language and however they are written', () => {
  const reserved = [
    '/topics/mining/', '/zh/people', '/2023/', '/zh/2023/02/21/', '/Search', '/about/index.html', '/404', '/sitemaps/2023.xml', '/_astro/a.js', '/zh/',
    '/2023/02/slug/index.md', '/zh/2023/02/slug/Index.md', '/atom.xml', '/zh/feed.json', '/2023/02/atom.xml', '/zh/2023/02/atom-2.xml',
  ];
  expect(reserved.filter((path) => !isReservedPath(path))).toEqual([]);
});

test('a story’s own place, and whatever an old site may have had, is free for an old address', () => {
  expect(['/2023/02/slug/', '/zh/2023/02/slug/', '/news/7.html', '/topic/mining/', '/20230', '/feed/'].filter(isReservedPath)).toEqual([]);
});

test('no old address may be that of a file which an adopter serves with the site', () => {
  const files = readdirSync(join(import.meta.dirname, '../../public'));
  expect(files.filter((file) => !isReservedPath(`/${file}`))).toEqual([]);
});
