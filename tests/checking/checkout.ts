import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { project } from '../../src/commands/line/folders.ts';
import { openWorkshop } from '../site/workshop.ts';

/** A copy of the project as a person or a host has it: with git, hook and pipeline, and without items. */
export interface Checkout {
  home: string;
  code: string;
  /** Write a file of the project. */
  put: (path: string, text: string) => void;
  /** Run a program in it. */
  run: (program: string, words?: readonly string[], given?: Readonly<Record<string, string>>) => { code: number | null; text: string };
  /** Run a job of the pipeline of GitLab. @param variables such as `CI_PIPELINE_SOURCE=push` */
  runJob: (job: string, ...variables: string[]) => { code: number | null; text: string };
  leave: () => void;
}

/** Make a checkout, which needs git. */
export function makeCheckout(): Checkout {
  const { home, code, leave } = openWorkshop();
  const tools = join(home, 'tools');
  for (const name of ['.gitlab-ci.yml', '.gitignore', '.ci']) cpSync(join(project, name), join(code, name), { recursive: true });
  // The pipeline's program copies what containers would see, and there are none here; not every machine has what it copies with.
  mkdirSync(tools);
  writeFileSync(join(tools, 'rsync'), '#!/bin/sh\nexit 0\n');
  chmodSync(join(tools, 'rsync'), 0o755);
  const git = (...words: string[]) => execFileSync('git', words, { cwd: code });
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'Editor');
  git('config', 'user.email', 'editor@news.example');
  git('config', 'core.hooksPath', '.ci/hooks');
  git('remote', 'add', 'origin', 'git@gitlab.example:news/archive.git');
  const run: Checkout['run'] = (program, words = [], given = {}) => {
    const { status, stdout, stderr } = spawnSync(program, words, {
      cwd: code, encoding: 'utf8',
      env: { PATH: [tools, dirname(process.execPath), process.env['PATH']].join(delimiter), HOME: home, TMPDIR: process.env['TMPDIR'], ...given },
    });
    return { code: status, text: stdout + stderr };
  };
  return {
    home, code, run, leave,
    put: (path, text) => {
      mkdirSync(dirname(join(code, path)), { recursive: true });
      writeFileSync(join(code, path), text);
    },
    runJob: (job, ...variables) => {
      const given = variables.flatMap((variable) => ['--variable', variable]);
      const words = ['--force-shell-executor', '--no-color', '--home', join(home, 'gitlab'), ...given, job];
      return run(process.execPath, [join(project, 'node_modules/gitlab-ci-local/dist/index.js'), ...words]);
    },
  };
}
