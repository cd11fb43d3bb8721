import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import type { Command, CommandLine } from '../../src/commands/line/command.ts';
import { project } from '../../src/commands/line/folders.ts';
import { runCommand } from '../../src/commands/line/run.ts';
import { makeArchive } from './archive.ts';
import { filesIn, tellDifference } from './engines/same-files.ts';
import { hasSlurm, startCluster } from './engines/slurm.ts';
import { copyProject } from './project.ts';
import { checkWhole, keepResult } from './result-file.ts';

const command = {
  name: 'bench',
  purpose: 'Make an archive in shares on real engines, and compare it with that of one build. Results are kept in .bench/.',
  operands: { value: 'engines', docs: 'The benchmark.' },
  flags: [
    {
      name: 'engine', form: 'text', value: 'NAME', default: 'slurm',
      docs: 'slurm, with slurm-wlm and munge installed, as root; or gitlab, by gitlab-ci-local, with rsync.',
    },
    { name: 'items', form: 'text', value: 'N', default: '1000', docs: 'Size of the archive.', check: (value) => checkWhole('items', value) },
  ],
  examples: ['engines', 'engines --engine gitlab --items 300'],
} as const satisfies Command;

/** Run the engine that this process's command line names. */
export async function main(): Promise<number> {
  await runCommand(command, measure);
  return Number(process.exitCode ?? 0);
}

/** A checkout with the archive in it, and the site that one build made of it. */
interface Checkout {
  code: string;
  home: string;
  environment: Record<string, string>;
  one: Map<string, string>;
}

const engines = new Map([['slurm', onSlurm], ['gitlab', onGitlab]]);

async function measure({ values }: CommandLine<typeof command.flags>): Promise<number> {
  const engine = engines.get(values.engine);
  if (!engine) throw new Error(`No engine is called ${values.engine}. Write one of ${[...engines.keys()].join(', ')}.`);
  const home = mkdtempSync(join(tmpdir(), 'backnumber-engines-'));
  try {
    const { folder: code } = copyProject(join(home, 'code'));
    const { content } = makeArchive(join(project, '.bench'), Number(values.items));
    cpSync(content, join(code, 'content'), { recursive: true });
    for (const name of ['.gitignore', 'LICENSE']) cpSync(join(project, name), join(code, name));
    const environment = { PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter), HOME: home, BACKNUMBER_NOW: '' };
    run('npm', ['run', '--silent', 'build', '--', '--quiet', '--cache', join(home, 'cache-one')], code, environment);
    const one = filesIn(join(code, 'dist'));
    rmSync(join(code, 'dist'), { recursive: true });
    const began = performance.now();
    const told = await engine({ code, home, environment, one });
    const difference = tellDifference(filesIn(join(code, 'dist')), one);
    keepResult(`engines-${values.engine}`, { items: Number(values.items), seconds: (performance.now() - began) / 1000, files: one.size, difference, ...told });
    return difference === '' ? 0 : 1;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** An array of eight on two nodes. One task is killed as it runs, and run again by itself. */
async function onSlurm({ code, home, environment }: Checkout): Promise<object> {
  if (!hasSlurm()) throw new Error('Slurm is not installed. On Debian: apt-get install slurm-wlm munge.');
  const cluster = await startCluster(join(home, 'slurm'), environment);
  const script = 'src/commands/sharding/engines/slurm.sh';
  const inCode = { PWD: code };
  try {
    const merge = cluster.run('sh', [script, '8'], inCode).trim();
    const share = String(Number(merge) - 1);
    const isRunning = (states: string[]): boolean => states.includes('RUNNING');
    await cluster.until(`${share}_3`, (states) => isRunning(states) || states.includes('COMPLETED'));
    cluster.run('scancel', ['--signal=KILL', '--full', `${share}_3`], inCode);
    const first = await cluster.until(share, (states) => states.every((state) => ['COMPLETED', 'FAILED', 'CANCELLED', 'NODE_FAIL'].includes(state)));
    cluster.run('scancel', [merge]);
    const again = cluster.run('sbatch', ['--parsable', '--array=3', '--export=ALL,SHARES=8', script], inCode).trim();
    await cluster.until(again, (states) => states.every((state) => state === 'COMPLETED'));
    const last = cluster.run('sbatch', ['--parsable', '--output=merge.log', '--wrap', 'npm run merge'], inCode).trim();
    await cluster.until(last, (states) => states.every((state) => ['COMPLETED', 'FAILED'].includes(state)));
    return { firstRun: first, merge: existsSync(join(code, 'merge.log')) ? readFileSync(join(code, 'merge.log'), 'utf8').trim().split('\n').at(-1) : '' };
  } finally {
    await cluster.stop();
  }
}

/** The ready file, each job in a folder of its own that gets what git knows and the artifacts of the jobs before it. */
function onGitlab({ code, home, environment }: Checkout): Promise<object> {
  const include = 'include:\n  - local: src/commands/sharding/engines/gitlab.yml\n';
  // The packages stand in for those of the image.
  const packages = `default:\n  image: node:24\n  before_script:\n    - ln -sfn ${join(project, 'node_modules')} node_modules\n`;
  writeFileSync(join(code, '.gitlab-ci.yml'), `${include}${packages}`);
  appendFileSync(join(code, '.gitignore'), 'node_modules\n.gitlab-ci-local/\n');
  for (const words of [
    ['init', '--quiet', '--initial-branch=main'], ['config', 'user.name', 'Editor'], ['config', 'user.email', 'editor@news.example'],
    ['remote', 'add', 'origin', 'git@gitlab.example:news/archive.git'], ['add', '--all'], ['commit', '--quiet', '--message', 'Add an archive'],
  ]) run('git', words, code, environment);
  mkdirSync(join(home, 'gitlab'));
  const words = [
    '--force-shell-executor', '--shell-isolation', '--no-color', '--home', join(home, 'gitlab'), '--variable', 'CI_PAGES_URL=https://news.example',
  ];
  const told = run(process.execPath, [join(project, 'node_modules/gitlab-ci-local/dist/index.js'), ...words], code, environment);
  return Promise.resolve({ jobs: told.split('\n').filter((line) => /PASS|FAIL/.test(line)).map((line) => line.trim()) });
}

function run(program: string, words: readonly string[], cwd: string, env: Record<string, string>): string {
  const { status, stdout, stderr } = spawnSync(program, words, { cwd, env, encoding: 'utf8', maxBuffer: 1e9 });
  if (status !== 0) throw new Error(`${program} ${words.join(' ')} ended with ${status}:\n${`${stdout}${stderr}`.slice(-3_000)}`);
  return `${stdout}${stderr}`;
}
