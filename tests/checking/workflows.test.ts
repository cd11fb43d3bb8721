import { describe, expect, test } from 'vitest';
import { stepsOf, workflowFiles as files, workflowOf, workflowText as textOf, type Step } from './workflow.ts';

/** What a job may do beyond reading the repository, and why: GitHub Pages takes a site from who proves which run made it. */
const rights: Readonly<Record<string, Record<string, string>>> = {
  'publish.yml build': { contents: 'read', pages: 'read' },
  'shares.yml plan': { contents: 'read', pages: 'read' },
  'shares.yml pages': { pages: 'write', 'id-token': 'write' },
  'publish.yml pages': { pages: 'write', 'id-token': 'write' },
};

describe.each(files)('the workflow %s', (name) => {
  test('may read the repository, and no job may do more than it has to', () => {
    const { permissions, jobs } = workflowOf(name);
    expect(permissions).toEqual({ contents: 'read' });
    for (const [job, { permissions: own }] of Object.entries(jobs)) expect(own, job).toEqual(rights[`${name} ${job}`]);
  });

  test('takes each action at one commit, named with its version', () => {
    const used = textOf(name).match(/uses: .*/g) ?? [];
    expect(used.filter((line) => !/^uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  test('never runs for what a stranger may send with the rights of the repository, and puts no text from outside into a script', () => {
    const { on } = workflowOf(name);
    expect(Object.keys(on).filter((event) => !['push', 'pull_request', 'schedule', 'workflow_dispatch'].includes(event))).toEqual([]);
    expect(stepsOf(name).filter(({ run }) => run?.includes('${{'))).toEqual([]);
    const isGuarded = !('pull_request' in on) || !textOf(name).includes('secrets.');
    expect(isGuarded).toBe(true);
  });

  test('leaves no key of the repository behind for the programs that it runs', () => {
    const checkouts = stepsOf(name).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.filter(({ with: words }) => words?.['persist-credentials'] !== false)).toEqual([]);
  });

  test('has in each step one action or one script', () => {
    expect(stepsOf(name).filter(({ uses, run }) => (uses === undefined) === (run === undefined))).toEqual([]);
  });
});

test('all workflows take an action at the same commit', () => {
  const lines = files.flatMap((name) => [...textOf(name).matchAll(/uses: ([\w-]+\/[\w-]+)[\w/-]*@(.*)/g)]);
  const used = lines.map(([, action = '', commit = '']) => [action, commit] as const);
  const commits = Map.groupBy(used, ([action]) => action);
  expect([...commits].filter(([, some]) => new Set(some.map(([, commit]) => commit)).size > 1).map(([action]) => action)).toEqual([]);
});

test('the workflows run scripts of the project', () => {
  const typed = files.map((name) => [name, stepsOf(name).flatMap(({ run = '' }) => run.match(/npm run .*/g) ?? [])]);
  expect(Object.fromEntries(typed)).toMatchInlineSnapshot(`
    {
      "audit.yml": [],
      "check.yml": [
        "npm run --silent check -- --format github $UNSEALED",
        "npm run --silent build -- --quiet --list $UNSEALED > published.txt",
      ],
      "deploy.yml": [
        "npm run --silent build -- --list",
        "npm run --silent deploy -- "$DEPLOY_TARGET"",
      ],
      "publish.yml": [
        "npm run --silent build -- --json --base "\${BASE_PATH%/}/" > built.json",
      ],
      "shares.yml": [
        "npm run --silent build -- --plan --base "\${BASE_PATH%/}/"",
        "npm run --silent build -- --shard "$SHARE"",
        "npm run merge",
      ],
    }
  `);
});

test('what a pull request changes may be sealed once it is merged, and nothing else may wait', () => {
  const unsealed = "${{ github.event_name == 'pull_request' && '--unsealed' || '' }}";
  const told = files.flatMap((name) => stepsOf(name).flatMap(({ env }) => (env?.['UNSEALED'] === undefined ? [] : [[name, env['UNSEALED']]])));
  expect(told).toEqual([['check.yml', unsealed], ['check.yml', unsealed]]);
  expect(files.filter((name) => textOf(name).includes('--unsealed'))).toEqual(['check.yml']);
});

test('the site that a check made is kept to look at, and the one that is published goes where it is served', () => {
  const withOf = (name: string, action: string) => stepsOf(name).find(({ uses }) => uses?.startsWith(`actions/${action}@`))?.with;
  expect(withOf('check.yml', 'upload-artifact')).toMatchObject({ path: 'dist', 'include-hidden-files': true });
  expect(withOf('publish.yml', 'upload-pages-artifact')).toMatchObject({ path: 'dist', 'include-hidden-files': true });
});

test('a cache that a build begins with is saved after it under a name that the next one finds', () => {
  for (const name of files) {
    const stepsThat = (way: string) => stepsOf(name).filter(({ uses }) => uses?.startsWith(`actions/cache/${way}@`));
    const [restored, saved] = ['restore', 'save'].map((way) => stepsThat(way).map((step) => step.with));
    expect(saved?.map((save) => [save?.['path'], save?.['key']]), name).toEqual(restored?.map((restore) => [restore?.['path'], restore?.['key']]));
    const paths = restored?.map((restore) => String(restore?.['path']).trim().split('\n'));
    if (restored?.length !== 0) expect(paths, name).toEqual(name === 'shares.yml' ? [['.backnumber'], ['.backnumber', '.shares']] : [['.backnumber', 'dist']]);
    for (const restore of restored ?? []) expect(String(restore?.['key']).startsWith(String(restore?.['restore-keys'])), name).toBe(true);
  }
});

test('what publishes runs after each push to the main branch, and every hour for embargoes that have passed', () => {
  const isPublishing = ({ run = '', uses = '' }: Step): boolean => run.includes('npm run --silent deploy') || uses.includes('deploy-pages');
  const publishing = files.filter((name) => stepsOf(name).some(isPublishing));
  expect(publishing).toEqual(['deploy.yml', 'publish.yml', 'shares.yml']);
  for (const name of publishing) {
    const { on } = workflowOf(name);
    expect(on, name).toMatchObject({ push: { branches: ['main'] }, schedule: [{ cron: expect.stringMatching(/^\d+ \* \* \* \*$/) }] });
    expect(Object.keys(on).sort(), name).toEqual(['push', 'schedule', 'workflow_dispatch']);
  }
});

test('known holes of packages are asked for every week and where the lock file changes; one in what builds a site is an error, however small', () => {
  const { on } = workflowOf('audit.yml');
  expect(on).toMatchObject({ pull_request: { paths: ['package-lock.json'] }, schedule: [{ cron: expect.stringMatching(/ [0-6]$/) }] });
  expect(stepsOf('audit.yml').flatMap(({ run }) => run ?? [])).toEqual([
    'npm audit --package-lock-only --omit=dev', 'npm audit --package-lock-only --audit-level=high',
  ]);
});
