import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { project } from '../../src/commands/line/folders.ts';
import { exampleItem } from '../../src/schema/examples/example.ts';
import { hasGit } from '../run/git.ts';
import { openWorkshop, type Workshop } from '../site/workshop.ts';

let shop: Workshop;
let tools: string;
const wrong = exampleItem('date: 2023-2-21');

/** Run a program in the copy of the project, as a person or a host would. */
function run(program: string, ...words: string[]) {
  const { status, stdout, stderr } = spawnSync(program, words, {
    cwd: shop.code, encoding: 'utf8',
    env: { PATH: [tools, dirname(process.execPath), process.env['PATH']].join(delimiter), HOME: shop.home, TMPDIR: process.env['TMPDIR'] },
  });
  return { code: status, text: stdout + stderr };
}

function runPipeline(job = 'content', ...variables: string[]) {
  const given = variables.flatMap((variable) => ['--variable', variable]);
  const words = ['--force-shell-executor', '--no-color', '--home', join(shop.home, 'gitlab'), ...given, job];
  return run(process.execPath, join(project, 'node_modules/gitlab-ci-local/dist/index.js'), ...words);
}

function put(path: string, text: string): void {
  mkdirSync(dirname(join(shop.code, path)), { recursive: true });
  writeFileSync(join(shop.code, path), text);
}

beforeAll(() => {
  if (!hasGit) return;
  shop = openWorkshop();
  tools = join(shop.home, 'tools');
  for (const name of ['.gitlab-ci.yml', '.gitignore', '.ci']) cpSync(join(project, name), join(shop.code, name), { recursive: true });
  put('content/2023/02/mine.md', exampleItem());
  // The pipeline's program copies what containers would see, and there are none here; not every machine has what it copies with.
  mkdirSync(tools);
  writeFileSync(join(tools, 'rsync'), '#!/bin/sh\nexit 0\n');
  chmodSync(join(tools, 'rsync'), 0o755);
  const git = (...words: string[]) => execFileSync('git', words, { cwd: shop.code });
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'Editor');
  git('config', 'user.email', 'editor@news.example');
  git('config', 'core.hooksPath', '.ci/hooks');
  git('remote', 'add', 'origin', 'git@gitlab.example:news/archive.git');
});

afterAll(() => shop?.leave());

describe.runIf(hasGit)('in a checkout with git', () => {
  test('the hook lets a commit of sound files pass and keeps one of a wrong file back, with the problem at its line', () => {
    run('git', 'add', '--all');
    const passed = run('git', 'commit', '--quiet', '-m', 'Add a story');
    expect(passed.code, passed.text).toBe(0);
    put('content/2023/02/pit.md', wrong);
    run('git', 'add', '--all');
    const refused = run('git', 'commit', '--quiet', '-m', 'Add another');
    expect(refused.code).not.toBe(0);
    expect(refused.text).toContain('2023/02/pit.md:4:7  date is 2023-2-21');
    expect(run('git', 'rev-list', '--count', 'HEAD').text.trim()).toBe('1');
  });

  test('the pipeline fails on an error, gives it at its line, and publishes nothing', () => {
    const { code, text } = runPipeline();
    expect(code, text).not.toBe(0);
    const problems = JSON.parse(readFileSync(join(shop.code, 'problems.json'), 'utf8')) as { check_name: string; location: unknown }[];
    expect(problems.map(({ check_name: rule, location }) => ({ rule, location }))).toEqual([
      { rule: 'day-form', location: { path: 'content/2023/02/pit.md', lines: { begin: 4 } } },
    ]);
    expect(existsSync(join(shop.code, 'dist'))).toBe(false);
  });

  test('the pipeline of sound content builds the site and says which pages would be published', () => {
    rmSync(join(shop.code, 'content/2023/02/pit.md'));
    const { code, text } = runPipeline();
    expect(code, text).toBe(0);
    expect(readFileSync(join(shop.code, 'published.txt'), 'utf8')).toContain('\nnew      /2023/02/mine/\n');
    expect(existsSync(join(shop.code, 'dist/2023/02/mine/index.html'))).toBe(true);
  });

  test('the pipeline sends the site to where it is told, and makes nothing anew for that', () => {
    const target = join(shop.home, 'www');
    const { code, text } = runPipeline('deploy', `DEPLOY_TARGET=${target}`);
    expect(code, text).toBe(0);
    expect(text).not.toMatch(/ (new|changed|gone) +\//);
    expect(readFileSync(join(target, '2023/02/mine/index.html'), 'utf8')).toContain('href="/2023/02/"');
  });

  test('the pipeline makes the site below the path of its pages', () => {
    const { code, text } = runPipeline('pages', 'CI_PAGES_URL=https://news.pages.example/archive');
    expect(code, text).toBe(0);
    expect(readFileSync(join(shop.code, 'dist/2023/02/mine/index.html'), 'utf8')).toContain('href="/archive/2023/02/"');
  });
});
