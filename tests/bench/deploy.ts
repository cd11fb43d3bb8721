import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Command, CommandLine } from '../../src/commands/line/command.ts';
import { project } from '../../src/commands/line/folders.ts';
import { runCommand } from '../../src/commands/line/run.ts';
import { isNamedByContent } from '../../src/build/publishing/own-files.ts';
import { makeDice } from '../site/dice.ts';
import { bytesOf } from '../site/folders.ts';
import { differenceOf } from '../site/sequences.ts';
import { roomOf, setStage, type Act, type Stage } from '../site/stage.ts';
import { openWorkshop, roomIn, startRun, type Room, type Run } from '../site/workshop.ts';
import { makeArchive } from './archive.ts';
import { changesOf } from './changes.ts';
import { readWhile } from './deploy/reader.ts';
import { isInstalled, ways, type Place } from './deploy/servers.ts';
import { copyProject } from './project.ts';
import { checkWhole, keepResult } from './result-file.ts';

const command = {
  name: 'bench',
  purpose: 'Send sites by real servers of this machine while readers read and runs are killed, and measure what one new item sends.',
  operands: { value: 'deploy', docs: 'The benchmark.' },
  flags: [
    { name: 'kills', form: 'text', value: 'N', default: '10', docs: 'How many runs are killed on each way.', check: (value) => checkWhole('kills', value) },
    {
      name: 'items', form: 'text', value: 'N', default: '0', docs: 'Size of the archive to which one item is added; 0 for none.',
      check: (value) => checkWhole('items', value),
    },
    { name: 'only', form: 'text', value: 'WAY,…', default: Object.keys(ways).join(','), docs: 'Only these ways.' },
    {
      name: 'seed', form: 'text', value: 'N', default: '1', docs: 'Decides what is killed when, as far as the machine lets it.',
      check: (value) => checkWhole('seed', value),
    },
  ],
  examples: ['deploy', 'deploy --kills 50 --only rsync', 'deploy --kills 0 --items 10000'],
} as const satisfies Command;

/** Send sites as this process's command line says. */
export async function main(): Promise<number> {
  await runCommand(command, measure);
  return Number(process.exitCode ?? 0);
}

/** Files of others at the target. */
const foreign = ['CNAME', '.well-known/security.txt', 'shop/index.html'];

async function measure({ values }: CommandLine<typeof command.flags>): Promise<number> {
  const [kills, items, seed] = [Number(values.kills), Number(values.items), Number(values.seed)];
  const open = values.only.split(',').flatMap((name) => {
    const way = ways[name];
    const missing = way?.needs.filter((program) => !isInstalled(program)) ?? ['such a way'];
    if (missing.length > 0) console.log(`${name}: not tried, since there is no ${missing.join(' and no ')}.`);
    return way && missing.length === 0 ? [[name, way.open] as const] : [];
  });
  const results: object[] = [];
  if (kills > 0) {
    const shop = openWorkshop();
    const stage = await setStage(shop, seed, 30);
    for (const [name, openPlace] of open) results.push(await disturb(name, stage, openPlace, kills, seed));
    shop.leave();
  }
  if (items > 0) results.push(...await addOne(items, open));
  keepResult('deploy', { results });
  return results.some((result) => 'faults' in result && Number(result.faults) > 0) ? 1 : 0;
}

/** Send one act after the other while somebody reads, kill most of the runs on the way, and compare what is there byte for byte. */
async function disturb(name: string, stage: Stage, openPlace: (home: string) => Promise<Place>, kills: number, seed: number): Promise<object> {
  const home = mkdtempSync(join(tmpdir(), 'backnumber-bench-deploy-'));
  const place = await openPlace(home);
  const acts: readonly [Act, Room][] = [[stage.first, roomOf(stage, 'sent-first')], [stage.second, roomIn(stage.shop, 'other')]];
  for (const file of foreign) {
    mkdirSync(join(place.folder, file, '..'), { recursive: true });
    writeFileSync(join(place.folder, file), 'of others');
  }
  const dice = makeDice(seed);
  const faults: string[] = [];
  const send = (at: number): Run => {
    const [act, room] = acts[at] ?? acts[0]!;
    stage.shop.fill(act.files);
    return startDeploy(stage.shop.code, ['--content', stage.shop.content, '--out', room.out, '--cache', room.cache, '--now', stage.now], place);
  };
  const finish = async (at: number): Promise<number> => {
    const began = performance.now();
    const { code, stderr } = await send(at).ended;
    if (code !== 0) faults.push(`ended with ${String(code)}: ${stderr}`);
    faults.push(...differencesAt(place.folder, (acts[at] ?? acts[0]!)[0]));
    return performance.now() - began;
  };
  await finish(0);
  let reads = true;
  const isWhole = (file: string, bytes: Buffer): boolean => {
    const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    return foreign.includes(file) || acts.some(([act]) => act.bytes.get(file) === digest);
  };
  const reading = readWhile(place.address, () => reads, isWhole, seed);
  const pace = await finish(1);
  let at = 1;
  let killed = 0;
  for (let number = 0; number < kills; number++) {
    const to = 1 - at;
    const run = send(to);
    await Promise.race([wait(dice.roll(Math.ceil(pace))), run.ended]);
    if (run.child.pid !== undefined && run.child.exitCode === null) process.kill(-run.child.pid, 'SIGKILL');
    if ((await run.ended).code === null) killed += 1;
    // Sometimes the content goes back meanwhile.
    at = number % 3 === 2 ? at : to;
    await finish(at);
  }
  reads = false;
  const { requests, pages, torn, faults: met } = await reading;
  await place.stop();
  const all = [...faults, ...met];
  const figures = `${killed} of ${kills} runs killed, ${pages} pages read by ${requests} requests, ${torn} of them half written, ${all.length} faults`;
  console.log([`${name}: ${figures}`, ...[...new Set(all)].slice(0, 8)].join('\n  '));
  if (all.length === 0) rmSync(home, { recursive: true });
  return { way: name, kills, killed, requests, pages, torn, faults: all.length };
}

function startDeploy(code: string, flags: readonly string[], { target, env }: Place): Run {
  return startRun([process.execPath, join(code, 'src/commands/deploy.ts'), target, '--adopt', '--json', ...flags], code, env);
}

/** What a target holds beside or instead of an act, but for files of others and old ones that stay a while. */
function differencesAt(folder: string, act: Act): string[] {
  const found = [...bytesOf(folder)].filter(([file]) => !foreign.includes(file) && !file.startsWith('.deployed/'));
  const mine = found.filter(([file]) => act.bytes.has(file) || !isNamedByContent(file));
  return differenceOf(act.bytes, new Map(mine));
}

/** Add one item to a large archive, and say what sending it took. */
async function addOne(count: number, open: readonly (readonly [string, (home: string) => Promise<Place>])[]): Promise<object[]> {
  const archive = makeArchive(join(project, '.bench'), count);
  const home = mkdtempSync(join(tmpdir(), 'backnumber-bench-deploy-'));
  const content = join(home, 'content');
  cpSync(archive.content, content, { recursive: true });
  // A copy: whoever edits the project meanwhile changes nothing here.
  const { folder: copy } = copyProject(join(home, 'project'));
  const changes = changesOf({ ...archive, home, content });
  const flags = ['--content', content, '--out', join(home, 'site'), '--cache', join(home, 'cache'), '--now', archive.lastDay];
  const build = async (): Promise<void> => {
    const { code, stderr } = await startRun([process.execPath, join(copy, 'src/commands/build.ts'), '--quiet', ...flags], copy, {}).ended;
    if (code !== 0) throw new Error(stderr);
  };
  await build();
  const places = await Promise.all(open.map(async ([name, openPlace]) => ({ name, place: await openPlace(join(home, name)) })));
  const results: object[] = [];
  const sendAll = async (what: string): Promise<void> => {
    for (const { name, place } of places) {
      const began = performance.now();
      const { code, stdout, stderr } = await startDeploy(copy, flags, place).ended;
      if (code !== 0) throw new Error(stderr);
      const result = { way: name, what, seconds: Math.round((performance.now() - began) / 100) / 10, ...(JSON.parse(stdout) as object) };
      console.log(JSON.stringify(result));
      results.push(result);
    }
  };
  await sendAll('a first time');
  changes.add(0);
  await build();
  await sendAll('one new item');
  await sendAll('nothing new');
  for (const { place } of places) await place.stop();
  rmSync(home, { recursive: true });
  return results;
}
