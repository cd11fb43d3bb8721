import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { project } from '../../src/commands/line/folders.ts';
import { runScript } from './command.ts';
import { bytesOf, makeRoom, type Room } from './folders.ts';

const rooms: Room[] = [];
const open = (): Room & { old: string } => {
  const room = makeRoom();
  rooms.push(room);
  const old = join(room.content, '..', 'old');
  mkdirSync(old);
  return { ...room, old };
};
afterAll(() => rooms.forEach((room) => room.leave()));

const write = (folder: string, name: string, content: string | Buffer): void => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
};
const picture = (background: string): Promise<Buffer> => sharp({ create: { width: 60, height: 30, channels: 3, background } }).png().toBuffer();
const post = (body: string, lines = ''): string => `---\ntitle: Pit\ndate: 2023-02-21\nsource: X\n${lines}---\n\n${body}\n`;

describe('pictures of the checkout', () => {
  test('are looked for in the folder that is told, and nowhere above the checkout', async () => {
    const { content, cache, old } = open();
    write(old, 'web/images/pit.png', await picture('grey'));
    write(old, 'secret/pit.png', await picture('black'));
    write(old, 'site/.git/HEAD', 'x');
    write(old, 'site/_posts/a.md', post('![The pit](/images/pit.png)\n\n![Other](/secret/pit.png)\n\n![Other](../../secret/pit.png)'));
    const told = await runScript('import', [join(old, 'site/_posts'), '--content', content, '--site', join(old, 'web')], { BACKNUMBER_CACHE: cache });
    expect(told.stdout).toContain('2 × picture not beside the file');
    expect([...bytesOf(content).keys()]).toEqual(['2023/02/a-pit.png', '2023/02/a.md'].map((name) => name.replace('a-pit', 'a-pit')));
    expect((await runScript('import', [old, '--content', content, '--site', join(old, 'gone')])).code).toBe(2);
  });

  test('without words that stand for it, a lead picture does not come alone', async () => {
    const { content, cache, old } = open();
    write(old, 'images/pit.png', await picture('grey'));
    write(old, '_posts/a.md', post('Text.', 'image: /images/pit.png\n'));
    await runScript('import', [join(old, '_posts'), '--content', content], { BACKNUMBER_CACHE: cache });
    expect([...bytesOf(content).keys()]).toEqual(['2023/02/a.md']);
  });
});

describe('an import that was cut off', () => {
  test('leaves no empty item and no double, whenever it was killed', async () => {
    const { content, cache, old } = open();
    const bytes = await Promise.all(['red', 'green', 'blue', 'grey'].map(picture));
    for (let at = 0; at < 120; at += 1) {
      write(old, `n${at}.md`, post(`![The pit](p${at}.png)\n\n${`Words of number ${at}. `.repeat(50)}`).replace('Pit', `Pit ${at}`));
      write(old, `p${at}.png`, bytes[at % bytes.length] ?? Buffer.alloc(0));
    }
    const words = [join(project, 'src/commands/import.ts'), old, '--content', content];
    for (const files of [1, 20, 60]) {
      const child = spawn(process.execPath, words, { cwd: project, env: { ...process.env, BACKNUMBER_CACHE: cache }, stdio: 'ignore' });
      const ended = new Promise((resolve) => child.once('exit', resolve));
      const isDue = (): boolean => readdirSync(content, { recursive: true }).length >= files;
      while (child.exitCode === null && !isDue()) await new Promise((resolve) => setTimeout(resolve, 2));
      child.kill('SIGKILL');
      await ended;
      expect([...bytesOf(content)].filter(([, held]) => held.length === 0)).toEqual([]);
    }
    expect((await runScript('import', [old, '--content', content], { BACKNUMBER_CACHE: cache })).code).toBe(0);
    const names = [...bytesOf(content).keys()];
    expect([names.filter((name) => name.endsWith('.md')).length, names.filter((name) => name.endsWith('.png')).length]).toEqual([120, 120]);
    expect(names.filter((name) => /-\d+\.(?:md|png)$/.test(name) && /-2\./.test(name))).toEqual([]);
    expect(readdirSync(join(content, '2023/02')).filter((name) => name.startsWith('.'))).toEqual([]);
    expect((await runScript('check', ['--content', content], { BACKNUMBER_CACHE: cache })).code).toBe(0);
  });

  test('and left a file without a byte, as older ones did, is made whole', async () => {
    const { content, old } = open();
    write(content, '2023/02/one.md', '');
    write(old, 'one.md', post('Text one.'));
    expect((await runScript('import', [old, '--content', content])).stdout).toContain('one.md  → 2023/02/one.md\n');
    expect(readFileSync(join(content, '2023/02/one.md'), 'utf8')).toContain('Text one.');
    expect([...bytesOf(content).keys()]).toEqual(['2023/02/one.md']);
  });
});

describe('a folder', () => {
  test('without a text is named, and the run fails', async () => {
    const { content, old } = open();
    write(old, 'full/a.md', post('Text.'));
    write(old, 'pictures/pit.png', await picture('grey'));
    mkdirSync(join(old, 'empty'));
    const none = await runScript('import', [join(old, 'empty'), join(old, 'pictures'), '--content', content]);
    expect([none.code, none.stderr.replaceAll(old, 'OLD').split('\n').slice(0, 2)]).toEqual([2, [
      'OLD/empty holds no text file. Name a folder that holds files ending in .txt, .md or .html.',
      'OLD/pictures holds no text file. Name a folder that holds files ending in .txt, .md or .html.',
    ]]);
    const some = await runScript('import', [join(old, 'full'), join(old, 'empty'), '--content', content]);
    expect([some.code, some.stdout.includes('holds no text file'), some.stdout.includes('1 whole')]).toEqual([1, true, true]);
  });

  test('with names in GBK says what they read as', async () => {
    const { content, old } = open();
    writeFileSync(Buffer.concat([Buffer.from(`${old}/`), Buffer.from('d0c2cec5', 'hex'), Buffer.from('.md')]), post('Text.'));
    write(old, 'a.md', post('Text.'));
    const { code, stdout } = await runScript('import', [old, '--content', content]);
    expect(code).toBe(1);
    expect(stdout).toContain('新闻.md  refused: Its name is not in UTF-8: in GBK it reads 新闻.md — give it a name in UTF-8');
    expect(stdout).toContain('1 whole');
  });

  test('with files of other formats names each', async () => {
    const { content, old } = open();
    write(old, 'export.xml', '<?xml version="1.0"?>\n<rss><channel><title>Town</title></channel></rss>');
    write(old, 'sitemap.xml', '<?xml version="1.0"?>\n<urlset></urlset>');
    write(old, 'a.mdx', '# A');
    const { code, stdout } = await runScript('import', [old, '--content', content]);
    expect([code, stdout.split('\n').slice(0, 3).map((line) => line.slice(0, 60))]).toEqual([1, [
      'a.mdx  refused: This is Markdown with components, MDX, which', 'export.xml  refused: This is an export of WordPress, or anot',
      'sitemap.xml  passed over: not a text file by its ending',
    ]]);
  });
});

test('the day of a file that says none is taken from where the command is told', async () => {
  const { content, old } = open();
  write(old, '2023/02/a.md', '# Mine reopens\n\nText.\n');
  utimesSync(join(old, '2023/02/a.md'), new Date('2023-02-21T18:00:00Z'), new Date('2023-02-21T18:00:00Z'));
  const run = async (...words: string[]): Promise<string> => (await runScript('import', [old, '--source', 'X', '--content', content, '--dry-run', ...words])).stdout;
  // In the archive's time zone it was the next morning.
  expect(await run('--date-from', 'mtime')).toContain('2023-02-22 by --date-from mtime');
  expect(await run('--date-from', 'folder')).toContain('2023-02-01 by --date-from folder');
  expect(await run('--date', '2023-02-25')).toContain('2023-02-25 by --date');
  const wrong = await runScript('import', [old, '--date', '2023-02-30', '--date-from', 'moon', '--content', content]);
  expect([wrong.code, wrong.stderr.split('\n').slice(0, 2)]).toEqual([2, [
    '--date is "2023-02-30", which is not a day. Write it as YYYY-MM-DD, such as 2023-02-21.',
    '--date-from is "moon", which is no place for a day. Write name, folder, mtime.',
  ]]);
});
