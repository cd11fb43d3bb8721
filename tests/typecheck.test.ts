import { join } from 'node:path';
import { expect, test } from 'vitest';
import { project } from '../src/commands/line/folders.ts';
import { runNode } from './site/command.ts';

test('every file of the project is sound in its types, pages and components included', async () => {
  const { code, stdout, stderr } = await runNode(
    [join(project, 'node_modules/astro/bin/astro.mjs'), 'check'], { ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  );
  expect(code === 0 ? '' : stdout + stderr).toBe('');
  expect(stdout).toMatch(/- 0 errors\s*- 0 warnings/);
});
