import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { haveSameBytes } from '../../../src/build/publishing/same-bytes.ts';

const folder = mkdtempSync(join(tmpdir(), 'backnumber-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Whether files of this length are the same, where one byte of the second is another. */
function areSame(length: number, changed?: number): boolean {
  const bytes = Buffer.from(Array.from({ length }, (_, at) => at % 251));
  writeFileSync(join(folder, 'one'), bytes);
  if (changed !== undefined) bytes[changed]! ^= 1;
  writeFileSync(join(folder, 'other'), bytes);
  return haveSameBytes(join(folder, 'one'), join(folder, 'other'));
}

test('two files are the same where each of their bytes is, whatever their length', () => {
  for (const length of [0, 1, 4095, 4096, 4097, 69_631, 69_632, 69_633, 300_000]) {
    expect([length, areSame(length)]).toEqual([length, true]);
    for (const changed of [0, 4095, 4096, 69_631, 69_632, length - 1].filter((at) => at >= 0 && at < length)) {
      expect([length, changed, areSame(length, changed)]).toEqual([length, changed, false]);
    }
  }
});
