import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clearWay, isNamedByContent, isOwnFile } from '../../../src/build/publishing/own-files.ts';
import { redirectPage } from '../../../src/metadata/redirects.ts';

let out: string;

beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'backnumber-own-'));
});

afterEach(() => rmSync(out, { recursive: true, force: true }));

function put(file: string, text: string): void {
  mkdirSync(dirname(join(out, file)), { recursive: true });
  writeFileSync(join(out, file), text);
}

const redirect = redirectPage({ from: '/old/', to: '/2023/02/a/', title: 'A', language: 'en' });

test.each([
  '.nojekyll', 'robots.txt', 'feed.xml', 'zh/feed.xml', 'zh/ribbon.svg', 'atom.xml', 'zh/feed.json', 'topics/mining/feed.json', 'zh/people/煤/atom.xml',
  '2023/02/atom.xml', 'zh/2023/02/atom-1.xml', '_redirects', '_headers.new', 'sitemaps/2023.xml', '_astro/Frame.DkeuOSzV.css',
  'pictures/0123456789abcdef-480.webp', 'search/0123456789abcdef/one/two.js', 'search/volumes.json', 'pagefind/pagefind.js',
  'pagefind/pagefind-component-ui.css', 'pagefind/pagefind-entry.json', 'pagefind/pagefind.zh-hans_2ec666560aa4a48.pf_meta', 'pagefind/wasm.unknown.pagefind',
  'pagefind/fragment/zh_46a64bc.pf_fragment', '2023/02/slug/index.md', 'zh/2023/02/煤/index.md',
  'manifest/2023-q1-02.sha256', 'manifest/index.json',
  'llms/2023.txt', 'zh/llms/2023-02.txt', 'opensearch.xml', 'zh/llms.txt',
])('a file that only a build names so is ours: %s', (file) => {
  expect(isOwnFile(out, file)).toBe(true);
});

test.each([
  'CNAME', '.well-known/security.txt', 'ads.txt', 'zh/ads.txt', 'de/feed.xml', 'sub/robots.txt', '2023/02/feed.xml', 'topics/atom.xml', 'mine/coal/atom.xml',
  '_astro/own.css', '_astro/deep/Frame.DkeuOSzV.css',
  'pictures/me.webp', 'pagefind/mine.js', 'pagefind/fragment/notes.txt', 'pagefind/README.md',
  'pictures/0123456789abcdef.webp', 'search/mine/one.js', 'sitemaps/README', '.git/index', 'constructor', '__proto__', 'index.html', 'index.md',
  '2023/02/21/index.md', '2023/02/slug/README.md', 'manifest/notes.txt',
])('a file that anyone may have named so is not ours: %s', (file) => {
  expect(isOwnFile(out, file)).toBe(false);
});

test('a page is ours by how it begins', () => {
  put('old/index.html', redirect);
  put('7.HTM', redirect);
  put('google1.html', 'google-site-verification: google1.html');
  put('mine/index.html', '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Mine</title>');
  put('empty.html', '');
  mkdirSync(join(out, 'folder.html'));
  const asked = ['old/index.html', '7.HTM', 'google1.html', 'mine/index.html', 'empty.html', 'folder.html'];
  expect(asked.filter((file) => isOwnFile(out, file))).toEqual(['old/index.html', '7.HTM']);
});

test('what stands in the way goes where it is ours, and stays beside it where it is not', () => {
  put('a/index.html', redirect);
  clearWay(join(out, 'a'));
  expect(existsSync(join(out, 'a'))).toBe(false);
  for (const name of ['b.kept', 'b.kept-2']) {
    put('b/index.html', redirect);
    put('b/notes.txt', 'Mine.');
    clearWay(join(out, 'b'));
    expect([existsSync(join(out, 'b')), existsSync(join(out, name, 'notes.txt'))]).toEqual([false, true]);
  }
  put('2023', 'Mine.');
  clearWay(join(out, '2023'));
  expect(existsSync(join(out, '2023.kept'))).toBe(true);
});

test('a file that is named by its content is known by its name, a compressed copy too', () => {
  const named = [
    '_astro/Frame.DkeuOSzV.css', '_astro/Frame.DkeuOSzV.css.br', 'pictures/0123456789abcdef-480.webp', 'search/0123456789abcdef/one/two.js',
    'pagefind/fragment/en_1a2b3c4.pf_fragment', 'pagefind/pagefind.en_1a2b3c4.pf_meta',
  ];
  const others = [
    'index.html', 'search/volumes.json', 'sitemaps/2023.xml', 'pagefind/pagefind.js', 'pagefind/pagefind-entry.json', '_astro/own.css', 'reader.js',
  ];
  expect([...named, ...others].filter(isNamedByContent)).toEqual(named);
});
