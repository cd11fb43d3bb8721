import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { buildSite } from '../../../src/build/build-site.ts';
import { itemText, soundMatter, type Room } from '../folders.ts';
import { makeReadyRoom } from '../ready.ts';

let room: Room;

async function begin(): Promise<void> {
  room = makeReadyRoom();
  room.write('2023/02/a.md', itemText(soundMatter('2023-02-21')));
  await build();
}

const leave = () => room.leave();

const build = () => buildSite({ content: room.content, out: room.out, cache: room.cache, base: '/', now: '2026-11-01', dev: false });

/** What differs between a site and its manifest, both read as anyone would without our code. */
function differencesIn(out: string): string[] {
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(out, file)).isFile() && file !== '.backnumber.json');
  const read = (file: string) => readFileSync(join(out, file));
  const digest = (file: string) => createHash('sha256').update(read(file)).digest('hex');
  const root = JSON.parse(read('manifest/index.json').toString()) as { files: number; shards: { file: string; sha256: string; bytes: number }[] };
  const listed = root.shards.flatMap(({ file }) => {
    const lines = read(file).toString().split('\n');
    const sizes = (lines.at(-2) ?? '').split(' ').slice(2);
    return lines.slice(0, -2).map((line, at) => `${line} ${sizes[at]}`);
  });
  const found = files.filter((file) => !file.startsWith('manifest/')).map((file) => `${digest(file)}  ${file} ${read(file).length}`);
  const shards = root.shards.filter(({ file, sha256, bytes }) => digest(file) !== sha256 || read(file).length !== bytes).map(({ file }) => file);
  const strays = files.filter((file) => file.startsWith('manifest/') && file !== 'manifest/index.json' && !root.shards.some((shard) => shard.file === file));
  return [...shards, ...strays, ...new Set(listed).symmetricDifference(new Set(found)), ...(root.files === listed.length ? [] : ['root counts wrongly'])];
}

test('the manifest of the sample lists every file, and none else', () => {
  expect(differencesIn(join(inject('sample'), 'dist'))).toEqual([]);
});

describe('a site that is damaged', () => {
  // One for all: each run leaves it whole.
  beforeAll(begin);
  afterAll(leave);

  test.each([
    ['a shard is edited', () => writeFileSync(join(room.out, 'manifest/lists.sha256'), 'Nothing.\n')],
    ['a shard is deleted', () => rmSync(join(room.out, 'manifest/lists.sha256'))],
    ['the root is deleted', () => rmSync(join(room.out, 'manifest/index.json'))],
    ['the whole manifest is deleted', () => rmSync(join(room.out, 'manifest'), { recursive: true })],
    ['a page and the shard that lists it are deleted', () => {
      for (const file of ['manifest/lists.sha256', 'index.html']) rmSync(join(room.out, file));
    }],
  ])('where %s, the next run mends it', async (_, damage) => {
    damage();
    await build();
    expect(differencesIn(room.out)).toEqual([]);
  });
});

describe('a site', () => {
  beforeEach(begin);
  afterEach(leave);

  test('the manifest keeps up with what is added, edited and deleted', async () => {
    expect(differencesIn(room.out)).toEqual([]);
    const before = room.read('manifest/index.json');
    room.write('2023/02/b.md', itemText(soundMatter('2023-02-22')));
    await build();
    expect(differencesIn(room.out)).toEqual([]);
    room.write('2023/02/a.md', itemText(soundMatter('2023-02-21'), 'Other words.'));
    await build();
    expect(differencesIn(room.out)).toEqual([]);
    room.remove('2023/02/b.md');
    room.write('2023/02/a.md', itemText(soundMatter('2023-02-21')));
    await build();
    expect(differencesIn(room.out)).toEqual([]);
    expect(room.read('manifest/index.json')).toBe(before);
  });

  test('a shard that was damaged without a trace is not built on', async () => {
    const file = join(room.out, 'manifest/202.sha256');
    const { atime, mtime } = statSync(file);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^[0-9a-f]{64}/, '0'.repeat(64)));
    utimesSync(file, atime, mtime);
    room.write('2023/02/b.md', itemText(soundMatter('2023-02-22')));
    await build();
    expect(differencesIn(room.out)).toEqual([]);
  });

  test('a site of an earlier version, without a manifest, gets a whole one', async () => {
    const { DatabaseSync } = await import('node:sqlite');
    const ledger = new DatabaseSync(join(room.cache, readdirSync(room.cache).find((name) => /^ledger-.*\.sqlite$/.test(name)) ?? ''));
    ledger.exec("DELETE FROM files WHERE part = 'manifest'; DELETE FROM parts WHERE name = 'manifest'; DELETE FROM looks WHERE entry LIKE 'manifest/%'");
    ledger.close();
    rmSync(join(room.out, 'manifest'), { recursive: true });
    room.write('2023/02/b.md', itemText(soundMatter('2023-02-22')));
    await build();
    expect(differencesIn(room.out)).toEqual([]);
  });
});
