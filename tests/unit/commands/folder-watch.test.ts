import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { watchFolders } from '../../../src/commands/server/folder-watch.ts';

const full = vi.hoisted(() => ({ after: Infinity }));
vi.mock('node:fs', async (load) => {
  const files = await load<typeof import('node:fs')>();
  const watch: typeof files.watch = ((...asked: Parameters<typeof files.watch>) => {
    if (full.after-- > 0) return files.watch(...asked);
    throw Object.assign(new Error('System limit for number of file watchers reached'), { code: 'ENOSPC' });
  }) as typeof files.watch;
  return { ...files, watch };
});

const folder = mkdtempSync(join(tmpdir(), 'backnumber-watch-'));
for (const year of ['1987', '1988', '1989']) mkdirSync(join(folder, year, '05'), { recursive: true });
afterEach(() => {
  full.after = Infinity;
});

test('a file written in a folder below is told, and one in a folder made meanwhile', async () => {
  let told = 0;
  const watching = watchFolders([folder], () => told++);
  writeFileSync(join(folder, '1988/05/item.md'), 'News');
  await vi.waitFor(() => expect(told).toBeGreaterThan(0));
  mkdirSync(join(folder, '1990'));
  await vi.waitFor(() => {
    const before = told;
    writeFileSync(join(folder, '1990/item.md'), String(before));
    return new Promise<void>((resolve) => setTimeout(resolve, 20)).then(() => expect(told).toBeGreaterThan(before));
  });
  watching.close();
  rmSync(folder, { recursive: true });
});

test('where the system lets no more be watched it is said once, of the first folder', () => {
  for (const year of ['1987', '1988', '1989']) mkdirSync(join(folder, year), { recursive: true });
  full.after = 2;
  const refused: string[] = [];
  watchFolders([folder], () => undefined, (which) => refused.push(which)).close();
  expect(refused).toEqual([join(folder, readdirSync(folder)[1] ?? '')]);
  rmSync(folder, { recursive: true });
});

test('a folder that is not there is passed over', () => {
  const refused: string[] = [];
  watchFolders([join(folder, 'none')], () => undefined, (which) => refused.push(which)).close();
  expect(refused).toEqual([]);
});
