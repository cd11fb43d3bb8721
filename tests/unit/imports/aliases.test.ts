import { expect, test } from 'vitest';
import { checkArchive } from '../../../src/archive/checking/checks.ts';
import { checkItem } from '../../../src/schema/front-matter.ts';
import { makeItem } from '../archive/make.ts';
import { importFiles, makeFolder, makeInput, nothingHeld, remarksOf } from './make-input.ts';

const hostile = [
  '/%2A', '/old/%2a', '/*', '/a/../b', '/%2e%2e/b', '/a/%', '/a/%zz', '/robots.txt', '/feed.xml', '/search/x', '/CNAME', '/%5Fworker.js', '/.htaccess',
  '/foo.html', '/foo.html/bar', '/foo.html/', '/Foo%2Ehtml', '/x/index.html/y', '/2023/02/', '/2023/02/two/', '/2023/02/two/zh/', '/zh/2023/02/two/',
  `/${'a'.repeat(241)}`, `/${'%E6%98%8E'.repeat(81)}`, `/a${'/bcdefghi'.repeat(120)}`, '/:year/:title', '/a//b', '/a b', '/a%00b', '/a%2Fb', '/a%5Cb',
  '/index.html', '/404.html', '/topics/coal/', '/news/1', '/News/1/', '/news/1/index.html', '/old/a%2Cb', '/old/%E5%90%8D', '/old/名', '/old/c++',
];

test('what an import writes of old addresses is what the check lets pass: the others are left out and named', async () => {
  const post = (name: string, aliases: readonly string[]) => makeInput(`${name}.md`,
    `---\ntitle: ${name}\ndate: 2023-02-21\nsource: X\nslug: ${name}\naliases: ${JSON.stringify(aliases)}\n---\nThe story of ${name}.\n`);
  const outcomes = await importFiles(
    [post('one', hostile), post('two', [...hostile].reverse()), post('three', hostile.map((path) => `${path}/more`))], {}, nothingHeld, () => makeFolder(),
  );
  const items = outcomes.map((outcome) => {
    if (outcome.kind !== 'came') throw new Error(JSON.stringify(outcome));
    const { matter, problems } = checkItem(outcome.item.file, outcome.item.text);
    expect(problems).toEqual([]);
    return makeItem(outcome.item.file, { aliases: matter?.aliases ?? [] });
  });
  const problems = checkArchive(items, { today: '2024-01-01', files: [], now: 0, dev: false });
  expect(problems.map(({ file, message }) => `${file} ${message}`)).toEqual([]);
  expect([...(items[0]?.aliases ?? [])].sort()).toEqual(['/foo.html', '/news/1', '/old/a%2Cb', '/old/%E5%90%8D', '/old/c++', '/zh/2023/02/two/'].sort());
  expect(items[1]?.aliases).toEqual([]);
  expect(new Set(remarksOf(outcomes[0] ?? { name: '', kind: 'there', file: '' }).map((remark) => remark.split(' ')[0]))).toEqual(new Set(['alias-left']));
});
