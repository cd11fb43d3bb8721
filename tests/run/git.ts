import { spawnSync } from 'node:child_process';

/** Whether this machine has git: nothing but commits and what changed since them needs it, so their tests alone are skipped without. */
export const hasGit = spawnSync('git', ['--version']).status === 0;
