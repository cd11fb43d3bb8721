import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { project } from '../../../src/commands/line/folders.ts';

const folder = mkdtempSync(join(tmpdir(), 'backnumber-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const start = () => fork(join(project, 'src/build/rendering/renderer-process.ts'), [], { execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });

describe('the process that builds the renderer', () => {
  test('ends when who started it is gone', async () => {
    const child = start();
    const ended = once(child, 'exit');
    child.disconnect();
    expect(await ended).toEqual([1, null]);
  });

  test('tells what went wrong, and ends', async () => {
    const child = start();
    const ended = once(child, 'exit');
    const told = once(child, 'message');
    writeFileSync(join(folder, 'file'), 'No folder.');
    child.send({ folder: join(folder, 'file', 'renderer'), base: '/', cache: folder });
    const [outcome] = (await told) as [{ fault: { message: string } }];
    expect(outcome.fault.message).toMatch(/not a directory/i);
    expect(await ended).toEqual([0, null]);
  });
});
