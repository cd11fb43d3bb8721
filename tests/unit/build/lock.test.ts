import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withLock } from '../../../src/build/publishing/lock.ts';

let home: string;
beforeEach(() => { home = mkdtempSync(join(tmpdir(), 'backnumber-lock-')); });
afterEach(() => rmSync(home, { recursive: true, force: true }));

const program = pathToFileURL(join(import.meta.dirname, '../../../src/build/publishing/lock.ts')).href;

/** Start a process that writes a line when it has the lock and one when it leaves it, after so many milliseconds. */
function startHolder(name: string, milliseconds: number) {
  const code = `
    import { appendFileSync } from 'node:fs';
    const { withLock } = await import(${JSON.stringify(program)});
    const say = (text) => appendFileSync(${JSON.stringify(join(home, 'log'))}, text + '\\n');
    await withLock(${JSON.stringify(join(home, 'dist'))}, () => undefined, async () => {
      say('${name} begins');
      console.log('begun');
      await new Promise((resolve) => setTimeout(resolve, ${milliseconds}));
      say('${name} ends');
    });`;
  return spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
}

test('of many runs at once one has the lock, and each gets it in its turn, also after one was killed', async () => {
  const killed = startHolder('x', 60_000);
  await once(killed.stdout, 'data');
  const runs = ['a', 'b', 'c', 'd'].map((name) => startHolder(name, 30));
  killed.kill('SIGKILL');
  await Promise.all(runs.map((run) => once(run, 'close')));
  const [first, ...lines] = readFileSync(join(home, 'log'), 'utf8').trim().split('\n');
  expect(first).toBe('x begins');
  const names = lines.map((line) => line.charAt(0));
  expect(lines).toEqual(names.map((name, at) => `${name} ${at % 2 ? 'ends' : 'begins'}`));
  expect([...names].sort()).toEqual(['a', 'a', 'b', 'b', 'c', 'c', 'd', 'd']);
  expect(names.filter((_, at) => at % 2)).toEqual(names.filter((_, at) => at % 2 === 0));
});

test('within one process, too, the second waits and says so', async () => {
  const said: string[] = [];
  const run = (name: string) => withLock(join(home, 'dist'), () => said.push(`${name} waits`), async () => {
    said.push(`${name} begins`);
    await new Promise((resolve) => setImmediate(resolve));
    said.push(`${name} ends`);
  });
  await Promise.all([run('a'), run('b')]);
  expect(said).toEqual(['a begins', 'b waits', 'a ends', 'b begins', 'b ends']);
});

test('a lock file that holds something else is no lock', async () => {
  writeFileSync(join(home, '.dist.lock'), '1\n');
  expect(await withLock(join(home, 'dist'), () => undefined, async () => 'done')).toBe('done');
});

test('what cannot be locked is said by the name of the file', async () => {
  writeFileSync(join(home, 'file'), '');
  await expect(withLock(join(home, 'file', 'dist'), () => undefined, async () => 'done')).rejects.toThrow(/ENOTDIR|EEXIST/);
});
