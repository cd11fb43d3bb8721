import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Settings } from '../../../src/settings.ts';
import { isQuickDrawing } from '../../../src/store/drawing.ts';
import { listFiles } from '../../../src/store/files.ts';
import { makePicture } from '../../../src/store/pictures.ts';
import { readItem } from '../../../src/store/reader.ts';

const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.runIf(process.platform === 'linux')('a name that is not in UTF-8 is one problem, with its bytes and what it reads in GB18030', () => {
  const content = join(folder, 'names');
  mkdirSync(content);
  const name = Buffer.from([0xc3, 0xba, 0xbf, 0xf3, 0x2e, 0x6d, 0x64]);
  writeFileSync(Buffer.concat([Buffer.from(`${content}/`), name]), 'text');
  const { problems, items } = listFiles(content);
  expect(items).toEqual([]);
  expect(problems.map(({ file, rule }) => [file, rule])).toEqual([['\\xc3\\xba\\xbf\\xf3.md', 'encoding']]);
  expect(problems[0]?.message).toContain('c3 ba bf f3 2e 6d 64, and in GB18030 it reads 煤矿.md');
});

test.runIf(process.platform !== 'win32')('a picture that is a pipe or a folder is a problem at once', async () => {
  const content = join(folder, 'pipes');
  mkdirSync(join(content, '2023/02/dir.png'), { recursive: true });
  execFileSync('mkfifo', [join(content, '2023/02/pipe.png')]);
  const settings: Settings = { content, cache: join(folder, 'cache'), out: join(folder, 'out'), base: '/', now: '', dev: false };
  const text = '---\ntitle: A\ndate: 2023-02-02\nsource: S\n---\n\n![a pipe](pipe.png)\n\n![a folder](dir.png)\n';
  const { problems } = await readItem('2023/02/a.md', Buffer.from(text), 'key', settings);
  expect(problems.map(({ line, rule }) => [line, rule])).toEqual([[7, 'picture-missing'], [9, 'picture-missing']]);
});

const svg = (inside: string): Buffer => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1600">${inside}</svg>`);

test('a drawing that would be drawn for minutes is no picture, and is given up in time', async () => {
  const levels = Array.from({ length: 9 }, (_, at) => `<g id="g${at + 1}">${`<use href="#g${at}"/>`.repeat(10)}</g>`).join('');
  const dear = svg(`<defs><rect id="g0" width="9" height="9"/>${levels}</defs><use href="#g9"/>`);
  expect(await makePicture(dear, join(folder, 'cache'), 1_000)).toBe('unreadable');
});

test('everyday drawings are drawn', async () => {
  const drawings = [svg('<rect width="9" height="9"/>'), svg('<defs><rect id="a" width="9" height="9"/></defs><use href="#a"/>')];
  expect(await Promise.all(drawings.map((one) => isQuickDrawing(one)))).toEqual([true, true]);
});

test.runIf(process.platform !== 'win32')('a pipe among the items is named and never opened', () => {
  const content = join(folder, 'pipes-alone');
  mkdirSync(content);
  for (const name of ['a.md', 'names.yaml', 'a.png']) execFileSync('mkfifo', [join(content, name)]);
  const { problems, items, names, pictures } = listFiles(content);
  expect([items, names, pictures]).toEqual([[], undefined, []]);
  expect(problems.map(({ file, rule }) => [file, rule])).toEqual([['a.md', 'file-unknown'], ['a.png', 'file-unknown'], ['names.yaml', 'file-unknown']]);
  expect(problems[0]?.message).toBe('This is a pipe, a socket or a device and no file, so it is neither opened nor published.');
});
