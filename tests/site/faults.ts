import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { damage } from './damages.ts';
import type { Dice } from './dice.ts';
import { bytesOf } from './folders.ts';
import { buildAndCompare, faultsBetween, killOnTheWay, watchPublishing, type Pace } from './kills.ts';
import { differenceOf } from './sequences.ts';
import { buildOn, roomOf, type Act, type Stage } from './stage.ts';
import type { Ended } from './command.ts';
import { startRun, type Room } from './workshop.ts';

/*
 * What befalls a build from outside. Each function does it once and returns what went wrong; nothing where all is well.
 */

/** Kill a build from one act to the other, look at the site it leaves, and let the next run meet what came of it. */
export async function killOnce(stage: Stage, room: Room, [from, to]: readonly [Act, Act], pace: Pace, number: number, dice: Dice): Promise<{ how: string; faults: string[]; at: Act }> {
  stage.shop.fill(to.files);
  const how = await killOnTheWay(stage, room, pace, number % 2 === 0, dice);
  const left = faultsBetween(room.out, from, to).map((fault) => `left by the killed build: ${fault}`);
  const [after, then, at] = await aftermath(stage, room, [from, to], number);
  return { how: `${how}, then ${after}`, faults: [...left, ...then], at };
}

/** What is done after a kill: mostly the same build again. */
async function aftermath(stage: Stage, room: Room, [from, to]: readonly [Act, Act], number: number): Promise<[string, string[], Act]> {
  if (number % 5 === 1) {
    stage.shop.fill(from.files);
    return ['the content is as it was before', await buildAndCompare(stage, room, from), from];
  }
  if (number % 5 === 2) {
    rmSync(room.cache, { recursive: true, force: true });
    return ['the cache is deleted', await buildAndCompare(stage, room, to), to];
  }
  if (number % 5 === 3) {
    stage.shop.fill(new Map([...to.files, ['2020/05/broken.md', 'No front matter.\n']]));
    const { code } = await buildOn(stage, room).ended;
    const faults = [...(code === 1 ? [] : [`a broken item was answered with ${String(code)}`]), ...faultsBetween(room.out, from, to)];
    stage.shop.fill(to.files);
    return ['an item is broken', [...faults, ...await buildAndCompare(stage, room, to)], to];
  }
  if (number % 7 === 4) {
    rmSync(room.out, { recursive: true, force: true });
    return ['the site is deleted', await buildAndCompare(stage, room, to), to];
  }
  return ['the same build', await buildAndCompare(stage, room, to), to];
}

/** Watch a site while it goes from one act to the other. */
export async function watchOnce(stage: Stage, room: Room, [from, to]: readonly [Act, Act]): Promise<{ looks: number; faults: string[] }> {
  stage.shop.fill(to.files);
  const { looks, faults } = await watchPublishing(stage, room, from, to);
  return { looks, faults: [...faults, ...differenceOf(to.bytes, bytesOf(room.out))] };
}

/** Damage a file of the cache, and build: upon the live site, or where that is gone and all of it is taken from the cache. */
export async function hurtOnce(stage: Stage, dice: Dice, only?: RegExp): Promise<{ how: string; faults: string[] }> {
  const room = roomOf(stage, 'hurt');
  const act = dice.pick([stage.first, stage.second]);
  const gone = dice.roll(2) === 0;
  stage.shop.fill(act.files);
  const how = `${damage(room.cache, dice, only)}${gone ? ', the site gone' : ''}, ${act.name} act`;
  if (gone) rmSync(room.out, { recursive: true });
  return { how, faults: await buildAndCompare(stage, room, act) };
}

/** Kill the first build of a site: it is there whole, or not at all. */
export async function killFirst(stage: Stage, pace: Pace, dice: Dice): Promise<{ how: string; faults: string[] }> {
  const room = roomOf(stage, 'fresh');
  rmSync(room.out, { recursive: true });
  stage.shop.fill(stage.second.files);
  const how = await killOnTheWay(stage, room, pace, false, dice);
  const left = existsSync(room.out) ? differenceOf(stage.second.bytes, bytesOf(room.out)) : [];
  return { how: `the first build ${how}`, faults: [...left, ...await buildAndCompare(stage, room, stage.second)] };
}

/** Build a site that is a disk of its own, so that nothing beside it can be renamed into it. `undefined` where it cannot be tried. */
export async function buildOnAnotherDisk(stage: Stage): Promise<string[] | undefined> {
  const room = roomOf(stage, 'mounted');
  rmSync(room.out, { recursive: true });
  mkdirSync(room.out);
  try {
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', room.out], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  try {
    const faults: string[] = [];
    for (const act of [stage.first, stage.second]) {
      stage.shop.fill(act.files);
      faults.push(...await buildAndCompare(stage, room, act));
    }
    return faults;
  } finally {
    execFileSync('umount', [room.out]);
  }
}

/** Spoil files of the live site: a build that reuses nothing mends them. */
export async function mendSite(stage: Stage): Promise<string[]> {
  const room = roomOf(stage, 'spoilt');
  stage.shop.fill(stage.first.files);
  for (const file of stage.first.bytes.keys()) if (/^(index\.html|feed\.xml|search\/.+)$/.test(file)) writeFileSync(join(room.out, file), 'Not this.\n');
  const { code, stderr } = await buildOn(stage, room, { words: ['--clean'] }).ended;
  return code === 0 ? differenceOf(stage.first.bytes, bytesOf(room.out)) : [`ended with ${String(code)}: ${stderr}`];
}

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
  const check = () => startRun([process.execPath, join(shop.code, 'src/desk/check.ts'), '--content', shop.content, '--cache', room.cache, '--now', now], shop.code, {});
  const ends = await Promise.all([check(), buildOn(stage, room), check()].map((run) => run.ended));
  return [...ends.flatMap(({ code, stderr }) => (code === 0 ? [] : [`one ended with ${String(code)}: ${stderr}`])), ...differenceOf(stage.second.bytes, bytesOf(room.out))];
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

/** Serve a site under another path, and then where it was: each time it is what a build from nothing makes. */
export async function changePath(stage: Stage): Promise<string[]> {
  const room = roomOf(stage, 'path');
  const fresh = { out: join(room.out, '../fresh'), cache: join(room.cache, '../fresh-cache') };
  stage.shop.fill(stage.first.files);
  const words = ['--base', '/news/archive/'];
  for (const at of [room, fresh]) {
    const { code, stderr } = await buildOn(stage, at, { words }).ended;
    if (code !== 0) return [`ended with ${String(code)}: ${stderr}`];
  }
  return [...differenceOf(bytesOf(fresh.out), bytesOf(room.out)), ...await buildAndCompare(stage, room, stage.first)];
}

/** A folder that holds something else is refused by name and left as it is. */
export async function meetForeignFolder(stage: Stage): Promise<string[]> {
  const room = roomOf(stage, 'foreign');
  rmSync(room.out, { recursive: true });
  mkdirSync(room.out);
  writeFileSync(join(room.out, 'thesis.txt'), 'Not ours.\n');
  const ended = await buildOn(stage, room).ended;
  const kept = readdirSync(room.out).join() === 'thesis.txt';
  return [...(kept ? [] : ['a folder of others was changed']), ...plainEnd(ended, 2, /--out is .*foreign.dist, which holds files that Backnumber did not put there/)];
}

/** Words before a command line that run it as a user who may do little; undefined where that cannot be arranged. */
function asNobody(): string[] | undefined {
  return process.getuid?.() === 0 && existsSync('/usr/bin/setpriv') ? ['/usr/bin/setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : undefined;
}

/** A site that this user may not write to, whole or in part, is said plainly; once it may, the next run ends well. `undefined` where it cannot be tried. */
export async function closeFolders(stage: Stage): Promise<string[] | undefined> {
  const before = asNobody();
  if (!before) return undefined;
  chmodSync(stage.shop.home, 0o755);
  // The folders above may be closed to others, as that for temporary files is on some machines.
  const [program = '', ...words] = before;
  const reading = [process.execPath, '-e', `require('node:fs').readdirSync(${JSON.stringify(join(stage.shop.code, 'node_modules/'))})`];
  if (spawnSync(program, [...words, ...reading]).status !== 0) return undefined;
  const room = roomOf(stage, 'closed');
  const home = dirname(room.out);
  execFileSync('chown', ['-R', '65534:65534', home]);
  stage.shop.fill(stage.second.files);
  const faults: string[] = [];
  const part = join(room.out, [...stage.first.bytes.keys()].find((file) => /^\d{4}\//.test(file) && stage.second.bytes.has(file))?.split('/')[0] ?? '');
  for (const folder of [home, room.out, room.cache, part]) {
    execFileSync('chown', ['-R', '0:0', folder]);
    const ended = await buildOn(stage, room, { before }).ended;
    faults.push(...plainEnd(ended, 3, /^This user may not use \/.+\.\n/).map((fault) => `${folder} closed: ${fault}`));
    if (folder === part) faults.push(...faultsBetween(room.out, stage.first, stage.second));
    else faults.push(...differenceOf(stage.first.bytes, bytesOf(room.out)));
    execFileSync('chown', ['-R', '65534:65534', home]);
  }
  const { code, stderr } = await buildOn(stage, room, { before }).ended;
  return [...faults, ...(code === 0 ? differenceOf(stage.second.bytes, bytesOf(room.out)) : [`opened again: ended with ${String(code)}: ${stderr}`])];
}

/** A disk that is full is said plainly and leaves the old site whole; with room again the next run ends well. `undefined` where it cannot be tried. */
export async function fillDisk(stage: Stage, dice: Dice): Promise<string[] | undefined> {
  const home = join(stage.shop.home, 'disk');
  mkdirSync(home, { recursive: true });
  const mount = (options: string) => execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', home], { stdio: 'ignore' });
  try {
    mount('size=200m');
  } catch {
    return undefined;
  }
  try {
    cpSync(dirname(stage.built.out), home, { recursive: true });
    const room = { out: join(home, 'dist'), cache: join(home, 'cache') };
    const used = Number(execFileSync('df', ['--output=used', home], { encoding: 'utf8' }).split('\n')[1]);
    const faults: string[] = [];
    stage.shop.fill(stage.second.files);
    for (const spare of [0, 40, dice.roll(400), dice.roll(2000)]) {
      mount(`remount,size=${used + spare}k`);
      const ended = await buildOn(stage, room).ended;
      if (ended.code !== 0) faults.push(...plainEnd(ended, 3, /^There is no space left to write .+\.\n/).map((fault) => `with ${spare} KB: ${fault}`));
      faults.push(...faultsBetween(room.out, stage.first, stage.second));
      mount('remount,size=200m');
      if (ended.code === 0) break;
    }
    return [...faults, ...await buildAndCompare(stage, room, stage.second)];
  } finally {
    execFileSync('umount', [home]);
  }
}

/** What is wrong with how a run ended that could not do its work: its exit code, its words, or a trace of the program in them. */
function plainEnd({ code, stderr }: Ended, wanted: number, words: RegExp): string[] {
  if (code === wanted && words.test(stderr) && !/^\s+at .+:\d+:\d+\)?$/m.test(stderr)) return [];
  return [`ended with ${String(code)}: ${stderr}`];
}
