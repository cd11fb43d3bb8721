import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LedgerChange } from '../../../src/build/changes/ledger-rows.ts';
import { Ledger } from '../../../src/build/changes/ledger.ts';

let home: string;
let ledger: Ledger;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'backnumber-ledger-'));
  ledger = ledgerIn('cache');
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

const ledgerIn = (cache: string) => new Ledger({ content: '', out: join(home, 'dist'), cache: join(home, cache), base: '/', now: '', dev: false });

/** A change from one stamp to the next that puts these files. */
const change = (from: string | undefined, stamp: string, put: Record<string, string>, drop: string[] = []): LedgerChange => ({
    stamp, from, renderer: 'r', drop, groups: { put: [['group', 'key']], drop: [] },
    put: Object.entries(put).map(([file, digest]) => ({ file, group: 'group', digest, searched: `${digest}s` })),
  });

const filesOf = (stamp: string) => [...(ledger.read(stamp, ['group'])?.files ?? [])].map(([file, { digest }]) => `${file} ${digest}`);

test('the ledger knows the files of the site with its stamp, and of no other', () => {
  ledger.write(change(undefined, 'one', { 'a.html': '1', 'b.html': '2' }), 1);
  ledger.write(change('one', 'two', { 'b.html': '3', 'c.html': '4' }, ['a.html']), 1);
  expect(filesOf('two')).toEqual(['b.html 3', 'c.html 4']);
  expect(ledger.read('one', ['group'])).toBeUndefined();
  expect(ledger.countPages('two')).toEqual({ pages: 2, volumes: 1 });
});

test('the ledger knows how many files each group has, and reads those of the groups that are asked for', () => {
  const entry = (file: string, group: string) => ({ file, group, digest: file });
  ledger.write({
    ...change(undefined, 'one', {}), put: [entry('a.html', 'x'), entry('b.xml', 'x'), entry('c.html', 'y')],
    groups: { put: [['x', '1'], ['y', '2']], drop: [] },
  }, 1);
  expect(ledger.groups('one')).toEqual({ renderer: 'r', groups: new Map([['x', { key: '1', files: 2, pages: 1 }], ['y', { key: '2', files: 1, pages: 1 }]]) });
  expect([...ledger.read('one', ['y', 'z'])?.files.keys() ?? []]).toEqual(['c.html']);
  // A file that comes to another group, and a group that is no more.
  ledger.write({ ...change('one', 'two', {}, ['b.xml']), put: [entry('a.html', 'y')], groups: { put: [['y', '3']], drop: ['x'] } }, 1);
  expect(ledger.groups('two')?.groups).toEqual(new Map([['y', { key: '3', files: 2, pages: 2 }]]));
});

test('a change of a site that the ledger does not know leaves it knowing nothing', () => {
  ledger.write(change(undefined, 'one', { 'a.html': '1' }), 1);
  ledger = ledgerIn('another-cache');
  ledger.write(change('one', 'two', { 'b.html': '3' }), 1);
  expect(ledger.read('two', ['group'])).toBeUndefined();
});

test('a change that is noted twice, since a run was killed, is noted once', () => {
  ledger.write(change(undefined, 'one', { 'a.html': '1' }), 1);
  for (let run = 0; run < 2; run++) ledger.write(change('one', 'two', { 'b.html': '3' }, ['a.html']), 1);
  expect(filesOf('two')).toEqual(['b.html 3']);
});

test('a ledger is never believed otherwise than it was written, wherever a bit of it flips', { timeout: 60_000 }, () => {
  const files = Object.fromEntries(Array.from({ length: 40 }, (_, number) => [`page-${number}.html`, `digest-${number}`]));
  ledger.write(change(undefined, 'one', files), 1);
  const path = join(home, 'cache', readdirSync(join(home, 'cache'))[0] ?? '');
  const sound = readFileSync(path);
  const told = () => JSON.stringify([...ledger.read('one', ['group'])?.files ?? []].sort());
  const right = told();
  for (let at = 7; at < sound.length; at += 131) {
    const bytes = Buffer.from(sound);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << at % 8);
    for (const name of readdirSync(join(home, 'cache'))) rmSync(join(home, 'cache', name));
    writeFileSync(path, bytes);
    expect([right, '[]'], `at ${at}`).toContain(told());
  }
});

test('a ledger that cannot be written is thrown away', () => {
  ledger.write(change(undefined, 'one', { 'a.html': '1' }), 1);
  const path = join(home, 'cache', readdirSync(join(home, 'cache'))[0] ?? '');
  writeFileSync(path, readFileSync(path).subarray(0, 5000));
  ledger.write(change('one', 'two', { 'b.html': '3' }), 1);
  expect(ledger.read('two', ['group'])).toBeUndefined();
});

test('what a run saw is known while the site is that run’s, and not where a bit of it flipped', () => {
  const fingerprint = { inputs: 's', since: 5, items: 2, stories: 1, warnings: [] };
  ledger.write(change(undefined, 'one', { 'a.html': '1' }), 1);
  ledger.noteFingerprint(fingerprint);
  expect(ledger.fingerprint('one')).toEqual(fingerprint);
  expect(ledger.fingerprint('two')).toBeUndefined();
  const path = join(home, 'cache', readdirSync(join(home, 'cache'))[0] ?? '');
  const bytes = readFileSync(path);
  const at = bytes.indexOf('"stories":1');
  bytes[at + 10] = '7'.charCodeAt(0);
  writeFileSync(path, bytes);
  expect(ledger.fingerprint('one')).toBeUndefined();
});
