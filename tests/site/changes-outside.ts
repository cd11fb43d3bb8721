import { cpSync, mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bytesOf } from './folders.ts';
import { differenceOf } from './sequences.ts';
import { buildOn, roomOf, type Stage } from './stage.ts';
import { startRun, type Room } from './workshop.ts';

/*
 * What goes on around a build. Each function does it once and returns what went wrong; nothing where all is well.
 */

/** Build one site, or two from one cache, several times at once: all end well, and who waits says so. */
export async function buildTogether(stage: Stage): Promise<string[]> {
  const room = roomOf(stage, 'together');
  const other = { ...room, out: join(room.out, '../other') };
  stage.shop.fill(stage.second.files);
  const ends = await Promise.all([room, other, room].map((each) => buildOn(stage, each).ended));
  return [
    ...ends.flatMap(({ code, stderr }) => (code === 0 ? [] : [`one ended with ${String(code)}: ${stderr}`])),
    ...[room, other].flatMap(({ out }) => differenceOf(stage.second.bytes, bytesOf(out))),
  ];
}

/** Build while other commands read the same items with the same cache: none is locked out. */
export async function buildBesideChecks(stage: Stage, fresh: boolean): Promise<string[]> {
  const { shop, now } = stage;
  const room = roomOf(stage, 'beside');
  // Where the cache is gone, all begin to make it at once.
  if (fresh) rmSync(room.cache, { recursive: true });
  shop.fill(stage.second.files);
  const check = () =>
    startRun([process.execPath, join(shop.code, 'src/commands/check.ts'), '--content', shop.content, '--cache', room.cache, '--now', now], shop.code, {});
  const ends = await Promise.all([check(), buildOn(stage, room), check()].map((run) => run.ended));
  return [
    ...ends.flatMap(({ code, stderr }) => (code === 0 ? [] : [`one ended with ${String(code)}: ${stderr}`])),
    ...differenceOf(stage.second.bytes, bytesOf(room.out)),
  ];
}

/** Build with another clock, zone and locale, after all files were touched, with times to come, or all folders moved: nothing is made again. */
export async function moveInTime(stage: Stage): Promise<string[]> {
  const room = roomOf(stage, 'moved');
  const { content } = stage.shop;
  stage.shop.fill(stage.first.files);
  const expectSame = async (what: string, at: Room, env: Record<string, string> = {}): Promise<string[]> => {
    const { code, stdout, stderr } = await buildOn(stage, at, { env }).ended;
    if (code !== 0) return [`${what}: ended with ${String(code)}: ${stderr}`];
    const { rendered } = JSON.parse(stdout) as { rendered: number };
    return [...(rendered === 0 ? [] : [`${what}: ${rendered} pages were rendered`]), ...differenceOf(stage.first.bytes, bytesOf(at.out))];
  };
  const faults = await expectSame('in Apia', room, { TZ: 'Pacific/Apia', LC_ALL: 'tr_TR.UTF-8' });
  const toCome = Date.parse('2099-01-01T00:00:00Z') / 1000;
  for (const [when, time] of [['touched', 1], ['dated in 2099', toCome]] as const) {
    for (const path of stage.first.files.keys()) utimesSync(join(content, path), time, time);
    faults.push(...await expectSame(when, room, { TZ: 'America/Los_Angeles' }));
  }
  // The same bytes in other files, as from a copy or a checkout.
  cpSync(content, `${content}-copy`, { recursive: true });
  rmSync(content, { recursive: true });
  renameSync(`${content}-copy`, content);
  const away = join(dirname(room.out), '../elsewhere/deep');
  mkdirSync(dirname(away), { recursive: true });
  renameSync(dirname(room.out), away);
  return [...faults, ...await expectSame('moved', { out: join(away, 'dist'), cache: join(away, 'cache') })];
}

/** Serve a site under another path: it is what a build from nothing makes. */
export async function changePath(stage: Stage): Promise<string[]> {
  const room = roomOf(stage, 'path');
  const fresh = { out: join(room.out, '../fresh'), cache: join(room.cache, '../fresh-cache') };
  stage.shop.fill(stage.first.files);
  const words = ['--base', '/news/archive/'];
  for (const at of [room, fresh]) {
    const { code, stderr } = await buildOn(stage, at, { words }).ended;
    if (code !== 0) return [`ended with ${String(code)}: ${stderr}`];
    // The same code makes the same renderer; all else begins from nothing.
    if (at === room) cpSync(join(room.cache, 'renderer'), join(fresh.cache, 'renderer'), { recursive: true });
  }
  return differenceOf(bytesOf(fresh.out), bytesOf(room.out));
}

/** Spoil files of the live site: a build that reuses nothing mends them. */
export async function mendSite(stage: Stage): Promise<string[]> {
  const room = roomOf(stage, 'spoilt');
  stage.shop.fill(stage.first.files);
  for (const file of stage.first.bytes.keys()) if (/^(index\.html|feed\.xml|search\/.+)$/.test(file)) writeFileSync(join(room.out, file), 'Not this.\n');
  const { code, stderr } = await buildOn(stage, room, { words: ['--clean'] }).ended;
  return code === 0 ? differenceOf(stage.first.bytes, bytesOf(room.out)) : [`ended with ${String(code)}: ${stderr}`];
}
