import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const unit = ['tests/unit/**/*.test.ts'];
/** Tests that start commands, build sites or drive a browser are slow on a small machine. */
const slow = { testTimeout: 120_000, hookTimeout: 240_000 };

export default defineConfig({
  root,
  test: {
    pool: 'forks',
    reporters: ['./tests/reporter.ts'],
    projects: [
      { extends: true, test: { name: 'unit', include: unit, env: { TZ: 'UTC' }, testTimeout: 30_000 } },
      // Where the day begins last but one, and until 2011 began last: a day read through the machine's clock shows here.
      // Tests that start processes, and read no clock, are not run again.
      { extends: true, test: { name: 'apia', include: unit, exclude: ['tests/unit/search/volumes.test.ts'], env: { TZ: 'Pacific/Apia', LC_ALL: 'tr_TR.UTF-8' }, testTimeout: 30_000 } },
      { extends: true, test: { name: 'whole', include: ['tests/**/*.test.ts'], exclude: [...unit, 'tests/bench/**'], globalSetup: 'tests/browser/sample.ts', ...slow } },
    ],
  },
});
