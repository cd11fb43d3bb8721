import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { beginnings } from '../../../src/commands/joined/join-code.mjs';
import { homeOf } from '../../../src/commands/joined/joined-code.mjs';
import { project } from '../../../src/commands/line/folders.ts';
import { pathsBelow } from '../../rooms/paths.ts';

let home: string;

beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'backnumber-sooner-')));
  for (const path of ['src/commands/joined', 'src/commands/compile-cache.mjs', 'package.json', 'package-lock.json']) {
    cpSync(join(project, path), join(home, path), { recursive: true });
  }
  symlinkSync(join(project, 'node_modules'), join(home, 'node_modules'), 'junction');
  for (const file of beginnings) write(file, 'export {};');
  write('word.ts', "export const word: string = 'first';");
  write('commands/build.ts', `
    import { Worker } from 'node:worker_threads';
    import { word } from '../word.ts';
    const isJoined = () => String(new Error().stack).includes('joined-');
    console.log(JSON.stringify({ word, isJoined: isJoined(), url: import.meta.url }));
    new Worker(new URL('../store/read-worker.ts', import.meta.url)).on('message', (told) => console.log(JSON.stringify(told)));`);
  write('store/read-worker.ts', `
    import { parentPort } from 'node:worker_threads';
    import { word } from '../word.ts';
    parentPort?.postMessage({ word, isJoined: String(new Error().stack).includes('joined-'), url: import.meta.url });`);
});

afterEach(() => {
  for (const folder of [home, homeOf(home)]) rmSync(folder, { recursive: true, force: true });
});

function write(file: string, text: string): void {
  mkdirSync(dirname(join(home, 'src', file)), { recursive: true });
  writeFileSync(join(home, 'src', file), text);
}

function run(words: readonly string[], given: Readonly<Record<string, string>> = {}): string {
  const { stdout, stderr } = spawnSync(process.execPath, words, { cwd: home, env: { PATH: process.env['PATH'], ...given }, encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout;
}

const joinCode = () => run([join(home, 'src/commands/joined/join-code.mjs')]);

/** What the command and its thread tell of themselves. */
function tell(given?: Readonly<Record<string, string>>): unknown[] {
  const lines = run(['--import', join(home, 'src/commands/compile-cache.mjs'), join(home, 'src/commands/build.ts')], given);
  return lines.trim().split('\n').map((line) => JSON.parse(line) as unknown);
}

function told(word: string, isJoined: boolean): unknown[] {
  return ['commands/build.ts', 'store/read-worker.ts'].map((file) => ({ word, isJoined, url: pathToFileURL(join(home, 'src', file)).href }));
}

test('what threads and processes begin with is joined, but for what loads Astro', () => {
  const isBeginning = (file: string): boolean => /-(worker|process)\.ts$/.test(file);
  const files = pathsBelow('src').filter(isBeginning);
  expect(files.filter((file) => !beginnings.includes(file)).sort()).toEqual(['build/rendering/renderer-process.ts', 'desk/server/publish-worker.ts']);
  expect(beginnings.filter((file) => !existsSync(join(project, 'src', file)))).toEqual([]);
});

describe('joined code', () => {
  test('runs in place of the files it was made of, in threads too, and each file still means the place where it lies', () => {
    expect(tell()).toEqual(told('first', false));
    joinCode();
    expect(tell()).toEqual(told('first', true));
  });

  test('is left as soon as a file is another, and made anew in its place', () => {
    joinCode();
    write('word.ts', "export const word: string = 'other';");
    expect(tell()).toEqual(told('other', false));
    joinCode();
    expect(tell()).toEqual(told('other', true));
    expect(readdirSync(homeOf(home))).toHaveLength(1);
  });

  test('is left where files come or go, another lock file is there, or a fault is looked for', () => {
    joinCode();
    expect(tell({ BACKNUMBER_DEBUG: '1' })).toEqual(told('first', false));
    write('more.ts', 'export {};');
    expect(tell()).toEqual(told('first', false));
    rmSync(join(home, 'src/more.ts'));
    expect(tell()).toEqual(told('first', true));
    appendFileSync(join(home, 'package-lock.json'), '\n');
    expect(tell()).toEqual(told('first', false));
  });

  test('is not taken from a place that another run names and that is not of this checkout', () => {
    joinCode();
    expect(tell({ BACKNUMBER_JOINED: join(home, 'elsewhere') })).toEqual(told('first', true));
  });
});
