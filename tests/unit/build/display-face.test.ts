import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeDisplayFace } from '../../../src/build/rendering/display-face.ts';

/** What readers’ browsers may fetch of faces in all, once. */
const maxBytes = 32 * 1024;

test('the face of headlines is small, and the same bytes whenever it is cut', async () => {
  const [one, other] = await Promise.all(['one', 'other'].map(async (name) => {
    const folder = mkdtempSync(join(tmpdir(), `faces-${name}-`));
    const face = readFileSync(await makeDisplayFace(folder));
    rmSync(folder, { recursive: true });
    return face;
  }));
  expect(one?.subarray(0, 4).toString()).toBe('wOF2');
  expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true);
  expect(one?.length).toBeLessThan(maxBytes);
});
