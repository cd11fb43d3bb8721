import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { project } from '../../src/commands/line/folders.ts';

/** Tests that go wrong in every way that the run itself must say. */
const files = {
  'laws/red.test.ts': `
    import { spawn } from 'node:child_process';
    import { mkdtempSync, writeFileSync } from 'node:fs';
    import { tmpdir } from 'node:os';
    import { join } from 'node:path';
    import { describe, expect, test } from 'vitest';
    describe('a number', () => {
      test('is itself', () => expect(1).toBe(1));
      test('is another', () => expect(1).toBe(2));
    });
    test('forgets a folder and a process', () => {
      mkdtempSync(join(tmpdir(), 'forgotten-'));
      const child = spawn(process.execPath, ['HOME/wait.cjs', 'forgotten'], { detached: true, stdio: 'ignore' });
      child.unref();
      writeFileSync('HOME/pid', String(child.pid));
    });`,
  'laws/broken.test.ts': "throw new Error('does not load');",
  'wait.cjs': 'setTimeout(() => {}, 60_000);',
  'package.json': '{ "type": "module" }',
  'browser/one.test.ts': "import { test } from 'vitest'; test('one', () => {}); test('another', () => {});",
  'vitest.config.ts': `
    const temporary = 'PROJECT/tests/run/temporary.ts';
    const setup = [temporary, 'PROJECT/tests/browser/setup.ts'];
    export default { test: {
      reporters: ['PROJECT/tests/run/reporter.ts'],
      projects: [
        { test: { name: 'laws', include: ['laws/*.test.ts'], globalSetup: [temporary] } },
        { test: { name: 'browser', include: ['browser/*.test.ts'], globalSetup: setup, runner: 'PROJECT/tests/browser/runner.ts' } },
      ],
    } };`,
};

let home: string;
let ended: { status: number | null; lines: string[]; faults: string };
const slashed = (path: string) => path.replaceAll('\\', '/');

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'backnumber-run-'));
  for (const folder of ['laws', 'browser', 'tmp']) mkdirSync(join(home, folder));
  for (const [file, text] of Object.entries(files)) {
    writeFileSync(join(home, file), text.replaceAll('PROJECT', slashed(project)).replaceAll('HOME', slashed(home)));
  }
  symlinkSync(join(project, 'node_modules'), join(home, 'node_modules'), 'junction');
  const temporary = Object.fromEntries(['TMPDIR', 'TEMP', 'TMP'].map((name) => [name, join(home, 'tmp')]));
  const env = { ...process.env, ...temporary, CHROME_PATH: join(home, 'no-browser'), BACKNUMBER_BROWSER: '', NO_COLOR: '1' };
  const run = spawnSync(process.execPath, [join(project, 'node_modules/vitest/vitest.mjs'), 'run'], { cwd: home, env, encoding: 'utf8' });
  ended = { status: run.status, lines: run.stdout.trim().split('\n'), faults: run.stderr };
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('a red run ends with the name of each test that failed and what was left behind, and one line that counts', () => {
  expect(ended.status).toBe(1);
  const last = ended.lines.slice(ended.lines.findIndex((line) => line.startsWith('FAILED')));
  expect(last.map((line) => line.replace(/forgotten-\w+/, 'forgotten').replace(/process: .* (?=forgotten)/, 'process: '))).toMatchInlineSnapshot(`
    [
      "FAILED [laws] laws/broken.test.ts: does not load",
      "FAILED [laws] laws/red.test.ts > a number > is another",
      "FAILED No browser starts.",
      "FAILED the tests left behind forgotten",
      "FAILED the tests left behind a process: forgotten",
      "2 passed, 5 failed, 1 skipped",
    ]
  `);
});

test('where no browser starts, that is one failure that says why and what to do', () => {
  expect(ended.faults.match(/No browser starts\.$/gm)).toHaveLength(1);
  expect(ended.faults).toMatch(/no-browser: .*no-browser.*\nInstall Chrome or Chromium, or set CHROME_PATH to where one is\./);
});

test('a run leaves nothing behind, whatever its tests do', () => {
  expect(readdirSync(join(home, 'tmp'))).toEqual([]);
  expect(isRunning(Number(readFileSync(join(home, 'pid'), 'utf8')))).toBe(false);
});

/** A process that was killed may stay in the list until whoever started it looks. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0) && !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
