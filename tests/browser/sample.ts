import type { TestProject } from 'vitest/node';
import { runScript } from '../site/command.ts';
import { copySample, makeRoom } from '../site/folders.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built sample archive, which no test changes. */
    sample: string;
  }
}

/** Build the sample archive once for all tests that only read it. */
export default async function setup(tests: TestProject): Promise<() => void> {
  const room = makeRoom();
  copySample(room);
  const { code, stderr } = await runScript('build', room.flags);
  if (code !== 0) throw new Error(stderr);
  tests.provide('sample', room.out);
  return room.leave;
}
