import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { project } from '../../src/desk/folders.ts';
import { itemText, makeRoom, soundMatter, type Room } from './folders.ts';
import { startRun, type Run } from './workshop.ts';

let room: Room;
let server: Run;
let address: string;
let said = '';

const item = (day: string, more = '', body?: string) => itemText(soundMatter(day, more), body);

/** What the server answers at a path once that fits, and at the latest after a minute. */
async function answerAt(path: string, fits: (answer: { status: number; text: string }) => boolean): Promise<{ status: number; text: string }> {
  let answer = { status: 0, text: '' };
  for (let left = 600; left > 0 && server.child.exitCode === null; left--) {
    answer = await fetch(address + path).then(async (response) => ({ status: response.status, text: await response.text() })).catch(() => answer);
    if (fits(answer)) break;
    await wait(100);
  }
  return answer;
}

beforeAll(async () => {
  room = makeRoom();
  room.write('2020/01/a.md', item('2020-01-01', 'topics: [mining, 采矿]\n', 'The first words.'));
  room.write('2020/01/draft.md', item('2020-01-02', 'draft: true\n'));
  room.write('2020/02/broken.md', item('2020-02-30'));
  const free = createServer().listen(0);
  await once(free, 'listening');
  const { port } = free.address() as AddressInfo;
  free.close();
  address = `http://localhost:${port}`;
  const words = ['--import', join(project, 'src/desk/compile-cache.mjs'), join(project, 'src/desk/dev.ts'), ...room.flags];
  server = startRun([process.execPath, ...words], project, { PORT: String(port) });
  for (const stream of [server.child.stdout, server.child.stderr]) stream?.on('data', (text: string) => (said += text));
  await answerAt('/', ({ status }) => status === 200);
});

afterAll(async () => {
  server?.child.kill();
  await server?.ended;
  room?.leave();
});

test('the dev server shows every kind of page, drafts too, and says nothing to worry about', async () => {
  const paths = ['/', '/zh/', '/2020/', '/2020/01/', '/2020/01/01/', '/2020/01/a/', '/2020/01/draft/', '/topics/', '/topics/mining/', `/zh/topics/${encodeURIComponent('采矿')}/`, '/on/', '/on/01-01/', '/years/', '/search/', '/about/', '/feed.xml', '/ribbon.svg'];
  const statuses = await Promise.all(paths.map(async (path) => [path, (await fetch(address + path)).status]));
  expect(statuses).toEqual(paths.map((path) => [path, 200]));
  expect(said).not.toMatch(/warn|error/i);
});

test('an address without a page answers 404 with the page that helps', async () => {
  for (const path of ['/2020/01/nothing/', '/topics/nothing/', '/nothing/', '/1999/']) {
    const answer = await answerAt(path, () => true);
    expect([path, answer.status, answer.text.includes('No such page')]).toEqual([path, 404, true]);
  }
});

test('a file that is broken says so at its own address, with its line and the cure', async () => {
  const { text } = await answerAt('/2020/02/broken/', () => true);
  expect(text).toContain('2020/02/broken.md');
  expect(text).toMatch(/2020-02-30/);
});

test('an edit, a new file, a mended file and a deleted one are shown', async () => {
  room.write('2020/01/a.md', item('2020-01-01', 'topics: [mining]\n', 'The second words.'));
  expect((await answerAt('/2020/01/a/', ({ text }) => text.includes('The second words.'))).text).not.toContain('The first words.');
  room.write('2020/03/new.md', item('2020-03-01', '', 'Quite new.'));
  expect((await answerAt('/2020/03/new/', ({ status }) => status === 200)).text).toContain('Quite new.');
  room.write('2020/02/broken.md', item('2020-02-29', '', 'Mended.'));
  expect((await answerAt('/2020/02/broken/', ({ text }) => text.includes('Mended.'))).status).toBe(200);
  rmSync(join(room.content, '2020/03/new.md'));
  expect((await answerAt('/2020/03/new/', ({ status }) => status === 404)).status).toBe(404);
  // The words of before, again: what is remembered of a file must not take the place of the file.
  room.write('2020/01/a.md', item('2020-01-01', 'topics: [mining]\n', 'The first words.'));
  expect((await answerAt('/2020/01/a/', ({ text }) => text.includes('The first words.'))).text).not.toContain('The second words.');
});
