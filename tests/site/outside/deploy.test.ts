import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { runScript, type Ended } from '../command.ts';
import { bytesOf, itemText, makeRoom, soundMatter, type Room } from '../folders.ts';

let room: Room;
let target: string;

/** The command as people type it, to a folder unless another target is named. */
const deploy = (words: readonly string[] = [], to = target, env: Record<string, string> = {}): Promise<Ended> =>
  runScript('deploy', [to, ...room.flags, ...words], env);

beforeAll(() => {
  room = makeRoom();
  target = join(room.out, '../www');
  for (const folder of ['content', 'dist', 'cache']) {
    cpSync(join(inject('sample'), folder), join(room.content, '..', folder), { recursive: true, preserveTimestamps: true });
  }
});

afterAll(() => room.leave());

test('what would be sent is shown first, and nothing is written', async () => {
  const { code, stdout } = await deploy(['--dry-run']);
  expect(code).toBe(0);
  const lines = stdout.trimEnd().split('\n');
  expect(lines.at(-1)).toMatch(/^Would send [\d,]+ files \([\d,]+ kB\) to .+; 0 files stayed as they were, 0 old files deleted\.$/);
  // The front page goes last, after all that it leads to.
  expect(lines.at(-2)).toBe('send    index.html');
  expect(existsSync(target)).toBe(false);
});

test('the target then holds the site byte for byte, and a second run says so', async () => {
  expect((await deploy()).stdout).toMatch(/^Sent [\d,]+ files/);
  const sent = [...bytesOf(target)].filter(([file]) => !file.startsWith('.deployed/'));
  expect(new Map(sent)).toEqual(bytesOf(room.out));
  const again = await deploy(['--json']);
  expect(JSON.parse(again.stdout)).toMatchObject({ sent: 0, deleted: 0, unchanged: sent.length });
});

test('a site that is not that of the content is not sent', async () => {
  const without = async (work: () => void, undo: () => void): Promise<string> => {
    work();
    const { code, stderr } = await deploy();
    undo();
    return `${code} ${stderr.split('\n')[0]?.replaceAll(room.out, 'DIST') ?? ''}`;
  };
  const cure = 'Run npm run build with the same flags, then this command again.';
  const page = join(room.out, 'about/index.html');
  expect(await without(() => room.write('2023/02/new.md', 'x'), () => room.remove('2023/02/new.md')))
    .toBe('2 DIST is older than the content, which has errors. Run npm run check, which names them; then build, and run this again.');
  expect(await without(() => room.write('2023/02/new.md', itemText(soundMatter('2023-02-21'))), () => room.remove('2023/02/new.md')))
    .toBe(`2 DIST was built from other content, code or flags than there are now. ${cure}`);
  expect(await without(() => renameSync(page, `${page}.away`), () => renameSync(`${page}.away`, page)))
    .toBe(`2 In DIST, a file is missing or not as they were built. ${cure}`);
  const stamp = join(room.out, '.backnumber.json');
  cpSync(stamp, `${stamp}.kept`);
  expect(await without(() => writeFileSync(stamp, '{"stamp":""}'), () => renameSync(`${stamp}.kept`, stamp)))
    .toBe(`2 DIST holds a site whose publishing was broken off. ${cure}`);
  expect(await without(() => renameSync(room.out, `${room.out}.away`), () => renameSync(`${room.out}.away`, room.out)))
    .toBe(`2 DIST holds no built site. ${cure}`);
});

test('a wrong target is told with what would be right', async () => {
  const said = async (to: string): Promise<string> => {
    const { code, stderr } = await deploy([], to);
    return `${code} ${stderr.split('\n')[0]?.replaceAll(join(room.out, '..'), 'HOME') ?? ''}`;
  };
  expect(await said(join(target, 'a/b'))).toBe('2 HOME/www/a/b is the target, and HOME/www/a is not there. Make that folder, or name another.');
  expect(await said(room.out)).toBe('2 HOME/dist is the target, and the built site in HOME/dist would be mixed with it. Name a folder of its own.');
  mkdirSync(join(room.out, '../other'));
  writeFileSync(join(room.out, '../other/index.html'), 'another site');
  expect(await said(join(room.out, '../other'))).toMatch(/^2 HOME\/other holds index\.html already, and no list says that a deployment put it there\./);
  rmSync(join(room.out, '../other'), { recursive: true });
});

test('a program that is missing is named with how to get it, and no secret is shown', async () => {
  const { code, stderr } = await deploy([], ':s3,access_key_id=KEYKEY,secret_access_key=very-secret:bucket', { PATH: room.content });
  const cure = 'Install rclone, as with apt-get install rclone or brew install rclone, then run the command again.';
  expect([code, stderr]).toEqual([3, `rclone is not installed.\n${cure}\n`]);
});
