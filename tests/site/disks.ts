import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Ended } from './command.ts';
import type { Dice } from './dice.ts';
import { bytesOf } from './folders.ts';
import { buildAndCompare, faultsBetween } from './kills.ts';
import { differenceOf } from './sequences.ts';
import { buildOn, roomOf, type Stage } from './stage.ts';

/*
 * Disks and folders that do not do what a build wants. Each function tries one and returns what went wrong; nothing where all is
 * well, and `undefined` where it cannot be tried.
 */

/** A folder that holds something else is refused by name and left as it is. */
export async function meetForeignFolder(stage: Stage): Promise<string[]> {
  const room = roomOf(stage, 'foreign');
  rmSync(room.out, { recursive: true });
  mkdirSync(room.out);
  writeFileSync(join(room.out, 'thesis.txt'), 'Not ours.\n');
  const ended = await buildOn(stage, room).ended;
  const kept = readdirSync(room.out).join() === 'thesis.txt';
  return [
    ...(kept ? [] : ['a folder of others was changed']), ...plainEnd(ended, 2, /--out is .*foreign.dist, which holds files that Backnumber did not put there/),
  ];
}

/** A site that this user may not write to, whole or in part, is said plainly; once it may, the next run ends well. */
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

/** A disk that is full is said plainly and leaves the old site whole; with room again the next run ends well. */
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

/** Build a site that is a disk of its own, so that nothing beside it can be renamed into it. */
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

/** Words before a command line that run it as a user who may do little; undefined where that cannot be arranged. */
function asNobody(): string[] | undefined {
  return process.getuid?.() === 0 && existsSync('/usr/bin/setpriv') ? ['/usr/bin/setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : undefined;
}

/** What is wrong with how a run ended that could not do its work: its exit code, its words, or a trace of the program in them. */
function plainEnd({ code, stderr }: Ended, wanted: number, words: RegExp): string[] {
  if (code === wanted && words.test(stderr) && !/^\s+at .+:\d+:\d+\)?$/m.test(stderr)) return [];
  return [`ended with ${String(code)}: ${stderr}`];
}
