import type { Command, CommandLine } from '../../src/commands/line/command.ts';
import { runCommand } from '../../src/commands/line/run.ts';
import { buildCollections, collections } from '../site/collections.ts';
import { buildBesideChecks, buildTogether, changePath, moveInTime, turnClock } from '../site/changes-outside.ts';
import { buildOnAnotherDisk, closeFolders, fillDisk, meetForeignFolder } from '../site/disks.ts';
import { makeDice } from '../site/dice.ts';
import { hurtOnce, killFirst, killOnce, watchOnce } from '../site/faults.ts';
import { paceOf } from '../site/kills.ts';
import { keepOthers } from '../site/outside/files-of-others.ts';
import { buildOnOlderCode, buildOnRestored, waysBack } from '../site/outside/restored-caches.ts';
import { roomOf, setStage } from '../site/stage.ts';
import { openWorkshop } from '../site/workshop.ts';
import { checkWhole, keepResult } from './result-file.ts';

const command = {
  name: 'bench',
  purpose: 'Kill builds, damage caches, fill disks, and look whether what readers see is sound and the next build right. Results are kept in .bench/.',
  operands: { value: 'faults', docs: 'The benchmark.' },
  flags: [
    { name: 'kills', form: 'text', value: 'N', default: '30', docs: 'How many builds are killed.', check: (value) => checkWhole('kills', value) },
    {
      name: 'damages', form: 'text', value: 'N', default: '40', docs: 'How many times a file of the cache is damaged.',
      check: (value) => checkWhole('damages', value),
    },
    {
      name: 'seed', form: 'text', value: 'N', default: '1', docs: 'Decides where and when, as far as the machine lets it.',
      check: (value) => checkWhole('seed', value),
    },
  ],
  examples: ['faults', 'faults --kills 4 --damages 100 --seed 7'],
} as const satisfies Command;

/** Let everything befall builds that may befall them, as this process's command line says. */
export async function main(): Promise<number> {
  await runCommand(command, meetFaults);
  return Number(process.exitCode ?? 0);
}

async function meetFaults({ values }: CommandLine<typeof command.flags>): Promise<number> {
  const [kills, damages, seed] = [Number(values.kills), Number(values.damages), Number(values.seed)];
  const began = performance.now();
  let failed = 0;
  const tell = (what: string, faults: readonly string[] | undefined): void => {
    if (faults && faults.length > 0) failed++;
    console.log(`${what}: ${faults === undefined ? 'cannot be tried here' : faults.length === 0 ? 'well' : `\n  ${faults.slice(0, 10).join('\n  ')}`}`);
  };
  const shop = openWorkshop();
  const stage = await setStage(shop, seed, 40);
  const room = roomOf(stage, 'live');
  shop.fill(stage.second.files);
  const pace = await paceOf(stage, room);
  const dice = makeDice(seed);
  let at = stage.second;
  for (let number = 0; number < kills; number++) {
    const to = at === stage.first ? stage.second : stage.first;
    const { how, faults, at: reached } = await killOnce(stage, room, [at, to], pace, number, dice);
    tell(how, faults);
    at = reached;
  }
  let looks = 0;
  for (let number = 0; number < 4; number++) {
    const to = at === stage.first ? stage.second : stage.first;
    const watched = await watchOnce(stage, room, [at, to]);
    looks += watched.looks;
    tell(`watched while publishing, ${watched.looks} looks`, watched.faults);
    at = to;
  }
  for (let number = 0; number < damages; number++) {
    const { how, faults } = await hurtOnce(stage, dice);
    tell(how, faults);
  }
  for (let number = 0; number < Math.ceil(kills / 6); number++) {
    const { how, faults } = await killFirst(stage, pace, dice);
    tell(how, faults);
  }
  tell('files of others, and a spoilt site', await keepOthers(stage));
  tell('a site on a disk of its own', await buildOnAnotherDisk(stage));
  tell('several builds at once', await buildTogether(stage));
  for (const fresh of [false, true]) {
    tell(`other commands at work, ${fresh ? 'from a fresh cache' : 'upon the same cache'}`, await buildBesideChecks(stage, fresh));
  }
  tell('other clock, zone, locale, times and folders', await moveInTime(stage));
  tell('the clock in 1970 and in 2100', await turnClock(stage));
  tell('another path', await changePath(stage));
  for (const name of waysBack) tell(`a cache unpacked by a pipeline: ${name}`, await buildOnRestored(stage, name));
  tell('a cache unpacked by a pipeline: of an older version and another content', await buildOnOlderCode(stage));
  tell('a folder of others', await meetForeignFolder(stage));
  tell('folders that may not be written to', await closeFolders(stage));
  tell('a full disk', await fillDisk(stage, dice));
  const archive = openWorkshop();
  if (collections.length > 0) {
    const { items, faults } = await buildCollections(archive, 1);
    tell(`${items} items of real collections with and without a cache`, faults);
  } else tell('real collections with and without a cache', undefined);
  archive.leave();
  if (failed === 0) shop.leave();
  else console.log(`All of it lies in ${shop.home}.`);
  keepResult('faults', { kills, looks, damages, failed, seconds: Math.round((performance.now() - began) / 1000) });
  return failed === 0 ? 0 : 1;
}
