import { spawn } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runScript } from '../command.ts';
import { bytesOf, itemText, soundMatter, type Room } from '../folders.ts';
import { makeReadyRoom } from '../ready.ts';
import { bagFaults } from './bag-faults.ts';
import { zipEntries } from './zip-entries.ts';

let room: Room;
let place: string;
let bag: string;

beforeAll(async () => {
  room = makeReadyRoom();
  room.write('2023/02/a.md', itemText(soundMatter('2023-02-21', 'updated: 2024-05-06\n')));
  room.write('2023/02/中文.zh.md', itemText(soundMatter('2023-02-21'), '几个字。'));
  room.write('.DS_Store', 'Of a system.');
  expect(await runScript('build', [...room.flags, '--base', '/news/'])).toMatchObject({ code: 0 });
  writeFileSync(join(room.out, 'CNAME'), 'news.example');
  place = join(room.content, '..', 'packages');
  expect(await runScript('package', [...room.flags, '--base', '/news/', '--to', place])).toMatchObject({ code: 0 });
  bag = join(place, 'fuxin-news-archive.example-2024-05-06');
});

afterAll(() => room.leave());

test('a package is a valid bag with the site, its content and its code, and nothing of others', () => {
  expect(bagFaults(bag)).toEqual([]);
  const files = [...bytesOf(bag).keys()];
  for (const file of ['data/site/manifest/index.json', 'data/content/2023/02/中文.zh.md', 'data/code/src/site.ts', 'data/code/package-lock.json', 'serve.mjs']) {
    expect(files).toContain(file);
  }
  expect(files.filter((file) => /CNAME|DS_Store|node_modules|\.backnumber/.test(file))).toEqual([]);
  expect(readFileSync(join(bag, 'bag-info.txt'), 'utf8')).toContain('Bagging-Date: 2024-05-06\n');
  for (const language of ['To read it, open a terminal', '在本文件夹中打开终端']) expect(readFileSync(join(bag, 'README.txt'), 'utf8')).toContain(language);
});

test('the ZIP holds the bag, and no clock, zone, order or rights of the machine', async () => {
  const entries = zipEntries(readFileSync(`${bag}.zip`));
  expect(entries.map(({ name }) => name)).toEqual([...bytesOf(bag).keys()].map((file) => `${bag.split('/').at(-1)}/${file}`));
  for (const { name, bytes } of entries) expect(bytes.equals(readFileSync(join(place, name))), name).toBe(true);
  expect([...new Set(entries.map(({ time, mode }) => `${time} ${mode.toString(8)}`))]).toEqual(['1980-01-01T12:00:00 100644']);
  const again = join(place, 'again');
  const ended = await runScript('package', [...room.flags, '--base', '/news/', '--to', again], { TZ: 'Pacific/Apia', LC_ALL: 'tr_TR.UTF-8' });
  expect(ended).toMatchObject({ code: 0 });
  expect(bytesOf(again)).toEqual(new Map([...bytesOf(place)].filter(([file]) => !file.startsWith('again/'))));
});

describe('a bag that is damaged', () => {
  const damages: [what: string, work: (copy: string) => void, said: RegExp][] = [
    ['a changed text', (copy) => edit(copy, 'data/content/2023/02/a.md', (text) => text.replace('plain', 'plane')), /a\.md is not as listed/],
    ['a longer text', (copy) => appendFileSync(join(copy, 'data/content/2023/02/a.md'), 'x'), /Payload-Oxum/],
    ['a file less', (copy) => rmSync(join(copy, 'data/site/index.html')), /index\.html is missing/],
    ['a file more', (copy) => writeFileSync(join(copy, 'data/site/more.html'), ''), /more\.html is not listed/],
    ['a line less', (copy) => edit(copy, 'manifest-sha512.txt', (text) => text.replace(/^.+\n/, '')), /is not listed/],
    ['a line twice', (copy) => edit(copy, 'manifest-sha256.txt', (text) => text.replace(/^.+\n/, '$&$&')), /is listed twice/],
    ['no manifest', (copy) => ['sha256', 'sha512'].forEach((digest) => rmSync(join(copy, `manifest-${digest}.txt`))), /no payload manifest/],
    ['no declaration', (copy) => rmSync(join(copy, 'bagit.txt')), /bagit\.txt is missing/],
    ['another declaration', (copy) => writeFileSync(join(copy, 'bagit.txt'), 'A bag.\n'), /does not declare/],
    ['a path that leads out', (copy) => edit(copy, 'manifest-sha256.txt', (text) => text.replace('  data/', '  ../data/')), /leads out/],
    ['a digest cut short', (copy) => edit(copy, 'manifest-sha256.txt', (text) => text.slice(1)), /is no line of sha256/],
    ['a changed note', (copy) => appendFileSync(join(copy, 'README.txt'), 'x'), /README\.txt is not as listed/],
    ['another sum', (copy) => edit(copy, 'bag-info.txt', (text) => text.replace(/\.\d+\n$/, '.1\n')), /Payload-Oxum/],
  ];
  test.each(damages)('by %s is told from a sound one', (_, work, said) => {
    const copy = join(place, 'damaged');
    cpSync(bag, copy, { recursive: true });
    work(copy);
    expect(bagFaults(copy).join('\n')).toMatch(said);
    rmSync(copy, { recursive: true });
  });
});

test('the server in a package shows the site, and nothing else of the disk', async () => {
  const server = spawn(process.execPath, [join(bag, 'serve.mjs'), '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const home = await new Promise<string>((resolve) => {
      server.stdout.once('data', (text: Buffer) => resolve(/http:\S+/.exec(text.toString())?.[0] ?? ''));
    });
    const ask = async (path: string) => {
      const answer = await fetch(new URL(path, home), { redirect: 'manual' });
      return [answer.status, answer.headers.get('content-type') ?? answer.headers.get('location')];
    };
    expect(new URL(home).pathname).toBe('/news/');
    expect(await ask('/news/')).toEqual([200, 'text/html; charset=utf-8']);
    expect(await ask('/news/2023/02')).toEqual([308, '/news/2023/02/']);
    expect(await ask('/news/zh/2023/02/%E4%B8%AD%E6%96%87/index.md')).toEqual([200, 'text/markdown; charset=utf-8']);
    for (const path of ['/', '/news/none/', '/news/%2e%2e/%2e%2e/bagit.txt', '/news/..%2f..%2fbagit.txt', '/news/%00', '/news/%E0%A4%A']) {
      expect((await ask(path))[0], path).toBe(404);
    }
  } finally {
    server.kill();
  }
});

test('a site that is not that of the content is not packed, and a folder of others is left as it is', async () => {
  const to = join(place, 'refused');
  expect(await runScript('package', [...room.flags, '--to', to])).toMatchObject({ code: 2, stderr: expect.stringContaining('was built from other content') });
  expect(existsSync(to)).toBe(false);
  mkdirSync(join(to, 'fuxin-news-archive.example-2024-05-06'), { recursive: true });
  const ended = await runScript('package', [...room.flags, '--base', '/news/', '--to', to]);
  expect(ended).toMatchObject({ code: 2, stderr: expect.stringContaining('is there already, and is no package of Backnumber') });
  expect(readdirSync(to)).toEqual(['fuxin-news-archive.example-2024-05-06']);
  expect(await runScript('package', [...room.flags, '--base', '/news/', '--to', join(bag, 'bagit.txt')])).toMatchObject({ code: 2 });
});

function edit(copy: string, file: string, change: (text: string) => string): void {
  writeFileSync(join(copy, file), change(readFileSync(join(copy, file), 'utf8')));
}
