import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { itemText, soundMatter, type Room } from './folders.ts';
import { makeReadyRoom } from './ready.ts';
import { openWorkshop, startRun, type Run, type Workshop } from './workshop.ts';

let room: Room;
let shop: Workshop;
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

/** Wait, a minute at most, until the server has said something in the terminal. */
async function hear(words: RegExp): Promise<void> {
  for (let left = 600; left > 0 && !words.test(said); left--) await wait(100);
  expect(said).toMatch(words);
}

beforeAll(async () => {
  room = makeReadyRoom();
  shop = openWorkshop();
  room.write('2020/01/a.md', item('2020-01-01', 'topics: [mining, 采矿]\n', 'The first words.'));
  room.write('2020/01/draft.md', item('2020-01-02', 'draft: true\n'));
  room.write('2020/02/broken.md', item('2020-02-30'));
  const free = createServer().listen(0);
  await once(free, 'listening');
  const { port } = free.address() as AddressInfo;
  free.close();
  address = `http://localhost:${port}`;
  const words = ['--import', join(shop.code, 'src/commands/compile-cache.mjs'), join(shop.code, 'src/commands/dev.ts'), ...room.flags];
  server = startRun([process.execPath, ...words], shop.code, { PORT: String(port) });
  for (const stream of [server.child.stdout, server.child.stderr]) stream?.on('data', (text: string) => (said += text));
  await answerAt('/', ({ status }) => status === 200);
});

afterAll(async () => {
  server?.child.kill();
  await server?.ended;
  room?.leave();
  shop?.leave();
});

test('the terminal says where the archive is served and what is wrong with the content', async () => {
  await hear(/1 error in 1 file\./);
  expect(said).toContain(`Open ${address}/`);
  expect(said).toContain('2020/02/broken.md:');
});

test('an open page is told of an edit, by a script that the page’s own policy allows', async () => {
  const { text } = await answerAt('/', () => true);
  expect(text).toMatch(/script-src 'self'.*<script type="module" src="\/_dev\/reload\.js">/s);
  expect(await (await fetch(`${address}/_dev/reload.js`)).text()).toContain("'changes'");
  const leave = new AbortController();
  const reader = (await fetch(`${address}/_dev/changes`, { signal: leave.signal })).body?.pipeThrough(new TextDecoderStream()).getReader();
  const before = (await reader?.read())?.value;
  expect(before).toMatch(/^data: \d+\n\n$/);
  room.write('2020/01/a.md', item('2020-01-01', 'topics: [mining, 采矿]\n', 'Told of.'));
  const after = (await reader?.read())?.value;
  leave.abort();
  expect(after).toMatch(/^data: \d+\n\n/);
  expect(after).not.toBe(before);
});

test('a path without its last slash leads on, and one outside the folder is none', async () => {
  const answer = await fetch(`${address}/2020?q=1`, { redirect: 'manual' });
  expect([answer.status, answer.headers.get('location')]).toEqual([302, '/2020/?q=1']);
  for (const path of ['/search/..%2f..%2fpackage.json', '/..%2fserver%2fentry.mjs', '/%00/', '/%zz/']) {
    expect([path, (await fetch(address + path)).status]).toEqual([path, 404]);
  }
});

describe.each(['the kept program', 'Astro’s dev server, since the code has changed,'])('%s', (by) => {
  beforeAll(async () => {
    if (by === 'the kept program') return;
    said = '';
    room.write('2020/02/broken.md', item('2020-02-30'));
    await hear(/2020\/02\/broken\.md:/);
    shop.changeCode('src/languages/en.ts', (text) => text.replace("skip: '", "skip: 'Please s"));
    await hear(/The code has changed/);
    said = '';
    expect((await answerAt('/', ({ text }) => text.includes('Please s'))).text).toContain('Please s');
  });

  test('shows every kind of page, drafts too, and says nothing to worry about', async () => {
    const paths = [
      '/', '/zh/', '/2020/', '/2020/01/', '/2020/01/a/', '/2020/01/draft/', '/topics/', '/topics/mining/',
      `/topics/${encodeURIComponent('采矿')}/`, '/on/', '/on/01-01/', '/years/', '/search/', '/about/', '/feed.xml', '/ribbon.svg', '/reader.js',
      '/2020/01/a/index.md', '/llms.txt', '/llms/2020.txt', '/zh/opensearch.xml', '/card.png',
    ];
    const statuses = await Promise.all(paths.map(async (path) => [path, (await fetch(address + path)).status]));
    expect(statuses).toEqual(paths.map((path) => [path, 200]));
    if (by !== 'the kept program') expect(said).not.toMatch(/warn|error/i);
  });

  test('answers 404 where there is no page, with the page that helps', async () => {
    for (const path of ['/2020/01/nothing/', '/topics/nothing/', '/nothing/', '/1999/', '/2020/01/draft/index.md']) {
      const answer = await answerAt(path, () => true);
      expect([path, answer.status, answer.text.includes('Page not found')]).toEqual([path, 404, true]);
    }
  });

  test('shows at the address of a file that is broken its line and the cure', async () => {
    const { text } = await answerAt('/2020/02/broken/', () => true);
    expect(text).toContain('2020/02/broken.md');
    expect(text).toMatch(/2020-02-30/);
  });

  test('shows an edit, a new file, one in a new folder, a mended and a deleted one', async () => {
    room.write('2020/01/a.md', item('2020-01-01', 'topics: [mining]\n', 'The second words.'));
    expect((await answerAt('/2020/01/a/', ({ text }) => text.includes('The second words.'))).text).not.toContain('The first words.');
    room.write('2020/01/new.md', item('2020-01-03', '', 'Quite new.'));
    expect((await answerAt('/2020/01/new/', ({ status }) => status === 200)).text).toContain('Quite new.');
    room.write('2020/03/new.md', item('2020-03-01', '', 'Quite new too.'));
    expect((await answerAt('/2020/03/new/', ({ status }) => status === 200)).text).toContain('Quite new too.');
    room.write('2020/02/broken.md', item('2020-02-29', '', 'Mended.'));
    expect((await answerAt('/2020/02/broken/', ({ text }) => text.includes('Mended.'))).status).toBe(200);
    for (const path of ['2020/01/new', '2020/03/new']) {
      rmSync(join(room.content, `${path}.md`));
      expect((await answerAt(`/${path}/`, ({ status }) => status === 404)).status).toBe(404);
    }
    // The words of before, again: what is remembered of a file must not take the place of the file.
    room.write('2020/01/a.md', item('2020-01-01', 'topics: [mining, 采矿]\n', 'The first words.'));
    expect((await answerAt('/2020/01/a/', ({ text }) => text.includes('The first words.'))).text).not.toContain('The second words.');
    if (by === 'the kept program') await hear(/No problems are left\.\n$/);
  });
});
