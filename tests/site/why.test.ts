import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { project } from '../../src/commands/line/folders.ts';
import { runScript, runNode } from './command.ts';
import { itemText, makeRoom, soundMatter, type Room } from './folders.ts';
import { makeReadyRoom } from './ready.ts';

let room: Room;

const item = (day: string, more = '', body?: string) => itemText(soundMatter(day, more), body);
const paired = 'topics:\n  - { en: mining, zh: 采矿 }\n';

beforeAll(async () => {
  room = makeReadyRoom();
  room.write('names.yaml', paired);
  room.write('2020/01/a.md', item('2020-01-01', 'topics: [mining]\n'));
  room.write('2020/03/b.md', item('2020-03-01', 'topics: [mining]\n'));
  room.write('2021/05/c.md', item('2021-05-01', 'topics: [energy]\n'));
  expect(await runScript('build', room.flags)).toMatchObject({ code: 0 });
});

afterAll(() => room.leave());

/** Build, and give the reason for the page at an address. */
async function whyOf(path: string): Promise<string> {
  const { stdout, stderr, code } = await runScript('build', [...room.flags, '--why', path]);
  expect(code, stderr).toBe(0);
  return stdout.trim().split('\n').at(-1) ?? '';
}

test('a page of the first build was made because nothing was known', async () => {
  expect(await whyOf('/2020/01/a/')).toBe('/2020/01/a/: last rendered because nothing is known of the pages that were published.');
});

test('an edit of the text is told as such', async () => {
  room.write('2020/01/a.md', item('2020-01-01', 'topics: [mining]\nsummary: Always the same.\n', 'Words.'));
  await whyOf('/');
  room.write('2020/01/a.md', item('2020-01-01', 'topics: [mining]\nsummary: Always the same.\n', 'Words!'));
  expect(await whyOf('/2020/01/a/')).toBe('/2020/01/a/: last rendered because text changed.');
});

test('a changed field is told by its name, and in lists as what they show', async () => {
  room.write('2020/01/a.md', item('2020-01-01', 'topics: [mining]\nsummary: Another summary.\n', 'Words!'));
  expect(await whyOf('2020/01/a')).toBe('2020/01/a: last rendered because standfirst and summary changed.');
  expect(await whyOf('/2020/01/')).toBe('/2020/01/: last rendered because days changed.');
  expect(await whyOf('/topics/mining/')).toBe('/topics/mining/: last rendered because teasers changed.');
  expect(await whyOf('/2020/03/b/')).toBe('/2020/03/b/: last rendered because earlier and coverage changed.');
});

test('a new item and its neighbour are told apart', async () => {
  room.write('2022/06/d.md', item('2022-06-01', 'topics: [energy]\n'));
  expect(await whyOf('/2022/06/d/')).toBe('/2022/06/d/: last rendered because the page is new.');
  expect(await whyOf('/2021/05/c/')).toBe('/2021/05/c/: last rendered because later changed.');
});

test('a translation and a pairing are seen where they show', async () => {
  room.write('2021/05/c.zh.md', item('2021-05-01', 'topics: [能源]\n'));
  expect(await whyOf('/2021/05/c/')).toBe('/2021/05/c/: last rendered because translations changed.');
  room.write('names.yaml', `${paired}  - { en: energy, zh: 能源 }\n`);
  expect(await whyOf('/topics/energy/')).toMatch(/otherNames/);
});

test('a page that is not there is said to be none', async () => {
  expect(await whyOf('/2020/02/nothing/')).toBe('/2020/02/nothing/: no such page was published.');
});

test('other code is told before all else', async () => {
  const copy = makeRoom();
  const home = join(copy.content, '..', 'project');
  for (const name of ['src', 'public', 'package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json']) {
    cpSync(join(project, name), join(home, name), { recursive: true });
  }
  symlinkSync(join(project, 'node_modules'), join(home, 'node_modules'));
  const { readFileSync, writeFileSync } = await import('node:fs');
  const layout = join(home, 'src/layouts/DayPage.astro');
  writeFileSync(layout, readFileSync(layout, 'utf8').replace('</Frame>', '<p>New words</p></Frame>'));
  const { stdout, code } = await runNode([join(home, 'src/commands/build.ts'), ...room.flags, '--why', '/2020/03/b/']);
  expect(code).toBe(0);
  expect(stdout.trim().split('\n').at(-1)).toBe('/2020/03/b/: last rendered because the code, the styles or the dependencies changed.');
  copy.leave();
});
