import { join } from 'node:path';
import { inject } from 'vitest';
import { serveSite, type Served } from '../../src/commands/server/serve.ts';

/** The sample archive, served for a test. */
export interface OpenArchive {
  /** Address of the front page, ending with `/`. */
  address: string;
  leave: () => Promise<void>;
}

/** Serve the built sample archive on a free port. */
export async function openArchive(): Promise<OpenArchive> {
  const served: Served = await serveSite({ folder: join(inject('sample'), 'dist'), base: '/' }, { port: 0 });
  return { address: served.address, leave: () => served.close() };
}
