import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { damage } from './damages.ts';
import type { Dice } from './dice.ts';
import { bytesOf } from './folders.ts';
import { buildAndCompare, faultsBetween, killOnTheWay, watchPublishing, type Pace } from './kills.ts';
import { differenceOf } from './sequences.ts';
import { buildOn, roomOf, type Act, type Stage } from './stage.ts';
import type { Room } from './workshop.ts';

/*
 * What befalls a build from outside. Each function does it once and returns what went wrong; nothing where all is well.
 */

/** Kill a build from one act to the other, look at the site it leaves, and let the next run meet what came of it. */
export async function killOnce(
  stage: Stage, room: Room, [from, to]: readonly [Act, Act], pace: Pace, number: number, dice: Dice,
): Promise<{ how: string; faults: string[]; at: Act }> {
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
    // The same code makes the same renderer; all else begins from nothing.
    for (const name of readdirSync(room.cache)) if (name !== 'renderer') rmSync(join(room.cache, name), { recursive: true });
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
