import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Settings } from '../../../src/settings.ts';
import type { Content } from '../../../src/store/content.ts';
import { Store } from '../../../src/store/store.ts';

let home: string;
let settings: Settings;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'backnumber-store-'));
  settings = { content: join(home, 'content'), out: join(home, 'dist'), cache: join(home, 'cache'), base: '/', now: '', dev: false };
  mkdirSync(settings.content);
  put('2023/02/a.md', item('First'));
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

const item = (title: string, body = 'Words.') => `---\ntitle: ${title}\ndate: 2023-02-21\nsource: Gazette\n---\n\n${body}\n`;

function put(path: string, data: string | Uint8Array): void {
  mkdirSync(dirname(join(settings.content, path)), { recursive: true });
  writeFileSync(join(settings.content, path), data);
}

/** Read the content once; with it, the files that had to be read. */
async function read(): Promise<Content & { done: number; html: string[] }> {
  const store = new Store(settings);
  let done = 0;
  const content = await store.read(() => (done += 1));
  const html = content.items.map(({ digest }) => store.html(digest));
  store.close();
  return { ...content, done, html };
}

const picture = (red: number) => sharp({ create: { width: 1200, height: 600, channels: 3, background: { r: red, g: 0, b: 0 } } }).png().toBuffer();

test('an item is read once, and again when its bytes change', async () => {
  expect(await read()).toMatchObject({ done: 1, html: ['<p>Words.</p>'] });
  expect(await read()).toMatchObject({ done: 0, html: ['<p>Words.</p>'] });
  put('2023/02/a.md', item('First', 'Other words.'));
  expect(await read()).toMatchObject({ done: 1, html: ['<p>Other words.</p>'] });
});

test('a file that keeps its size and time is still seen to have changed', async () => {
  await read();
  const path = join(settings.content, '2023/02/a.md');
  const { atime, mtime } = statSync(path);
  writeFileSync(path, item('First', 'Wards.'));
  utimesSync(path, atime, mtime);
  expect(await read()).toMatchObject({ done: 1, html: ['<p>Wards.</p>'] });
});

test('a file that only moved in time is not rendered again', async () => {
  await read();
  utimesSync(join(settings.content, '2023/02/a.md'), 1, 1);
  expect(await read()).toMatchObject({ done: 0 });
});

test('content copied elsewhere is known by its bytes', async () => {
  await read();
  cpSync(settings.content, join(home, 'other'), { recursive: true });
  settings = { ...settings, content: join(home, 'other') };
  expect(await read()).toMatchObject({ done: 0, html: ['<p>Words.</p>'] });
});

test('a draft may hold nothing that is seen, such as an address kept for later, and a finished item may not', async () => {
  put('2023/02/a.md', item('First\ndraft: true', '[mine]: https://example.org/'));
  expect((await read()).problems.map(({ rule }) => rule)).toEqual(['definition-unused']);
  put('2023/02/a.md', item('First', '[mine]: https://example.org/'));
  expect((await read()).problems.map(({ rule }) => rule)).toContain('body-empty');
});

test('problems are remembered with the reading they came from', async () => {
  put('2023/02/bad.md', item('Bad', '<b>raw</b>'));
  const first = await read();
  expect(first.problems.map(({ rule }) => rule)).toEqual(['raw-html']);
  expect((await read()).problems).toEqual(first.problems);
});

describe('a cache that is not what it was', () => {
  const file = () => join(settings.cache, 'store.sqlite');

  test('is made anew when it is no database, or another one', async () => {
    for (const bytes of ['no database at all', '']) {
      mkdirSync(settings.cache, { recursive: true });
      for (const name of readdirSync(settings.cache)) rmSync(join(settings.cache, name), { recursive: true });
      writeFileSync(file(), bytes);
      expect(await read()).toMatchObject({ done: 1, html: ['<p>Words.</p>'] });
    }
  });

  test('never gives another reading, wherever a bit of it flips', async () => {
    for (let n = 0; n < 40; n++) put(`2023/02/n${n}.md`, item(`Title ${n}`, `Body ${n}.`));
    const sound = await read();
    const bytes = readFileSync(file());
    for (let trial = 0; trial < 25; trial++) {
      const at = Math.floor((bytes.length * (trial + 0.5)) / 25);
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 0x10;
      for (const ending of ['-wal', '-shm']) rmSync(file() + ending, { force: true });
      writeFileSync(file(), flipped);
      const store = new Store(settings);
      const { items } = await store.read();
      expect(items).toEqual(sound.items);
      items.forEach(({ digest }, index) => {
        let html = sound.html[index];
        // Damage of a body is met when it is fetched, and thrown: the build then begins again without the cache.
        try {
          html = store.html(digest);
        } catch (error) {
          expect(String(error)).toMatch(/no sound HTML|malformed|disk image/);
        }
        expect(html).toBe(sound.html[index]);
      });
      store.close();
    }
  });
});

describe('pictures', () => {
  beforeEach(async () => {
    put('2023/02/pit.png', await picture(10));
    put('2023/02/a.md', item('First', '![A red field](pit.png)'));
  });

  test('are made in several widths, named by their bytes, and put into the page with their size', async () => {
    const { items, html } = await read();
    const files = items[0]?.pictureFiles ?? [];
    expect(files).toHaveLength(3);
    expect(await sharp(join(settings.cache, 'pictures', files[0] ?? '')).metadata()).toMatchObject({ format: 'webp', width: 1200, height: 600 });
    expect(html[0]).toMatch(/<img src="\/pictures\/[0-9a-f]{16}-1200\.webp"[^>]* width="1200" height="600" loading="lazy"/);
  });

  test('a changed picture changes the item that shows it, and no other', async () => {
    put('2023/02/b.md', item('Second'));
    const before = await read();
    put('2023/02/pit.png', await picture(200));
    const after = await read();
    expect(after.done).toBe(1);
    expect(after.items.map(({ digest }, index) => digest === before.items[index]?.digest)).toEqual([false, true]);
  });

  test('a picture that goes away, and one that comes back, are noticed', async () => {
    await read();
    rmSync(join(settings.content, '2023/02/pit.png'));
    expect((await read()).problems.map(({ rule }) => rule)).toEqual(['picture-missing']);
    put('2023/02/pit.png', await picture(10));
    expect((await read()).problems).toEqual([]);
  });

  test('files made from a picture are made again when they are lost', async () => {
    await read();
    rmSync(join(settings.cache, 'pictures'), { recursive: true });
    const { items } = await read();
    expect(readdirSync(join(settings.cache, 'pictures'))).toEqual(expect.arrayContaining(items[0]?.pictureFiles ?? ['']));
  });

  test('files made from a picture are made again when they are not what they were', async () => {
    put('2023/02/pit.png', await picture(10));
    put('2023/02/a.md', item('First', '![A pit](pit.png)'));
    const before = (await read()).items.map(({ pictureFiles }) => pictureFiles);
    const folder = join(settings.cache, 'pictures');
    const sound = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
    for (const name of sound.keys()) writeFileSync(join(folder, name), 'other bytes');
    put('2023/02/a.md', item('Second', '![A pit](pit.png)'));
    expect((await read()).items.map(({ pictureFiles }) => pictureFiles)).toEqual(before);
    for (const [name, bytes] of sound) expect(readFileSync(join(folder, name)).equals(bytes), name).toBe(true);
  });

  test('a picture that no item shows is a warning', async () => {
    put('2023/02/spare.png', await picture(1));
    expect((await read()).problems).toMatchObject([{ file: '2023/02/spare.png', severity: 'warning', rule: 'picture-unused' }]);
  });
});
