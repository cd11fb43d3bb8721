import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import tasks from '../../.vscode/tasks.json' with { type: 'json' };
import { exampleItem } from '../../src/schema/examples/example.ts';
import { runScript } from '../site/command.ts';

let home: string;
const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(home, path)), { recursive: true });
  writeFileSync(join(home, path), text);
};
const check = (...words: string[]) => runScript('check', ['--content', join(home, 'content'), '--cache', join(home, 'cache'), ...words]);

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'backnumber-check-'));
  put('content/2023/02/mine.md', exampleItem('date: 2023-2-21 # a day', '# After the snow: 100%, a | b\n\nThe pit takes up work.\n').replaceAll('\n', '\r\n'));
  for (let each = 10; each < 22; each++) put(`content/2023/03/story-${each}.md`, exampleItem('date: 2023-03-31\ntopics: mining', 'See [it](gone.md).\n'));
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('npm run check', () => {
  test('every line that names a problem is one that the task of VS Code reads, with its place, severity, words and rule', async () => {
    const [{ stdout, code }, { stdout: json }] = await Promise.all([check(), check('--json')]);
    expect(code).toBe(1);
    const { pattern } = tasks.tasks[0]?.problemMatcher as { pattern: { regexp: string } };
    const form = new RegExp(pattern.regexp);
    const read = stdout.split('\n').flatMap((line) => {
      const [, file, row, column, severity = 'error', , rule] = form.exec(line) ?? [];
      return file === undefined ? [] : [`${file}:${row}:${column} ${severity} ${rule}`];
    });
    const known = (JSON.parse(json) as { file: string; line: number; column: number; severity: string; rule: string }[]);
    expect(known.length).toBeGreaterThan(24);
    expect(read).toEqual(known.map(({ file, line, column, severity, rule }) => `${file}:${line}:${column} ${severity} ${rule}`));
  });

  test('for GitHub each problem is a command at its line, and the summary of the run has all of them, past its ten', async () => {
    const summary = join(home, 'summary.md');
    const { stdout } = await runScript('check', ['--content', join(home, 'content'), '--cache', join(home, 'cache'), '--format', 'github'], {
      GITHUB_STEP_SUMMARY: summary,
    });
    const commands = stdout.split('\n').filter((line) => line.startsWith('::'));
    expect(commands.every((line) => /^::(error|warning) file=[^,:]+,line=\d+,col=\d+,title=[a-z0-9-]+::[^\n]+$/.test(line))).toBe(true);
    expect(commands.find((line) => line.includes('heading-one'))).toMatch(/content\/2023\/02\/mine\.md,line=7,col=1,/);
    const rows = readFileSync(summary, 'utf8').split('\n').filter((line) => line.startsWith('| `'));
    expect(rows.length).toBe(commands.length);
    expect(rows.length).toBeGreaterThan(20);
  });

  test('SARIF and GitLab’s form name the same problems', async () => {
    const [sarif, gitlab] = await Promise.all([check('--format', 'sarif'), check('--format', 'gitlab')]);
    const [run] = (JSON.parse(sarif.stdout) as { runs: { results: { ruleId: string; fixes?: unknown }[] }[] }).runs;
    const quality = JSON.parse(gitlab.stdout) as { check_name: string; fingerprint: string; location: { path: string; lines: { begin: number } } }[];
    expect(run?.results.map(({ ruleId }) => ruleId)).toEqual(quality.map(({ check_name: name }) => name));
    expect(new Set(quality.map(({ fingerprint }) => fingerprint)).size).toBe(quality.length);
    expect(run?.results.filter(({ fixes }) => fixes !== undefined).length).toBeGreaterThan(12);
  });

  test('files and folders limit what is reported, and what is not there is wrong use', async () => {
    const named = await check('--json', '2023/02', join(home, 'content/2023/03/story-10.md'));
    expect([...new Set((JSON.parse(named.stdout) as { file: string }[]).map(({ file }) => file))]).toEqual(['2023/02/mine.md', '2023/03/story-10.md']);
    const wrong = await Promise.all([check('2023/04'), check(home), check('--format', 'html'), check('--published', join(home, 'none'))]);
    expect(wrong.map(({ code, stderr }) => `${code} ${stderr.split('\n')[0]?.replaceAll(home, 'HOME')}`)).toMatchInlineSnapshot(`
      [
        "2 There is no file or folder 2023/04. Name one by its path from here or from the content folder.",
        "2 HOME does not lie in HOME/content. Name files of that folder, or give it with --content.",
        "2 --format is “html”, and reports are written as text, json, github, gitlab, sarif. Write one of these.",
        "2 --published is HOME/none, which is not there. Name the folder of the published site, or a file that lists its addresses.",
      ]
    `);
  });

  test('a mended file keeps its other bytes, the patch shows what changed, and mending once more changes nothing', async () => {
    const path = join(home, 'content/2023/03/story-10.md');
    const other = join(home, 'content/2023/03/story-11.md');
    const before = readFileSync(path, 'utf8');
    const { stdout, code } = await check('--fix', '2023/03/story-10.md');
    expect(code).toBe(1);
    expect(stdout).toContain('-topics: mining\n+topics: [mining]\n');
    expect(stdout).toContain('Mended 1 file.');
    expect(readFileSync(path, 'utf8')).toBe(before.replace('topics: mining', 'topics: [mining]'));
    expect(readFileSync(other, 'utf8')).toBe(before);
    const again = await check('--fix', '2023/03/story-10.md');
    expect(again.stdout).not.toContain('Mended');
  });

  test('an address that a list of the last published site has must lead somewhere', async () => {
    put('published.txt', 'https://news.example/2023/02/mine/\n/2023/02/pit/\n/topics/snow/\n');
    const found = async () => {
      const { stdout } = await check('--json', '--published', join(home, 'published.txt'));
      return (JSON.parse(stdout) as { file: string; rule: string }[]).filter(({ rule }) => rule.includes('gone')).map(({ file, rule }) => `${file} ${rule}`);
    };
    expect(await found()).toEqual(['2023/02/pit.md address-gone', 'gone.yaml page-gone']);
    put('content/gone.yaml', '/2023/02/pit/: Published twice.\n/topics/snow/: Misspelt.\n');
    expect(await found()).toEqual([]);
  });
});
