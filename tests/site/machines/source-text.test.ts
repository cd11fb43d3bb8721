import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildSite } from '../../../src/build/build-site.ts';
import type { ReportStep } from '../../../src/build/steps.ts';
import { itemText, soundMatter, type Room } from '../folders.ts';
import { makeReadyRoom } from '../ready.ts';

let room: Room;

beforeEach(() => {
  room = makeReadyRoom();
  room.write('2023/02/a.md', itemText(soundMatter('2023-02-21'), 'Early words.'));
});

afterEach(() => room.leave());

const build = ({ content, out, cache }: Room, report: ReportStep) => (
  buildSite({ content, out, cache, base: '/', now: '2026-11-01', dev: false }, { report }));

test('a file that is saved while the archive is built is read again: its page and its source text say the same', async () => {
  let saves = 0;
  await build(room, (step) => {
    if (step === 'render' && ++saves === 1) room.write('2023/02/a.md', itemText(soundMatter('2023-02-21'), 'Later words.'));
  });
  expect(room.read('2023/02/a/index.html')).toContain('Later words.');
  expect(room.read('2023/02/a/index.md')).toBe(itemText(soundMatter('2023-02-21'), 'Later words.'));
});

test('a file that is saved again and again keeps a build from ending, which says so and publishes nothing', async () => {
  let saves = 0;
  const building = build(room, (step) => {
    if (step === 'render') writeFileSync(join(room.content, '2023/02/a.md'), itemText(soundMatter('2023-02-21'), `Words ${++saves}.`));
  });
  await expect(building).rejects.toThrow(/2023\/02\/a\.md was written to or deleted while the archive was built/);
  expect(() => room.read('index.html')).toThrow('ENOENT');
});
