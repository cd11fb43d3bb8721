import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { project } from '../../src/desk/folders.ts';
import { runDesk } from '../site/command.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built sample archive, which no test changes. */
    sample: string;
  }
}

/** Build the sample archive once for all tests that only read it. */
export default async function setup(tests: TestProject): Promise<() => void> {
  const home = mkdtempSync(join(tmpdir(), 'backnumber-sample-'));
  const out = join(home, 'dist');
  const { code, stderr } = await runDesk('build', ['--content', join(project, 'content'), '--out', out, '--cache', join(home, 'cache'), '--now', '2026-11-01']);
  if (code !== 0) throw new Error(stderr);
  tests.provide('sample', out);
  return () => rmSync(home, { recursive: true, force: true });
}
