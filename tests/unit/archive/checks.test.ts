import { expect, test } from 'vitest';
import { checkArchive } from '../../../src/archive/checking/checks.ts';
import type { NewsItem } from '../../../src/schema/item.ts';
import { makeItem } from './make.ts';

const found = (items: NewsItem[], more: { dev?: boolean; files?: string[] } = {}) =>
  checkArchive(items, {
    now: Date.parse('2023-06-01T00:00:00Z'), dev: more.dev ?? false, today: '2023-06-01',
    files: [...items.map(({ file }) => file), ...(more.files ?? [])],
  }).map(({ file, line, rule, message, cure }) => `${file}:${line} ${rule}: ${message} ${cure}`);

test('a date to come needs an embargo', () => {
  const places = { date: { line: 3, column: 7 } };
  expect(found([makeItem('2023/07/a.md', {}, { places }), makeItem('2023/07/b.md', { embargo: '2023-07-15T06:00+08:00' })])).toMatchInlineSnapshot(`
    [
      "2023/07/a.md:3 date-future: The date 2023-07-15 is still to come: today is 2023-06-01. Mend the date, or give an embargo if the item is to appear then.",
    ]
  `);
});

test('a link leads to a file that is there and published', () => {
  const link = (target: string) => ({ links: [{ target, line: 9, column: 4 }] });
  const items = [
    makeItem('2023/01/a.md', {}, link('2023/01/gone.md')),
    makeItem('2023/01/b.md', {}, link('2023/01/held.md')),
    makeItem('2023/01/held.md', { draft: true }, link('2023/01/held.md')),
    makeItem('2023/01/c.md', {}, link('2023/01/broken.md')),
  ];
  expect(found(items, { files: ['2023/01/broken.md'] })).toMatchInlineSnapshot(`
    [
      "2023/01/a.md:9 link-target: The link leads to 2023/01/gone.md, and there is no such file. Mend the path, or take the link away and keep its words.",
      "2023/01/b.md:9 link-target: The link leads to 2023/01/held.md, which is not published yet. Take the link away until that item appears, or hold this one back with the same embargo.",
    ]
  `);
});

test('an alias may not be an address that is taken, in whatever case', () => {
  const items = [
    makeItem('2023/01/a.md', { aliases: ['/news/1.html', '/2023/01/B/'] }),
    makeItem('2023/01/b.md', { aliases: ['/News/1.html', '/topics/x/', '/2023/01/', '/zh/2023/', '/news/2'] }),
    makeItem('2023/01/c.md', { aliases: ['/news/2/', '/news/3', '/news/3/index.html'] }),
  ];
  expect(found(items)).toMatchInlineSnapshot(`
    [
      "2023/01/a.md:1 address-taken: The address /2023/01/B/ is already that of 2023/01/b.md. Give one of the two another name or alias.",
      "2023/01/b.md:1 address-taken: The address /News/1.html is already that of 2023/01/a.md. Give one of the two another name or alias.",
      "2023/01/b.md:1 address-taken: The address /topics/x/ belongs to the archive's own pages, or is a name that hosts give a meaning. Take the alias away.",
      "2023/01/b.md:1 address-taken: The address /2023/01/ belongs to the archive's own pages, or is a name that hosts give a meaning. Take the alias away.",
      "2023/01/b.md:1 address-taken: The address /zh/2023/ belongs to the archive's own pages, or is a name that hosts give a meaning. Take the alias away.",
      "2023/01/c.md:1 address-taken: The address /news/2/ is already that of 2023/01/b.md. Give one of the two another name or alias.",
      "2023/01/c.md:1 address-taken: The address /news/3/index.html is already that of this item. Give one of the two another name or alias.",
    ]
  `);
});

test('versions of one story that bear different days are pointed out', () => {
  const items = [makeItem('2023/01/a.md'), makeItem('2023/01/a.zh.md', { date: '2023-01-16' })];
  expect(found(items)).toMatchInlineSnapshot(`
    [
      "2023/01/a.zh.md:1 versions-day: The date 2023-01-16 is not that of 2023/01/a.md, 2023-01-15, and both tell one story. Give both the same date; lists go by the first.",
    ]
  `);
});

test('an old address below one that is a file is refused, and both are named', () => {
  const items = [
    makeItem('2023/01/a.md', { aliases: ['/foo.html', '/plain'] }),
    makeItem('2023/01/b.md', { aliases: ['/Foo%2Ehtml/bar/deep', '/plain/below', '/foo.html5/x'] }),
  ];
  const problems = checkArchive(items, { today: '2024-01-01', files: [], now: '', dev: false } as unknown as Parameters<typeof checkArchive>[1]);
  expect(problems.map(({ file, rule }) => [file, rule])).toEqual([['2023/01/b.md', 'address-taken']]);
  expect(problems[0]?.message).toMatch(/foo\.html.*2023\/01\/a\.md/);
});
