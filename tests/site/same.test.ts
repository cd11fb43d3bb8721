import { cpSync, mkdirSync, mkdtempSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { project } from '../../src/commands/line/folders.ts';
import { runScript, runNode } from './command.ts';
import { bytesOf, copySample, itemText, makeRoom, roomAt, soundMatter, type Room } from './folders.ts';
import { makeReadyRoom } from './ready.ts';

const elsewhere = { TZ: 'Pacific/Apia', LC_ALL: 'tr_TR.UTF-8' };
let one: Room;
let bytes: Map<string, string>;

beforeAll(async () => {
  one = makeReadyRoom();
  copySample(one);
  expect(await runScript('build', one.flags, elsewhere)).toMatchObject({ code: 0 });
  bytes = bytesOf(one.out);
});

afterAll(() => one.leave());

test('the same content gives the same bytes in another folder, time zone and locale', () => {
  expect(bytesOf(join(inject('sample'), 'dist'))).toEqual(bytes);
});

test('a second build changes no file, and neither does one after files were touched', async () => {
  expect(JSON.parse((await runScript('build', [...one.flags, '--json'])).stdout)).toMatchObject({ reused: true, rendered: 0 });
  for (const name of readdirSync(one.content, { recursive: true, encoding: 'utf8' })) utimesSync(join(one.content, name), 1, 1);
  expect(JSON.parse((await runScript('build', [...one.flags, '--json'])).stdout)).toMatchObject({ reused: true, rendered: 0 });
  expect(bytesOf(one.out)).toEqual(bytes);
});

test('a plain astro build that finds nothing ready gives the same site', async () => {
  // Astro by itself moves files from the project's folder to the site's, which must be on the same disk.
  const own = join(project, '.astro');
  mkdirSync(own, { recursive: true });
  const plain = roomAt(mkdtempSync(join(own, 'plain-')));
  const astro = join(project, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const ended = await runNode([astro, 'build', '--outDir', plain.out, '--silent'], {
    BACKNUMBER_CONTENT: one.content, BACKNUMBER_OUT: plain.out, BACKNUMBER_CACHE: plain.cache, BACKNUMBER_NOW: '2026-10-31T16:00:00.000Z',
    ASTRO_TELEMETRY_DISABLED: '1', ...elsewhere,
  });
  expect(ended).toMatchObject({ code: 0 });
  expect(bytesOf(plain.out)).toEqual(bytes);
  plain.leave();
});

test('adding an item and taking it away again leads back to the same bytes, through other pages', async () => {
  one.write('1990/05/extra.md', itemText(soundMatter('1990-05-05', 'topics: [mining]\n')));
  const added = JSON.parse((await runScript('build', [...one.flags, '--json'])).stdout);
  expect(added.rendered).toBeLessThan(60);
  expect(one.read('1990/05/extra/index.html')).toContain('A headline');
  one.remove('1990/05/extra.md');
  expect(await runScript('build', one.flags)).toMatchObject({ code: 0 });
  expect(bytesOf(one.out)).toEqual(bytes);
});

test('a site moved with its content and cache is known again', async () => {
  const moved = makeRoom();
  for (const folder of ['content', 'out', 'cache'] as const) cpSync(one[folder], moved[folder], { recursive: true, preserveTimestamps: true });
  expect(JSON.parse((await runScript('build', [...moved.flags, '--json'])).stdout)).toMatchObject({ reused: true });
  moved.leave();
});
