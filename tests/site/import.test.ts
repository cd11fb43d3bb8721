import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { project } from '../../src/commands/line/folders.ts';
import { gatherInputs } from '../../src/commands/importing/import-inputs.ts';
import { openInput } from '../../src/commands/importing/open-input.ts';
import { isInPart } from '../../src/imports/notes.ts';
import { importFiles } from '../unit/imports/make-input.ts';
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

const news = 'Date: 2023-02-21\n\nSource: Fuxin News Network\n\nOn February 20, the council met and spoke of winter wheat.\n';

describe('npm run import', () => {
  test('writes an item once, and the same input changes nothing when it comes again', async () => {
    const { content, old } = open();
    writeFileSync(join(old, 'a.txt'), news);
    const first = await runScript('import', [join(old, 'a.txt'), '--content', content]);
    expect([first.code, first.stdout.split('\n')[0]]).toEqual(
      [0, 'a.txt  → 2023/02/the-council-met-and-spoke-of-winter-wheat.md  (no headline, so one was proposed from the text – The council met and spoke of '
        + 'winter wheat)'],
    );
    const written = bytesOf(content);
    const second = await runScript('import', [join(old, 'a.txt'), '--content', content]);
    expect([second.code, second.stdout.split('\n')[0]]).toEqual([0, 'a.txt  already there as 2023/02/the-council-met-and-spoke-of-winter-wheat.md']);
    expect(bytesOf(content)).toEqual(written);
  });

  test('never writes over a file, and makes the content folder where there is none', async () => {
    const { content, old } = open();
    const fresh = join(content, 'fresh');
    for (const [name, words] of [['a.txt', 'One.'], ['b.txt', 'Two.']] as const) {
      writeFileSync(join(old, name), `Title: Fire\nDate: 2023-02-21\nSource: X\n\n${words}\n`);
      expect((await runScript('import', [join(old, name), '--content', fresh])).code).toBe(0);
    }
    expect(readdirSync(join(fresh, '2023/02'))).toEqual(['fire-2.md', 'fire.md']);
    expect(readFileSync(join(fresh, '2023/02/fire.md'), 'utf8')).toContain('One.');
  });

  test('reads GB18030, walks folders, brings pictures, and says of every file what became of it', async () => {
    const { content, cache, old } = open();
    // 日期：2023-02-21, then 来源：阜新 and 正文。 in GB 2312.
    writeFileSync(join(old, 'gb.txt'), Buffer.from('c8d5c6daa3ba323032332d30322d32310ac0b4d4b4a3bab8b7d0c20a0ad5fdcec4a1a30a', 'hex'));
    writeFileSync(join(old, 'none.txt'), 'No day, no source.\n');
    writeFileSync(join(old, 'post.md'), '---\ntitle: Pit\ndate: 2023-02-21\nsource: X\n---\n![The pit](pit.png)\n');
    await sharp({ create: { width: 600, height: 300, channels: 3, background: 'grey' } }).png().toFile(join(old, 'pit.png'));
    const { code, stdout } = await runScript('import', [old, '--content', content], { BACKNUMBER_CACHE: cache });
    expect(code).toBe(1);
    expect(stdout.split('\n').filter((line) => !line.startsWith(' ') && line !== '')).toMatchInlineSnapshot(`
      [
        "gb.txt  → 2023/02/正文.zh.md  (encoding other than UTF-8 – GB18030; no headline, so one was proposed from the text – 正文)",
        "none.txt  refused: line 1: No date is given — write the day of publication in the head of the file, Date: YYYY-MM-DD, or take it from elsewhere with --date-from name|folder|mtime or --date DAY. line 1: No source is given — write who published it first in the head of the file, Source: NAME, or give --source NAME.",
        "post.md  → 2023/02/post.md",
        "pit.png  → 2023/02/post-pit.png",
        "Told, by number of files",
        "Refused because of, by number of files",
        "2 whole, 0 in part, 0 already there, 1 refused of 3 files.",
      ]
    `);
    expect([...bytesOf(content).keys()]).toEqual(['2023/02/post-pit.png', '2023/02/post.md', '2023/02/正文.zh.md']);
  });

  test('writes nothing on a dry run', async () => {
    const { content, old } = open();
    writeFileSync(join(old, 'a.txt'), news);
    const { code, stdout } = await runScript('import', [join(old, 'a.txt'), '--content', content, '--dry-run']);
    expect([code, stdout.trim().split('\n').at(-1)]).toEqual([0, '1 whole, 0 in part, 0 already there, 0 refused of 1 file. Nothing was written.']);
    expect(bytesOf(content).size).toBe(0);
  });

  test('is told what it cannot do with', async () => {
    const { content, old } = open();
    for (const name of ['a.txt', 'b.txt']) writeFileSync(join(old, name), news);
    const ends = await Promise.all([
      [], ['gone.txt'], [old, '--title', 'T'], [old, '--slug', 'A b'], [old, '--language', 'fr'], [old, '--origin', 'old.example'],
    ].map((words) => runScript('import', [...words, '--content', content])));
    expect(ends.map(({ code }) => code)).toEqual([2, 2, 2, 2, 2, 2]);
    expect(ends.map(({ stderr }) => stderr.split('\n')[0]?.replaceAll(content, 'DIR'))).toMatchInlineSnapshot(`
      [
        "import is given no file. Name the files to import, or a folder that holds them.",
        "gone.txt is not there. Name files or folders that are.",
        "--title is for one file, and there are 2. Import that file alone.",
        "--slug is "A b", which cannot be an address. Write small letters, digits and single hyphens, such as mine-reopens.",
        "--language is "fr", which is not a language of this archive. Write en or zh.",
        "--origin is "old.example", which is not the address of a site. Write it without a path, such as https://example.org.",
      ]
    `);
  });
});

const collections = [join(project, '../shared/corpus/digitalgov/content'), join(project, '../shared/corpus/18f/content')].filter(
  (folder) => existsSync(folder),
);

describe.skipIf(collections.length === 0)('real collections, where they are at hand', () => {
  test('of every twentieth file, all news comes over and keeps its words', async () => {
    const { files } = await gatherInputs(collections, project);
    const inputs = await Promise.all(files.filter((_, index) => index % 20 === 0).map(openInput));
    const pictures = { find: () => undefined, isReadable: async () => false, isFree: () => true };
    const outcomes = await importFiles(inputs, { source: 'Government' }, { files: new Set(), imported: new Map(), aliases: new Set() }, () => pictures);
    expect(outcomes.map(({ name }) => name)).toEqual(inputs.map(({ name }) => name));
    const came = outcomes.filter((outcome) => outcome.kind === 'came');
    expect(outcomes.filter(({ kind }) => kind !== 'came').map(({ name }) => name)).toEqual([]);
    expect(came.some(({ remarks }) => isInPart(remarks)) && came.some(({ remarks }) => !isInPart(remarks))).toBe(true);
    const shares = came.map(({ item }, index) => shareKept(new TextDecoder().decode(inputs[index]?.bytes), item.text)).sort((a, b) => a - b);
    expect(shares[Math.floor(shares.length / 2)]).toBeGreaterThanOrEqual(0.98);
    expect(shares[Math.floor(shares.length / 20)]).toBeGreaterThanOrEqual(0.9);
  });
});

const seed = join(project, '../shared/seeds/000_7171547c03d86e4b.txt');

test.skipIf(!existsSync(seed))('a news item as an editor gets it comes over word for word', async () => {
  const { content } = open();
  expect((await runScript('import', [seed, '--content', content])).code).toBe(0);
  const [[path]] = [[...bytesOf(content).keys()]];
  const words = (text: string): string => text.slice(text.indexOf('On February 20')).replace(/\s+/g, ' ').trim();
  expect(words(readFileSync(join(content, path ?? ''), 'utf8'))).toBe(words(readFileSync(seed, 'utf8')));
});

/** Share of the words of a foreign text, its tags and addresses left aside, that stand in the item too. */
function shareKept(foreign: string, item: string): number {
  const words = (text: string): string[] => text
    .replace(/^\s*---\n[\s\S]*?\n---[ \t]*\n/, '')
    .replace(/\{\{[\s\S]*?\}\}(?:\s*"[^"]*"(?=\)))?|\{%[\s\S]*?%\}|<!--[\s\S]*?-->|<[^>]*>|&[#\w]+;|\]\([^)]*\)|https?:\/\/\S+/g, ' ')
    .match(/[\p{L}\p{N}]+/gu) ?? [];
  const kept = new Map<string, number>();
  for (const word of words(item)) kept.set(word, (kept.get(word) ?? 0) + 1);
  const all = words(foreign);
  const found = all.filter((word) => {
    const left = kept.get(word) ?? 0;
    kept.set(word, left - 1);
    return left > 0;
  });
  return all.length === 0 ? 1 : found.length / all.length;
}

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
  test('leaves no empty item and no double, whenever it was killed, and is gone on with to the tree of one that was not', async () => {
    const { content, cache, old } = open();
    const bytes = await Promise.all(['red', 'green', 'blue', 'grey'].map(picture));
    for (let at = 0; at < 60; at += 1) {
      write(old, `n${at}.md`, post(`![The pit](p${at}.png)\n\n${`Words of number ${at}. `.repeat(50)}`).replace('Pit', `Pit ${at}`));
      write(old, `p${at}.png`, bytes[at % bytes.length] ?? Buffer.alloc(0));
    }
    // Rows of a table are inputs too; the first links to the last file, which is refused only after it was written.
    const rows = Array.from({ length: 40 }, (_, at) => `Row ${at}th,2023-02-2${at % 9},Words of row ${at}.,X`);
    write(old, 'a-table.csv', `title,date,text,source\n${rows.join('\n')}\n`);
    write(old, 'm.md', post('See [the last](zz.md).').replace('Pit', 'Links'));
    write(old, 'zz.md', post('').replace('Pit', 'Last'));
    const words = [join(project, 'src/commands/import.ts'), old, '--content', content];
    for (const files of [1, 20, 45]) {
      const child = spawn(process.execPath, words, { cwd: project, env: { ...process.env, BACKNUMBER_CACHE: cache }, stdio: 'ignore' });
      const ended = new Promise((resolve) => child.once('exit', resolve));
      const isDue = (): boolean => readdirSync(content, { recursive: true }).length >= files;
      while (child.exitCode === null && !isDue()) await new Promise((resolve) => setTimeout(resolve, 2));
      child.kill('SIGKILL');
      await ended;
      expect([...bytesOf(content)].filter(([, held]) => held.length === 0)).toEqual([]);
    }
    expect((await runScript('import', [old, '--content', content], { BACKNUMBER_CACHE: cache })).code).toBe(1);
    const names = [...bytesOf(content).keys()];
    expect([names.filter((name) => name.endsWith('.md')).length, names.filter((name) => name.endsWith('.png')).length]).toEqual([101, 60]);
    const undisturbed = join(content, '..', 'undisturbed');
    expect((await runScript('import', [old, '--content', undisturbed], { BACKNUMBER_CACHE: cache })).code).toBe(1);
    expect(bytesOf(content)).toEqual(bytesOf(undisturbed));
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
    expect(stdout).toMatch(/新闻\.md {2}refused: The name is not in UTF-8: .* it reads 新闻\.md — give the file or folder a name in UTF-8/);
    expect(stdout).toContain('1 whole');
  });

  test('with files of other formats names each', async () => {
    const { content, old } = open();
    write(old, 'export.xml', '<?xml version="1.0"?>\n<rss><channel><title>Town</title></channel></rss>');
    write(old, 'sitemap.xml', '<?xml version="1.0"?>\n<urlset></urlset>');
    write(old, 'a.mdx', '# A');
    const { code, stdout } = await runScript('import', [old, '--content', content]);
    expect([code, stdout.split('\n').slice(0, 3).map((line) => line.slice(0, 60))]).toEqual([1, [
      'a.mdx  refused: This is Markdown with components, MDX, which', 'export.xml  refused: This is a feed among other files, which',
      'sitemap.xml  passed over: not a text file by its ending',
    ]]);
  });
});

test('the day of a file that says none is taken from where the command is told', async () => {
  const { content, old } = open();
  write(old, '2023/02/a.md', '# Mine reopens\n\nText.\n');
  utimesSync(join(old, '2023/02/a.md'), new Date('2023-02-21T18:00:00Z'), new Date('2023-02-21T18:00:00Z'));
  const words = [old, '--source', 'X', '--content', content, '--dry-run'];
  const run = async (...more: string[]): Promise<string> => (await runScript('import', [...words, ...more])).stdout;
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
