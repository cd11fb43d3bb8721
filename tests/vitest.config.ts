import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './run/order.ts';

/** Comes first: the others lay their folders there. */
const temporary = 'tests/run/temporary.ts';
const sample = 'tests/run/sample.ts';
const start = 'tests/browser/setup.ts';
const root = fileURLToPath(new URL('..', import.meta.url));
const unit = ['tests/unit/**/*.test.ts'];
const browser = ['tests/browser/**/*.test.ts'];
/** What starts many processes: it would keep the others waiting. It reads no clock. */
const processes = ['tests/unit/search/volumes.test.ts', 'tests/unit/commands/ready.test.ts', 'tests/unit/commands/joined.test.ts'];
/** What takes seconds and knows neither days nor the machine's language: once is enough. */
const timeless = [
  'markdown/corpus', 'markdown/nesting', 'store/hostile-files', 'build/looks', 'build/ledger', 'search/verbatim', 'search/search', 'search/bundle',
  'search/spelling', 'imports/bombs', 'metadata/feeds/formats', 'editing/fields', 'record/merkle', 'commands/verifying/verify',
  'build/renderer-process', 'build/display-face', 'build/lock', 'store/code-digest', 'store/threads',
].map((name) => `tests/unit/${name}.test.ts`);
/** Laws hold of plain data, and no file changes what another reads: one process takes them all. */
const laws = { include: unit, exclude: processes, setupFiles: ['tests/run/seed.ts'], isolate: false, testTimeout: 30_000 };
/** Tests that start commands, build sites or drive a browser are slow on a small machine. */
const slow = { testTimeout: 300_000, hookTimeout: 300_000 };

export default defineConfig({
  root,
  test: {
    pool: 'forks',
    // One for each processor: by itself the runner leaves one idle.
    maxWorkers: '100%',
    reporters: ['./tests/run/reporter.ts'],
    sequence: { sequencer: LongestFirst },
    globalSetup: [temporary],
    projects: [
      { extends: true, test: { name: 'unit', ...laws, env: { TZ: 'UTC' } } },
      // Where the day begins last but one, and until 2011 began last: a day read through the machine's clock shows here.
      { extends: true, test: { name: 'apia', ...laws, exclude: [...processes, ...timeless], env: { TZ: 'Pacific/Apia', LC_ALL: 'tr_TR.UTF-8' } } },
      { extends: true, test: { name: 'processes', include: processes, env: { TZ: 'UTC' }, ...slow } },
      { extends: true, test: { name: 'whole', include: ['tests/**/*.test.ts'], exclude: [...unit, ...browser], globalSetup: [temporary, sample], ...slow } },
      {
        extends: true,
        test: { name: 'browser', include: browser, globalSetup: [temporary, sample, start], runner: 'tests/browser/runner.ts', isolate: false, ...slow },
      },
    ],
  },
});
