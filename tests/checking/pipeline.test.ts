import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleItem } from '../../src/schema/examples/example.ts';
import { hasGit } from '../run/git.ts';
import { makeCheckout, type Checkout } from './checkout.ts';

let checkout: Checkout;
const wrong = exampleItem('date: 2023-2-21');

const git = (...words: string[]) => checkout.run('git', words);

beforeAll(() => {
  if (!hasGit) return;
  checkout = makeCheckout();
  checkout.put('content/2023/02/mine.md', exampleItem());
});

afterAll(() => checkout?.leave());

describe.runIf(hasGit)('in a checkout with git', () => {
  test('the hook lets a commit of sound files pass and keeps one of a wrong file back, with the problem at its line', () => {
    git('add', '--all');
    const passed = git('commit', '--quiet', '-m', 'Add a story');
    expect(passed.code, passed.text).toBe(0);
    checkout.put('content/2023/02/pit.md', wrong);
    git('add', '--all');
    const refused = git('commit', '--quiet', '-m', 'Add another');
    expect(refused.code).not.toBe(0);
    expect(refused.text).toContain('2023/02/pit.md:4:7  date is 2023-2-21');
    expect(git('rev-list', '--count', 'HEAD').text.trim()).toBe('1');
  });

  test('the pipeline fails on an error, gives it at its line, and publishes nothing', () => {
    const { code, text } = checkout.runJob('content');
    expect(code, text).not.toBe(0);
    const problems = JSON.parse(readFileSync(join(checkout.code, 'problems.json'), 'utf8')) as { check_name: string; location: unknown }[];
    expect(problems.map(({ check_name: rule, location }) => ({ rule, location }))).toEqual([
      { rule: 'day-form', location: { path: 'content/2023/02/pit.md', lines: { begin: 4 } } },
    ]);
    expect(existsSync(join(checkout.code, 'dist'))).toBe(false);
  });

  test('the pipeline of sound content builds the site and says which pages would be published', () => {
    rmSync(join(checkout.code, 'content/2023/02/pit.md'));
    const { code, text } = checkout.runJob('content');
    expect(code, text).toBe(0);
    expect(readFileSync(join(checkout.code, 'published.txt'), 'utf8')).toContain('\nnew      /2023/02/mine/\n');
    expect(existsSync(join(checkout.code, 'dist/2023/02/mine/index.html'))).toBe(true);
  });

  test('the pipeline sends the site to where it is told, and makes nothing anew for that', () => {
    const target = join(checkout.home, 'www');
    const { code, text } = checkout.runJob('deploy', `DEPLOY_TARGET=${target}`);
    expect(code, text).toBe(0);
    expect(text).not.toMatch(/ (new|changed|gone) +\//);
    expect(readFileSync(join(target, '2023/02/mine/index.html'), 'utf8')).toContain('href="/2023/02/"');
  });

  test('the pipeline makes the site below the path of its pages', () => {
    const { code, text } = checkout.runJob('pages', 'CI_PAGES_URL=https://news.pages.example/archive');
    expect(code, text).toBe(0);
    expect(readFileSync(join(checkout.code, 'dist/2023/02/mine/index.html'), 'utf8')).toContain('href="/archive/2023/02/"');
  });
});
