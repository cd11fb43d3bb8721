import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { project } from '../../../src/commands/line/folders.ts';
import { itemText, soundMatter, type Room } from '../folders.ts';
import { makeReadyRoom } from '../ready.ts';
import { startRun, type Run } from '../workshop.ts';

/** More than are read before anything is shown. */
const count = 1100;

let room: Room;
let server: Run;
let address: string;
let said = '';

beforeAll(async () => {
  room = makeReadyRoom();
  for (let at = 0; at < count; at++) {
    const month = `${1910 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
    room.write(`${month.replace('-', '/')}/told-${at}.md`, itemText(soundMatter(`${month}-05`, at === 0 ? 'topics: [beginnings]\n' : '')));
  }
  room.write('1911/01/broken.md', itemText(soundMatter('1911-01-40')));
  const free = createServer().listen(0);
  await once(free, 'listening');
  const { port } = free.address() as AddressInfo;
  free.close();
  address = `http://localhost:${port}`;
  const words = ['--import', join(project, 'src/commands/compile-cache.mjs'), join(project, 'src/commands/dev.ts'), ...room.flags];
  server = startRun([process.execPath, ...words], project, { PORT: String(port) });
  for (const stream of [server.child.stdout, server.child.stderr]) stream?.on('data', (text: string) => (said += text));
  await hear(/Open /);
});

afterAll(async () => {
  server?.child.kill();
  await server?.ended;
  room?.leave();
});

/** Wait, a minute at most, until the server has said something in the terminal. */
async function hear(words: RegExp): Promise<void> {
  for (let left = 600; left > 0 && !words.test(said); left--) await wait(100);
  expect(said).toMatch(words);
}

const textAt = async (path: string) => (await fetch(address + path)).text();

test('the first start in a large archive shows the newest items at once, says so, and then shows and checks the whole', async () => {
  // Asked for together, before anything is read.
  const asked = Promise.all(
    ['/', '/1910/02/told-1/', '/topics/beginnings/', '/llms/1910.txt', '/1950/01/nothing/'].map((path) => textAt(path)),
  );
  await hear(/Shown so far/);
  room.write('1910/03/told-2.md', itemText(soundMatter('1910-03-05'), 'Told anew while the rest was read.'));
  const [front, old, hub, feed, lost] = await asked;
  expect(front).toMatch(/<body[^>]*><p class="dev-part" role="status" lang="en" dir="ltr">Only 300 of 1,101 files are read so far\./);
  expect(front).toContain('<link rel="stylesheet" href="/_dev/part.css">');
  expect(front).toContain(`told-${count - 1}/`);
  expect(await textAt('/_dev/part.css')).toContain('.dev-part');
  // Of an item that is asked for, its month is read; of anything else that the part lacks, the whole.
  expect(old).toContain('Some plain words');
  expect(hub).not.toContain('dev-part');
  expect(hub).toContain('told-0/');
  expect(lost).toContain('Page not found');
  expect(lost).not.toContain('dev-part');
  // What machines read is never of a part.
  expect(feed).toContain('told-0/');
  await hear(/All files are read\./);
  expect(said).toMatch(/Shown so far: the 300 newest of 1,101 files.*1911\/01\/broken\.md:.*1 error in 1 file\..*All files are read\./s);
  expect(await textAt('/')).not.toContain('dev-part');
  expect(await textAt('/1910/03/told-2/')).toContain('Told anew while the rest was read.');
});
