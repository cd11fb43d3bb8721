import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildManual } from '../../src/schema/fields/manual.ts';

const home = join(import.meta.dirname, '../..');

test('the editors’ manual is as the schema has it', () => {
  expect(readFileSync(join(home, 'src/schema/MANUAL.md'), 'utf8')).toContain(buildManual());
});
