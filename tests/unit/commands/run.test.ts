import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

test('work that waits for what never comes ends as a fault, in words', () => {
  const run = pathToFileURL(join(import.meta.dirname, '../../../src/commands/line/run.ts')).href;
  const code = `
    const { runCommand } = await import(${JSON.stringify(run)});
    await runCommand({ name: 'wait', purpose: 'Wait.', flags: [], examples: [''] }, () => new Promise(() => undefined));`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
  expect({ status, stderr }).toMatchInlineSnapshot(`
    {
      "status": 3,
      "stderr": "The work was not finished, since a process that it waited for has gone
    This is a fault of Backnumber or of the machine. BACKNUMBER_DEBUG=1 shows where it arose.
    ",
    }
  `);
});
