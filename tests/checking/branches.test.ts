import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleItem } from '../../src/schema/examples/example.ts';
import { hasGit } from '../run/git.ts';
import { makeCheckout, type Checkout } from './checkout.ts';
import { stepsOf } from './workflow.ts';

let checkout: Checkout;

/** Run the scripts of a workflow that begin with a command of the project, as GitHub would upon an event; the first that fails ends it. */
function runWorkflow(name: string, event: string): { code: number | null; text: string } {
  const scripts = stepsOf(name).filter(({ run = '' }) => run.includes('npm run --silent'));
  let said = '';
  for (const { run = '', env = {} } of scripts) {
    const told = Object.entries(env).map(([key, value]) => [key, value.replace(/\$\{\{(.*)\}\}/, (_, asked: string) => answerOf(asked, event))]);
    const given = { GITHUB_STEP_SUMMARY: join(checkout.home, 'summary.md'), GITHUB_OUTPUT: join(checkout.home, 'outputs'), ...Object.fromEntries(told) };
    const { code, text } = checkout.run('bash', ['-e', '-o', 'pipefail', '-c', run], given);
    said += text;
    if (code !== 0) return { code, text: said };
  }
  return { code: 0, text: said };
}

/** The value of an expression of GitHub's that asks nothing but for the event; of any other, no text. */
function answerOf(asked: string, event: string): string {
  const [, wanted, then] = /^ github\.event_name == '(\w+)' && '([^']*)' \|\| '' $/.exec(asked) ?? [];
  return wanted === event ? (then ?? '') : '';
}

beforeAll(() => {
  if (!hasGit) return;
  checkout = makeCheckout();
  checkout.put('content/2023/02/mine.md', exampleItem());
  const sealed = checkout.run('npm', ['run', '--silent', 'seal']);
  if (sealed.code !== 0) throw new Error(sealed.text);
  checkout.put('content/2023/02/mine.md', exampleItem('', 'The pit stays closed.\n'));
  checkout.run('git', ['add', '--all']);
  checkout.run('git', ['commit', '--quiet', '--no-verify', '-m', 'Change a story']);
});

afterAll(() => checkout?.leave());

const page = (): string => join(checkout.code, 'dist/2023/02/mine/index.html');
const clear = (): void => ['dist', 'problems.json', 'published.txt'].forEach((name) => rmSync(join(checkout.code, name), { recursive: true, force: true }));
const unsealed = /2023\/02\/mine\.md.*The file is not the one that the record tells of since edition 1/;

describe.runIf(hasGit)('a sealed item that was changed without a word of it in the record', () => {
  test('is a warning in a merge request of GitLab, whose site is built to look at', () => {
    clear();
    const { code, text } = checkout.runJob('content', 'CI_PIPELINE_SOURCE=merge_request_event');
    expect(code, text).toBe(0);
    const problems = JSON.parse(readFileSync(join(checkout.code, 'problems.json'), 'utf8')) as { check_name: string; severity: string }[];
    expect(problems.map(({ check_name: rule, severity }) => [rule, severity])).toEqual([['unsealed-change', 'minor']]);
    expect(readFileSync(page(), 'utf8')).toContain('The pit stays closed.');
  });

  test.each(['content', 'pages', 'deploy'])('is an error on the main branch of GitLab, where nothing is published: %s', (job) => {
    clear();
    const { code, text } = checkout.runJob(job, ...(job === 'deploy' ? [`DEPLOY_TARGET=${join(checkout.home, 'www')}`] : []));
    expect(code, text).not.toBe(0);
    expect(text).toMatch(unsealed);
    expect([page(), join(checkout.home, 'www')].filter((path) => existsSync(path))).toEqual([]);
  });

  test('is a warning in a pull request of GitHub, whose site is built to look at', () => {
    clear();
    const { code, text } = runWorkflow('check.yml', 'pull_request');
    expect(code, text).toBe(0);
    expect(text).toMatch(/^::warning file=content\/2023\/02\/mine\.md,.*unsealed-change/m);
    expect(readFileSync(page(), 'utf8')).toContain('The pit stays closed.');
  });

  test.each(['check.yml', 'publish.yml', 'deploy.yml', 'shares.yml'])('is an error on the main branch of GitHub, where nothing is published: %s', (name) => {
    clear();
    const { code, text } = runWorkflow(name, 'push');
    expect(code, text).not.toBe(0);
    expect(text).toMatch(/unsealed-change/);
    expect(existsSync(page())).toBe(false);
  });
});
