import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from '../../src/commands/line/folders.ts';
import { bytesOf } from './folders.ts';
import { differenceOf } from './sequences.ts';
import { roomIn, startBuild, startRun, type Workshop } from './workshop.ts';

/** Folders of real news of others, where they are at hand. */
export const collections = ['18f', 'digitalgov'].map((name) => join(project, '../shared/corpus', name, 'content')).filter((folder) => existsSync(folder));

const now = '2026-11-01';

/**
 * Import real news into a workshop and build it with and without what was kept: upon a site of other texts, with the site gone,
 * and with the cache gone. All must give what a build from nothing gives.
 * @param every take every so many-th file only
 */
export async function buildCollections(shop: Workshop, every: number): Promise<{ items: number; faults: string[] }> {
  const files = collections.flatMap((folder) => textsBelow(folder)).filter((_, index) => index % every === 0);
  const imported = await startRun(
    [process.execPath, join(shop.code, 'src/commands/import.ts'), ...files, '--content', shop.content, '--source', 'Government'], shop.code, {},
  ).ended;
  if (imported.code !== 0 && imported.code !== 1) throw new Error(`The import ended with ${String(imported.code)}: ${imported.stderr}`);
  const [live, clean] = [roomIn(shop, 'live'), roomIn(shop, 'clean')];
  const faults: string[] = [];
  const build = async (room: typeof live): Promise<Map<string, string>> => {
    const { code, stderr } = await startBuild(shop, room, { now }).ended;
    if (code !== 0) throw new Error(`The build ended with ${String(code)}: ${stderr}`);
    return bytesOf(room.out);
  };
  const right = await build(clean);
  // Most of these collections had expired on their old site, and came as drafts that no page shows.
  const items = textsBelow(shop.content).filter((path) => !/^draft: true$/m.test(readFileSync(path, 'utf8')));
  const changed = new Map(items.filter((_, index) => index % 7 === 0).map((path) => [path, readFileSync(path)]));
  for (const [path, bytes] of changed) writeFileSync(path, Buffer.concat([bytes, Buffer.from('\nOne sentence more.\n')]));
  if (differenceOf(right, await build(live)).length < changed.size) faults.push('other texts gave the same pages');
  for (const [path, bytes] of changed) writeFileSync(path, bytes);
  const tell = async (what: string): Promise<void> => {
    faults.push(...differenceOf(right, await build(live)).slice(0, 5).map((fault) => `${what}: ${fault}`));
  };
  await tell('upon other texts');
  rmSync(live.out, { recursive: true });
  await tell('the site gone');
  rmSync(live.cache, { recursive: true });
  await tell('the cache gone');
  return { items: items.length, faults };
}

function textsBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith('.md'));
  return entries.map((entry) => join(entry.parentPath, entry.name)).sort();
}
