import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasGit } from '../../run/git.ts';
import { runScript, type Ended } from '../command.ts';

let folder = '';
let content = '';
const file = (path: string): string => readFileSync(join(content, path), 'utf8');
const run = (name: string, ...words: string[]): Promise<Ended> => runScript(name, [...words, '--content', content]);
const said = ({ stdout, stderr, code }: Ended): string => `${stdout}${stderr}[${code}]`.replaceAll(folder, '');
/** A machine may do without git, and so may an archive. */
const git = (...words: string[]): string => (
  hasGit ? execFileSync('git', ['-c', 'user.name=E', '-c', 'user.email=e@example.org', ...words], { cwd: folder, encoding: 'utf8' }) : ''
);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'backnumber-writing-'));
  content = join(folder, 'content');
  writeFileSync(join(folder, 'mine.txt'), 'The pit [took up work](https://example.org/).\n\nIt snowed.\n');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('an item is written, translated, checked, corrected, renamed and withdrawn by commands, and no word is lost', async () => {
  const facts = ['--title', 'Mine reopens: at last', '--date', '2023-02-21', '--source', 'Fuxin Daily', '--topics', 'mining，energy'];
  const written = await run('new', ...facts, '--text', join(folder, 'mine.txt'));
  expect(said(written)).toMatchInlineSnapshot(`
    "/content/2023/02/mine-reopens-at-last.md is written, and will be at /2023/02/mine-reopens-at-last/.
    Run npm run check, then npm run build.
    [0]"
  `);
  writeFileSync(join(content, 'names.yaml'), 'topics:\n  - { en: mining, zh: 采矿 }\nsources:\n  - { en: Fuxin Daily, zh: 阜新日报 }\n');
  const translated = await run('new', '--translate', '/2023/02/mine-reopens-at-last/', '--title', '煤矿复工', '--text', join(folder, 'mine.txt'));
  expect(said(translated)).toContain('kept as written: energy.');
  expect(file('2023/02/mine-reopens-at-last.zh.md')).toBe(
    '---\ntitle: 煤矿复工\ndate: 2023-02-21\nsource: 阜新日报\ntopics: [采矿, energy]\n---\n\nThe pit [took up work](https://example.org/).\n\nIt snowed.\n',
  );
  git('init', '-q', '.');
  git('add', '-A');
  git('commit', '-qm', 'Begin');
  const before = file('2023/02/mine-reopens-at-last.md');
  expect((await run('correct', '2023/02/mine-reopens-at-last', '--text', 'It did not snow: it rained.', '--date', '2023-02-22', '--dry-run')).stdout).toContain(
    '+  - date: 2023-02-22\n+    text: "It did not snow: it rained."',
  );
  expect(file('2023/02/mine-reopens-at-last.md')).toBe(before);
  expect((await run('correct', '2023/02/mine-reopens-at-last', '--text', 'It did not snow: it rained.', '--date', '2023-02-22')).code).toBe(0);
  const mixed = hasGit && said(await run('rename', '2023/02/mine-reopens-at-last.zh.md', 'mine'));
  expect(mixed || '2023/02/mine-reopens-at-last.md has changes that are not committed yet.').toMatch(
    /^2023\/02\/mine-reopens-at-last\.md has changes that are not committed yet\.(\nCommit them first; or give --force, .* Nothing was written\.\n\[1\])?$/,
  );
  expect((await run('rename', '2023/02/mine-reopens-at-last.zh.md', 'mine', '--force')).code).toBe(0);
  expect((await run('withdraw', '/zh/2023/02/mine/', '--why', '未经证实。', '--date', '2023-02-23')).code).toBe(0);
  expect((await run('names', '--merge', 'energy', '--into', 'power', '--yes', '--force')).code).toBe(0);
  expect(['mine-reopens-at-last.md', 'mine-reopens-at-last.zh.md', 'mine.md', 'mine.zh.md'].map((name) => existsSync(join(content, '2023/02', name)))).toEqual(
    [false, false, true, true],
  );
  expect(file('2023/02/mine.md')).toMatchInlineSnapshot(`
    "---
    title: "Mine reopens: at last"
    date: 2023-02-21
    source: Fuxin Daily
    topics: [mining, power]
    updated: 2023-02-22
    corrections:
      - date: 2023-02-22
        text: "It did not snow: it rained."
    aliases: [/2023/02/mine-reopens-at-last/]
    ---

    The pit [took up work](https://example.org/).

    It snowed.
    "
  `);
  expect(said(await runScript('check', ['--content', content, '--cache', join(folder, 'cache')]))).toContain('2 items, no problems.\n');
});

test('a command that lacks something, or would lose something, says so and writes nothing', async () => {
  const bare = await run('new', '--source', 'Fuxin Daily');
  expect(said(bare)).toMatchInlineSnapshot(`
    "--title, --date are missing, and there is no terminal to ask in. Give a headline, the day of the news and its source.
    npm run new -- --help says what new takes.
    [2]"
  `);
  const [twice, gone, broken] = await Promise.all([
    run('new', '--translate', '2023/02/mine.md', '--title', 'T'), run('correct', '2023/02/mines.md', '--text', 'T'),
    run('withdraw', '2023/02/mine.md', '--why', 'W', '--date', '2020-01-01'),
  ]);
  expect([twice, gone, broken].map(said).join('\n\n')).toMatchInlineSnapshot(`
    "2023/02/mine.md has its versions in all languages already: /2023/02/mine/.
    npm run new -- --help says what new takes.
    [2]

    There is no item 2023/02/mines.md. Did you mean 2023/02/mine.md?
    npm run correct -- --help says what correct takes.
    [2]

    2023/02/mine.md:12:9  withdrawn.date is 2020-01-01, earlier than the item’s date 2023-02-21 — correct one of the two days.  day-order
          date: 2020-01-01
                ^

    1 error in 1 file.
    Nothing was written.
    [1]"
  `);
  expect(existsSync(join(content, '2023/02/mines.md'))).toBe(false);
});
