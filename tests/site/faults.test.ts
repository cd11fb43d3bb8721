import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildBesideChecks, buildTogether, changePath, loseFiles, moveInTime, turnClock } from './changes-outside.ts';
import { buildOnAnotherDisk, closeFolders, fillDisk, meetForeignFolder } from './disks.ts';
import { makeDice, type Dice } from './dice.ts';
import { hurtOnce, killFirst, killOnce, watchOnce } from './faults.ts';
import { paceOf, type Pace } from './kills.ts';
import { keepOthers, meetForeignCache } from './outside/files-of-others.ts';
import { buildOnRestored, waysBack } from './outside/restored-caches.ts';
import { copyRenderer } from './ready.ts';
import { roomOf, setStage, type Act, type Stage } from './stage.ts';
import { openWorkshop, roomIn, type Room, type Workshop } from './workshop.ts';

// `npm run bench -- faults` does all of this much more often.
const seed = 11;

let shop: Workshop;
let stage: Stage;
let room: Room;
let pace: Pace;
let at: Act;
let dice: Dice;

beforeAll(async () => {
  shop = openWorkshop();
  copyRenderer(roomIn(shop, 'built'));
  stage = await setStage(shop, seed, 12);
  dice = makeDice(seed);
  room = roomOf(stage, 'live');
  shop.fill(stage.second.files);
  pace = await paceOf(stage, room);
  at = stage.second;
});

afterAll(() => shop.leave());

const other = (act: Act): Act => (act === stage.first ? stage.second : stage.first);

test('what befalls a site befalls all that is published: record, feeds, data, Pagefind’s bundle, and what keeps years offline', () => {
  const kinds = [
    /^record\/checkpoint$/, /^record\/tile\/entries\//, /^(.+\/)?atom\.xml$/, /^data\/items\/.+\.gz$/, /^pagefind\/index\//, /^offline\.js$/, /^manifest\//,
  ];
  for (const { bytes, name } of [stage.first, stage.second]) {
    expect(kinds.filter((kind) => ![...bytes.keys()].some((file) => kind.test(file))), name).toEqual([]);
  }
  // The second act goes on from the record of the first.
  expect([...stage.second.bytes.keys()].filter((file) => file.startsWith('record/tile/entries/'))).toHaveLength(2);
});

test('a site is at every moment of publishing whole and without a dead link', async () => {
  const { looks, faults } = await watchOnce(stage, room, [at, other(at)]);
  expect(faults).toEqual([]);
  expect(looks).toBeGreaterThan(0);
  at = other(at);
});

test.each([0, 1, 2, 3, 4])('a killed build leaves a sound site, and the next run makes the right one (%i)', async (number) => {
  const { how, faults, at: reached } = await killOnce(stage, room, [at, other(at)], pace, number, dice);
  expect(faults, how).toEqual([]);
  at = reached;
});

test('a first build that is killed leaves a whole site or none', async () => {
  const { how, faults } = await killFirst(stage, pace, dice);
  expect(faults, how).toEqual([]);
});

test.each([/store/, /ledger/, /renderer/, /volumes/, /pictures/])('a damaged cache never makes a wrong page: %s', async (kind) => {
  const { how, faults } = await hurtOnce(stage, dice, kind);
  expect(faults, how).toEqual([]);
});

test('files of a site that were lost or changed by hand are as they should be after the next build', async () => {
  expect(await loseFiles(stage, dice)).toEqual([]);
});

test('a site may lie on a disk of its own', async ({ skip }) => {
  const faults = await buildOnAnotherDisk(stage);
  if (!faults) skip('this needs the right to mount a small disk');
  expect(faults).toEqual([]);
});

test('several builds at once all end well, of one site or of two from one cache', async () => {
  expect(await buildTogether(stage)).toEqual([]);
});

test.each([false, true])('other commands may read the same items meanwhile; from a fresh cache: %s', async (fresh) => {
  expect(await buildBesideChecks(stage, fresh)).toEqual([]);
});

test('another clock, zone and locale, touched files and moved folders change nothing', async () => {
  expect(await moveInTime(stage)).toEqual([]);
});

test('a clock that stands in 1970 or 2100 makes no wrong site', async () => {
  expect(await turnClock(stage)).toEqual([]);
});

// The benchmark unpacks them in more ways, and one of an older version.
test.each(waysBack.slice(0, 3))('a cache that a pipeline unpacks never makes a wrong page: %s', async (name) => {
  expect(await buildOnRestored(stage, name)).toEqual([]);
});

test('a site that moves to another path is made anew, and links only below it', async () => {
  expect(await changePath(stage)).toEqual([]);
});

test('a folder that holds something else is left as it is', async () => {
  expect(await meetForeignFolder(stage)).toEqual([]);
});

test('files of others stay in the folder of a site and in a cache, whatever is built; what reuses nothing mends a spoilt site', async () => {
  expect(await keepOthers(stage)).toEqual([]);
});

test('a folder of others is not taken for the cache', async () => {
  expect(await meetForeignCache(stage)).toEqual([]);
});

test('a folder that may not be written to is said plainly, and the site is sound', async ({ skip }) => {
  const faults = await closeFolders(stage);
  if (!faults) skip('this needs root, or a file system that knows users');
  expect(faults).toEqual([]);
});

test('a full disk is said plainly, and the old site is whole', async ({ skip }) => {
  const faults = await fillDisk(stage, dice);
  if (!faults) skip('this needs the right to mount a small disk');
  expect(faults).toEqual([]);
});
