import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { folderOfRun } from './temporary.ts';
import { runScript } from '../site/command.ts';
import { copySample, roomAt } from '../site/folders.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the sample archive: its `content`, the `dist` built of it, and the `cache`. No test changes any of it. */
    sample: string;
  }
}

/** Build the sample archive once for all tests that read it, or begin with what the code was made into for it. */
export default async function setup(tests: TestProject): Promise<void> {
  const home = folderOfRun('sample');
  const room = roomAt(home);
  tests.provide('sample', home);
  if (existsSync(join(home, 'content'))) return;
  copySample(room);
  const { code, stderr } = await runScript('build', room.flags, { TZ: 'America/Los_Angeles', LC_ALL: 'C' });
  if (code !== 0) throw new Error(stderr);
}
