import { expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/archive.ts';
import { checkArchive } from '../../../src/archive/checking/checks.ts';
import { checkSiteLinks } from '../../../src/archive/checking/site-links.ts';
import type { BrokenItem } from '../../../src/schema/item.ts';
import { makeItem } from './make.ts';

const now = Date.parse('2023-06-01T00:00:00Z');
const items = [
  makeItem('2023/01/a.md', { topics: ['coal mining'], aliases: ['/news/7.html', '/old/%E7%85%A4'] }), makeItem('2023/01/a.zh.md'),
  makeItem('2023/02/煤矿.md'), makeItem('2023/01/held.md', { draft: true }),
];

const found = (target: string, { base = '/', broken = [] as BrokenItem[] } = {}) => {
  const all = [...items, makeItem('2023/03/linking.md', {}, { links: [{ target, line: 7, column: 3 }] })];
  const visibility = { now, dev: false };
  const context = { ...visibility, today: '2023-06-01', files: all.map(({ file }) => file), broken, base, isFile: (path: string) => path === '/press.pdf' };
  return checkSiteLinks(all, buildArchive(all, [], visibility), context).map(({ file, line, rule, message,
  cure }) => `${file}:${line} ${rule}: ${message} ${cure}`);
};

test.each([
  '/', '/2023/01/a/', '/2023/01/a', '/2023/01/A/index.html', '/2023/01/a/?x=1#part', '/zh/2023/01/a/', '/2023/01/a/zh/', '/2023/02/%E7%85%A4%E7%9F%BF/',
  '/2023/02/煤矿/', '/news/7.html',
  '/old/煤', '/2023/', '/2023/01/', '/zh/2023/01/15/', '/topics/', '/topics/coal-mining/', '/zh/topics/coal-mining/2023/', '/topics/-c/', '/search/?q=coal',
  '/zh/search/', '/reading-list/', '/zh/reading-list/', '/about/',
  '/years/', '/on/', '/on/01-15/', '/feed.xml', '/zh/feed.xml', '/press.pdf',
])('a link to %s is a link to something there', (target) => {
  expect(found(target)).toEqual([]);
});

test.each([
  '/2023/02/gone/', '/zh/2023/02/gone/', '/zh/2023/02/煤矿/', '/2023/02/煤矿/zh/', '/2022/', '/2023/04/', '/2023/01/16/', '/topics/gold/', '/on/02-30/',
  '/gone/', '/gone.pdf', '/zh/gone/',
  '/2023/1/a/', '/search/more/', '/2023/01/a/fr/', '/constructor/', '/topics/constructor/', '/%zz/',
])('a link to %s leads nowhere', (target) => {
  expect(found(target)).toEqual([expect.stringContaining('2023/03/linking.md:7 link-target: The link leads to ')]);
});

test('a page that is not published yet is said to be so', () => {
  expect(found('/2023/01/held/')).toEqual([
    '2023/03/linking.md:7 link-target: The link leads to /2023/01/held/, which is not published yet. '
    + 'Take the link away until that item appears, or hold this one back with the same embargo.',
  ]);
});

test('under a base, a link that holds the base is told the address to write', () => {
  expect(found('/x/2023/01/a/', { base: '/x/' })[0]).toContain('Write /2023/01/a/: the archive adds /x/ by itself.');
  expect(found('/2023/01/a/', { base: '/x/' })).toEqual([]);
});

test('what a broken item says is checked among the others at once, and its page is not missed', () => {
  const broken: BrokenItem = {
    file: '2023/01/broken.md', story: '2023/01/broken', language: 'en', day: '2023-07-02', aliases: ['/NEWS/7.html'], places: {},
    links: [{ target: '2023/01/gone.md', line: 9, column: 1 }, { target: '/2023/01/gone/', line: 10, column: 1 }],
  };
  const context = { now, dev: false, today: '2023-06-01', files: [...items.map(({ file }) => file), broken.file], broken: [broken] };
  expect(checkArchive(items, context).map(({ file, rule }) => `${file} ${rule}`)).toEqual([
    '2023/01/broken.md date-future', '2023/01/broken.md link-target', '2023/01/broken.md address-taken',
  ]);
  expect(found('/2023/01/broken/', { broken: [broken] })).toEqual([expect.stringContaining('2023/01/broken.md:10 link-target')]);
});
