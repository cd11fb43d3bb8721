import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { project } from '../../../src/commands/line/folders.ts';
import { runScript } from '../command.ts';

const home = mkdtempSync(join(tmpdir(), 'backnumber-signals-'));
const [content, out, cache, old] = ['content', 'dist', 'cache', 'old'].map((name) => join(home, name)) as [string, string, string, string];
/** So many that a check or a build of them is still at work, and so many that an import is. */
const [number, imported] = [400, 150];

beforeAll(() => {
  mkdirSync(join(content, '2023/02'), { recursive: true });
  mkdirSync(old);
  for (let at = 0; at < number; at += 1) {
    const text = `---\ntitle: Story ${at}\ndate: 2023-02-21\nsource: X\naliases: [/old/${at}]\n---\n\n${`Words of story ${at}. `.repeat(200)}\n`;
    writeFileSync(join(content, `2023/02/story-${at}.md`), text);
    if (at < imported) writeFileSync(join(old, `2023-02-21-story-${at}.md`), text);
  }
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Start a command in a process group of its own, as a terminal does. */
function start(name: string, words: readonly string[]): ChildProcess {
  const compiled = join(project, 'src/commands/compile-cache.mjs');
  return spawn(process.execPath, ['--import', compiled, join(project, `src/commands/${name}.ts`), ...words], {
    cwd: project, detached: true, stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Wait for the end of a command: its exit code as a shell gives it, in which a signal counts as 128 and its number. */
function endOf(child: ChildProcess): Promise<number> {
  const signals = new Map([['SIGINT', 2], ['SIGKILL', 9], ['SIGTERM', 15]]);
  return new Promise((resolve) => child.once('close', (code, signal) => resolve(code ?? 128 + (signals.get(signal ?? '') ?? 0))));
}

/** Send a signal to a command and all it started, as a terminal does for Ctrl+C. */
function interrupt(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid !== undefined) process.kill(-child.pid, signal);
}

async function until(isTrue: () => boolean, child: ChildProcess): Promise<void> {
  while (!isTrue() && child.exitCode === null && child.signalCode === null) await setTimeout(5);
}

const namesIn = (folder: string): string[] => (existsSync(join(folder, '2023/02')) ? readdirSync(join(folder, '2023/02')) : []);

describe.runIf(process.platform !== 'win32').each([['SIGINT', 130], ['SIGTERM', 143]] as const)('%s', (signal, code) => {
  test(`ends a check while it reads, with exit code ${code}`, async () => {
    const check = start('check', ['--content', content, '--cache', join(home, 'check')]);
    await new Promise((resolve) => check.stderr?.once('data', resolve));
    interrupt(check, signal);
    expect(await endOf(check)).toBe(code);
  });

  test(`ends a build with exit code ${code}, and the site is whole or not there`, async () => {
    const build = start('build', ['--content', content, '--out', out, '--cache', cache]);
    await new Promise((resolve) => build.stderr?.once('data', resolve));
    await setTimeout(signal === 'SIGINT' ? 0 : 1500);
    interrupt(build, signal);
    expect(await endOf(build)).toBe(code);
    expect(existsSync(out)).toBe(false);
  });

  test(`ends an import with exit code ${code}, each item whole, and the next run makes the rest`, async () => {
    const target = join(home, `import-${signal}`);
    const run = start('import', [old, '--content', target]);
    await until(() => namesIn(target).length > 3, run);
    interrupt(run, signal);
    expect(await endOf(run)).toBe(code);
    await expectWhole(target);
  });

  test(`ends a preview with exit code ${code}`, async () => {
    const site = join(home, 'served');
    mkdirSync(site, { recursive: true });
    writeFileSync(join(site, 'index.html'), '<title>A</title>');
    const preview = start('preview', ['--out', site]);
    await new Promise((resolve) => preview.stdout?.once('data', resolve));
    interrupt(preview, signal);
    expect(await endOf(preview)).toBe(code);
  });
});

test.runIf(process.platform !== 'win32')('an import killed at any moment leaves no empty item and no twin', async () => {
  const target = join(home, 'killed');
  for (const wanted of [1, 20, 60, 110]) {
    const run = start('import', [old, '--content', target]);
    await until(() => namesIn(target).length >= wanted, run);
    interrupt(run, 'SIGKILL');
    await endOf(run);
    expect(namesIn(target).filter((name) => !name.startsWith('.') && readFileSync(join(target, '2023/02', name), 'utf8') === '')).toEqual([]);
  }
  await expectWhole(target);
});

async function expectWhole(target: string): Promise<void> {
  const { code, stdout } = await runScript('import', [old, '--content', target]);
  expect([code, stdout.trimEnd().split('\n').at(-1)]).toEqual([0, expect.stringMatching(new RegExp(`, 0 refused of ${imported} files\\.$`))]);
  const names = readdirSync(join(target, '2023/02'));
  expect(names.filter((name) => !/^story-\d+\.md$/.test(name))).toEqual([]);
  expect([names.length, names.filter((name) => !readFileSync(join(target, '2023/02', name), 'utf8').includes('Words of story'))]).toEqual([imported, []]);
}
