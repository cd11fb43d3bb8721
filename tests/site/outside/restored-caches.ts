import { cpSync, mkdirSync, readdirSync, rmSync, statSync, truncateSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { bytesOf } from '../folders.ts';
import { differenceOf } from '../sequences.ts';
import { buildOn, roomOf, type Act, type Stage } from '../stage.ts';
import { roomIn, type Room } from '../workshop.ts';

/*
 * What a pipeline unpacks before a build: a cache and a site of an earlier run, of another branch, of an older version, or a part of them.
 */

/** A way in which a cache comes back: it changes a room as the first act left it, and says which act is then built. */
type Way = readonly [name: string, work: (room: Room, stage: Stage) => Act];

const ways: readonly Way[] = [
  ['of another branch, with the times of unpacking', ({ out, cache }, { second }) => {
    // Some archives keep no times, and unpack all files with one.
    for (const file of [out, cache].flatMap(filesIn)) utimesSync(file, 499_137_660, 499_137_660);
    return second;
  }],
  ['with the site of another branch', ({ out }, { shop, first }) => {
    rmSync(out, { recursive: true });
    cpSync(roomIn(shop, 'other').out, out, { recursive: true });
    return first;
  }],
  ['of a version that kept it in another way', ({ cache }, { second }) => {
    for (const file of filesIn(cache).filter((name) => name.endsWith('.sqlite'))) changeTables(file);
    return second;
  }],
  ['cut off on the way', ({ out, cache }, { second }) => {
    const files = [cache, out].flatMap(filesIn).filter((file) => !file.includes('/renderer/'));
    const [cut = '', ...lost] = files.slice(Math.floor(files.length * 0.6));
    truncateSync(cut, Math.floor(statSync(cut).size / 2));
    for (const file of lost) rmSync(file);
    return second;
  }],
  ['of a version that made other pages, its notes lost', ({ out, cache }, { first }) => {
    cpSync(join(out, 'about/index.html'), join(out, 'no-more/index.html'));
    mkdirSync(join(out, '_astro'), { recursive: true });
    cpSync(join(out, 'about/index.html'), join(out, '_astro/NoMore.AAAAAAAA.css'));
    for (const name of readdirSync(cache)) if (name !== 'renderer') rmSync(join(cache, name), { recursive: true });
    return first;
  }],
];

/** The ways by name. */
export const waysBack = ways.map(([name]) => name);

/** Build upon a cache that came back in one of the ways: the site is the one from nothing. @returns what is wrong */
export async function buildOnRestored(stage: Stage, name: string): Promise<string[]> {
  const room = roomOf(stage, 'restored');
  const act = ways.find(([each]) => each === name)?.[1](room, stage) ?? stage.first;
  stage.shop.fill(act.files);
  const { code, stderr } = await buildOn(stage, room).ended;
  return code === 0 ? differenceOf(act.bytes, bytesOf(room.out)) : [`ended with ${String(code)}: ${stderr}`];
}

/** Build upon what an older version of the code left of another content: the site is the one from nothing. */
export async function buildOnOlderCode(stage: Stage): Promise<string[]> {
  const room = roomIn(stage.shop, 'older');
  rmSync(dirname(room.out), { recursive: true, force: true });
  const files = ['src/layouts/Frame.astro', 'src/archive/teasers.ts', 'public/older.txt'].map((file) => join(stage.shop.code, file));
  const kept = join(stage.shop.home, 'kept');
  for (const file of files.slice(0, 2)) cpSync(file, join(kept, file));
  stage.shop.changeCode('src/layouts/Frame.astro', (text) => text.replace('</main>', '<span class="older"></span></main>'));
  stage.shop.changeCode('src/archive/teasers.ts', (text) => `${text}\n// older\n`);
  cpSync(join(stage.shop.code, 'public/icon.svg'), files[2] ?? '');
  stage.shop.fill(stage.first.files);
  const before = await buildOn(stage, room).ended;
  for (const file of files.slice(0, 2)) cpSync(join(kept, file), file);
  rmSync(files[2] ?? '');
  if (before.code !== 0) return [`the older version ended with ${String(before.code)}: ${before.stderr}`];
  stage.shop.fill(stage.second.files);
  const { code, stderr } = await buildOn(stage, room).ended;
  return code === 0 ? differenceOf(stage.second.bytes, bytesOf(room.out)) : [`ended with ${String(code)}: ${stderr}`];
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => join(entry.parentPath, entry.name)).sort();
}

/** Give every table of a database one column more and its first column another name. */
function changeTables(file: string): void {
  const database = new DatabaseSync(file);
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").all().map(({ name }) => String(name));
  for (const table of tables) {
    const [first] = database.prepare(`PRAGMA table_info(${table})`).all();
    database.exec(`ALTER TABLE ${table} RENAME COLUMN ${String(first?.['name'])} TO was_${String(first?.['name'])}; ALTER TABLE ${table} ADD COLUMN more TEXT`);
  }
  database.close();
}
