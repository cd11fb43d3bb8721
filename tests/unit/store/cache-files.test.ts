import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isForeignCache, ownCacheFiles } from '../../../src/store/cache-files.ts';

let cache: string;

beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'backnumber-cache-'));
});

afterEach(() => rmSync(cache, { recursive: true, force: true }));

function put(...files: string[]): void {
  for (const file of files) {
    mkdirSync(dirname(join(cache, file)), { recursive: true });
    writeFileSync(join(cache, file), '');
  }
}

const renderer = 'renderer/0123456789abcdef0123456789abcdef/renderer.json';

test.each([
  [], ['store.sqlite'], ['ledger-0123456789ab.sqlite'], ['.cache.lock'], [renderer], ['pictures/0123456789abcdef-480.webp', 'pictures/0123456789abcdef.json'],
  ['volumes/parts/one', 'volumes/0123456789abcdef/note.json'], ['store.sqlite', 'notes.txt', 'pictures/mine.jpg'], ['volumes/draft-12-0a/part'],
])('a folder that is empty or a run wrote to is a cache: %s', (...files) => {
  put(...files.flat());
  expect(isForeignCache(cache)).toBe(false);
});

test.each([
  ['notes.txt'], ['pictures/mine.jpg'], ['pictures/0123456789abcdef-480.webp', 'pictures/mine.jpg'], [renderer, 'thesis.odt'], ['renderer/scene.blend'],
  ['store.sqlite.bak'], ['.git/HEAD'], ['volumes/one.txt'], ['constructor'], ['__proto__/one'], ['toString'],
])('a folder that holds something else is none: %s', (...files) => {
  put(...files.flat());
  expect(isForeignCache(cache)).toBe(true);
});

test('a folder that is not there is none of others', () => {
  expect(isForeignCache(join(cache, 'none'))).toBe(false);
});

test('of what lies in a cache, runs made what they name', () => {
  put(renderer, 'pictures/0123456789abcdef.json', 'volumes/parts/a', 'store.sqlite');
  put('renderer/scene.blend', 'pictures/mine.jpg', 'volumes/mine/a', 'notes.txt');
  const own = ownCacheFiles(cache).map((file) => file.slice(cache.length + 1)).sort();
  expect(own).toEqual(['pictures/0123456789abcdef.json', 'renderer/0123456789abcdef0123456789abcdef', 'volumes/parts']);
  expect(ownCacheFiles(cache, 'renderer')).toHaveLength(1);
});
