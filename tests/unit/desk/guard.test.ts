import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkCaller, type Caller } from '../../../src/desk/server/guard.ts';
import { contentPathOf } from '../../../src/desk/server/item-path.ts';

const hosts = new Set(['localhost:4321', '127.0.0.1:4321']);
const own: Caller = {
  method: 'POST', host: 'localhost:4321', origin: 'http://localhost:4321', site: 'same-origin', token: 'secret', type: 'application/json; charset=utf-8',
};

/** What the guard says of a request: nothing where it lets it through. */
function saidOf(changes: Partial<Caller>): string {
  try {
    checkCaller({ ...own, ...changes }, hosts, 'secret');
    return '';
  } catch (refusal) {
    return refusal instanceof Error ? refusal.message : String(refusal);
  }
}

describe('who may ask the desk', () => {
  test('its own page may, also where the browser sends neither origin nor site', () => {
    const byNumber = { host: '127.0.0.1:4321', origin: 'http://127.0.0.1:4321' };
    expect([saidOf({}), saidOf({ origin: undefined, site: undefined }), saidOf(byNumber)]).toEqual(['', '', '']);
  });

  test.each<[string, Partial<Caller>]>([
    ['a page of another site', { origin: 'https://evil.example' }],
    ['a page whose origin is hidden', { origin: 'null' }],
    ['a page of another port', { origin: 'http://localhost:4322' }],
    ['a page of another site, as the browser says', { site: 'cross-site' }],
    ['a name that is made to lead here', { host: 'evil.example:4321', origin: 'http://evil.example:4321' }],
    ['no name at all', { host: undefined }],
    ['a form', { type: 'application/x-www-form-urlencoded' }],
    ['an address that is only opened', { method: 'GET' }],
    ['a page of an earlier run', { token: 'earlier' }],
    ['a page without a token', { token: undefined }],
  ])('%s may not', (_, changes) => {
    expect(saidOf(changes)).not.toBe('');
  });
});

describe('where the desk writes', () => {
  const home = mkdtempSync(join(tmpdir(), 'backnumber-'));
  const content = join(home, 'content');
  mkdirSync(join(content, '2020/01'), { recursive: true });
  writeFileSync(join(home, 'outside.md'), '');
  symlinkSync(home, join(content, '2020/02'));
  afterAll(() => rmSync(home, { recursive: true }));

  test('a path below the content folder leads there, whether or not something is there', () => {
    expect(contentPathOf(content, '2020/01/mine.md')).toBe(join(content, '2020/01/mine.md'));
    expect(contentPathOf(content, '2021/12/矿.zh.md')).toBe(join(content, '2021/12/矿.zh.md'));
  });

  test.each([
    '../outside.md', '2020/../../outside.md', '/etc/passwd.md', 'C:/x.md', '2020\\01\\x.md', '2020/01/x.txt', '.git/x.md', '2020//x.md', '', '2020/01/x\0.md',
    '2020/02/outside.md',
  ])('%j is refused', (file) => {
    expect(() => contentPathOf(content, file)).toThrow('no place for an item');
  });
});
