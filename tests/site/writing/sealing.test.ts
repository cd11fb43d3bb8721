import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runScript, type Ended } from '../command.ts';
import { itemText, soundMatter, type Room } from '../folders.ts';
import { makeReadyRoom } from '../ready.ts';

let room: Room;
let kept: string;

/** Run a command that takes no folder of a site. */
const run = (name: string, ...words: string[]): Promise<Ended> =>
  runScript(name, [...words, '--content', room.content, '--cache', room.cache, '--now', '2026-11-01']);
const verify = (...words: string[]): Promise<Ended> => runScript('verify', [room.out, '--cache', room.cache, ...words]);
const said = ({ stdout, code }: Ended): string => `${stdout}[${code}]`;

beforeAll(() => {
  room = makeReadyRoom();
  kept = join(room.content, '..', 'kept-checkpoint');
  room.write('2023/02/a.md', itemText(soundMatter('2023-02-21')));
  room.write('2023/02/b.md', itemText(soundMatter('2023-02-22')));
});

afterAll(() => room.leave());

test('what is sealed may not change without a word of it, and is then told of in the next edition', async () => {
  expect(said(await run('seal'))).toMatchInlineSnapshot(`
    "Edition 1 of 2026-11-01: 2 publications. The record has 2 entries and is not signed.
    Commit it with the items, and tag the commit edition-1.
    [0]"
  `);
  cpSync(join(room.content, 'record/checkpoint'), kept);
  expect(await run('check')).toMatchObject({ code: 0 });
  room.write('2023/02/a.md', itemText(soundMatter('2023-02-21'), 'Other words.'));
  const refused = await run('check');
  expect(refused.code).toBe(1);
  expect(refused.stdout).toMatch(/^2023\/02\/a\.md:1:1 .* edition 1 .*unsealed-change$/m);
  expect(await run('check', '--unsealed')).toMatchObject({ code: 0 });
  expect(said(await run('seal'))).toMatchInlineSnapshot(`
    "Edition 2 of 2026-11-01: 1 revision. The record has 3 entries and is not signed.
    Commit it with the items, and tag the commit edition-2.
    [0]"
  `);
  expect(await run('check')).toMatchObject({ code: 0 });
  expect(said(await run('seal'))).toMatchInlineSnapshot(`
    "Nothing changed since edition 2.
    [0]"
  `);
});

test('a site built from it, with its files compressed beside them, is verified to go on from a checkpoint that was kept', async () => {
  expect(await runScript('build', [...room.flags, '--compress', '--quiet'])).toMatchObject({ code: 0 });
  expect(await verify('--since', kept)).toMatchObject({ code: 0, stdout: expect.stringContaining('It goes on from the earlier checkpoint of 2 entries') });
  // A record that is another one, as if the past had been written anew.
  writeFileSync(kept, readFileSync(kept, 'utf8').replace(/^(\S+\n\d+\n)./, (_, head: string) => `${head}${'A'}`));
  expect(await verify('--since', kept, '--anew')).toMatchObject({ code: 1 });
});

test('a page, a text or a compressed file that was changed in a copy is named', async () => {
  for (const file of ['2023/02/a/index.html', '2023/02/b/index.md', '2023/02/b/index.html.gz']) {
    const sound = readFileSync(join(room.out, file));
    writeFileSync(join(room.out, file), 'Not this.\n');
    const { code, stdout } = await verify('--anew');
    expect([file, code, stdout.includes(file)]).toEqual([file, 1, true]);
    writeFileSync(join(room.out, file), sound);
  }
});
