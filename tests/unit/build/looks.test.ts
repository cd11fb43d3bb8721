import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Ledger } from '../../../src/build/changes/ledger.ts';
import { lookApart, looksAt } from '../../../src/build/changes/looks.ts';

let home: string;
let out: string;
let ledger: Ledger;

const names = ['index.html', '2023/02/a/index.html', '2023/02/b/index.html', 'zh/煤/index.html', 'feed.xml'];
const entries = [...names, 'search/0123/'];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'backnumber-looks-'));
  out = join(home, 'dist');
  for (const name of [...names, 'search/0123/one.js', 'search/0123/deep/two.js']) {
    mkdirSync(dirname(join(out, name)), { recursive: true });
    writeFileSync(join(out, name), `This is ${name}.`);
  }
  ledger = new Ledger({ content: '', out, cache: join(home, 'cache'), base: '/', now: '', dev: false });
  const put = entries.map((file) => ({ file, group: file.startsWith('search/') ? 'search' : 'pages', digest: 'd' }));
  const groups = { put: [['pages', 'key'], ['search', '']] as [string, string][], drop: [] };
  ledger.write({ stamp: 'one', from: undefined, renderer: 'r', put, drop: [], groups }, 1, looksAt(out, entries));
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

/** Look as a build does; a second thread, which does it where there are many files, finds the same. */
async function lostNow(stamp = 'one'): Promise<number> {
  const found = await ledger.look(stamp);
  const [file = ''] = readdirSync(join(home, 'cache')).filter((name) => name.endsWith('.sqlite'));
  if (found) expect(await lookApart({ out, ledger: join(home, 'cache', file) })).toEqual(found);
  return found ? ledger.noteLost(stamp, found) : 0;
}

const dueNow = () => [...ledger.read('one', ['pages', 'search'])?.files ?? []].flatMap(([file, { digest }]) => (digest === '' ? [file] : []));

test('a site that nobody touched has lost nothing', async () => {
  expect(await lostNow()).toBe(0);
  expect(dueNow()).toEqual([]);
  expect(ledger.groups('one')?.groups.get('pages')?.key).toBe('key');
});

test.each<[string, () => void, number, string[]]>([
  ['a page is deleted', () => rmSync(join(out, '2023/02/a/index.html')), 1, ['2023/02/a/index.html']],
  ['a folder is deleted', () => rmSync(join(out, '2023'), { recursive: true }), 2, ['2023/02/a/index.html', '2023/02/b/index.html']],
  ['a file stands in place of a folder', () => {
    rmSync(join(out, '2023'), { recursive: true });
    writeFileSync(join(out, '2023'), '');
  }, 2, ['2023/02/a/index.html', '2023/02/b/index.html']],
  ['a folder stands in place of a file', () => {
    rmSync(join(out, 'feed.xml'));
    mkdirSync(join(out, 'feed.xml'));
  }, 1, ['feed.xml']],
  ['a page is renamed', () => renameSync(join(out, 'zh/煤'), join(out, 'zh/煤气')), 1, ['zh/煤/index.html']],
  ['a page is longer', () => writeFileSync(join(out, 'index.html'), 'This is index.html, and more.'), 1, ['index.html']],
  ['a page is another of the same length', () => {
    writeFileSync(join(out, 'index.html'), 'That is index.html.');
    utimesSync(join(out, 'index.html'), 9, 9);
  }, 1, ['index.html']],
  ['a page is emptied', () => writeFileSync(join(out, 'index.html'), ''), 1, ['index.html']],
  ['a link leads round in a circle', () => {
    rmSync(join(out, 'index.html'));
    symlinkSync('index.html', join(out, 'index.html'));
  }, 1, ['index.html']],
  ['two files of one volume are lost', () => rmSync(join(out, 'search/0123'), { recursive: true }), 2, ['search/0123/']],
  ['a file deep in a volume is lost', () => rmSync(join(out, 'search/0123/deep'), { recursive: true }), 1, ['search/0123/']],
])('what is not as it was published is to be made again: %s', async (_, change, count, due) => {
  change();
  expect(await lostNow()).toBe(count);
  expect(dueNow()).toEqual(due);
  // As long as nothing was published, it is found again.
  expect(await lostNow()).toBe(count);
});

test('files of others in the folder are not looked at', async () => {
  writeFileSync(join(out, 'CNAME'), 'example.org');
  mkdirSync(join(out, '.well-known'));
  expect(await lostNow()).toBe(0);
});

test('a copy of a site is believed but for sizes, and once it was looked at its times count again', async () => {
  cpSync(out, `${out}-copy`, { recursive: true });
  rmSync(out, { recursive: true });
  renameSync(`${out}-copy`, out);
  for (const name of [...names, 'search/0123/one.js', 'search/0123/deep/two.js']) utimesSync(join(out, name), 5, 5);
  writeFileSync(join(out, 'feed.xml'), '');
  expect(await lostNow()).toBe(1);
  expect(dueNow()).toEqual(['feed.xml']);
  writeFileSync(join(out, 'index.html'), readFileSync(join(out, 'index.html'), 'utf8').toUpperCase());
  expect(await lostNow()).toBe(2);
});

test('a site of another stamp has lost nothing that this ledger knows of', async () => {
  rmSync(out, { recursive: true });
  expect(await lostNow('two')).toBe(0);
});
