import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { nextFolder } from '../../src/build/publishing/publish.ts';
import { deadLinksOf, readLinks } from './dead-links.ts';
import type { Dice } from './dice.ts';
import { bytesOf, type Known } from './folders.ts';
import { differenceOf } from './sequences.ts';
import { buildOn, type Act, type Stage } from './stage.ts';
import type { Room, Run } from './workshop.ts';

/** How long a build takes until it begins to publish, and until it has ended, in milliseconds. */
export interface Pace {
  prepared: number;
  ended: number;
}

/** What a live site shows of being under construction: the notes that a build leaves of its own. */
const own = /^\.backnumber\.json/;

/** What earlier looks at a site have shown. A site is looked at hundreds of times while few of its files change. */
class Looks {
  readonly files: Known = new Map();
  readonly #links = new Map<string, string[]>();

  /** The links of a file that has this digest. */
  linksIn(out: string, file: string, digest: string): string[] {
    const name = `${file} ${digest}`;
    const links = this.#links.get(name) ?? readLinks(out, file);
    this.#links.set(name, links);
    return links;
  }
}

/**
 * What is wrong with a site on its way from one act to another: files of neither, and links that lead nowhere for readers
 * who stand on a page that both have, or come to the entries.
 */
export function faultsBetween(out: string, from: Act, to: Act, looks = new Looks()): string[] {
  const bytes = existsSync(out) ? bytesOf(out, looks.files) : new Map<string, string>();
  const found = [...bytes].filter(([file]) => !own.test(file));
  const torn = found.filter(([file, digest]) => from.bytes.get(file) !== digest && to.bytes.get(file) !== digest);
  const staying = found.flatMap(([file]) => (from.bytes.has(file) && to.bytes.has(file) ? [file] : []));
  const lost = staying.length === 0 ? [] : [...from.bytes.keys()].filter((file) => to.bytes.has(file) && !existsSync(join(out, file)));
  return [
    ...torn.map(([file]) => `${file} is torn`), ...lost.map((file) => `${file} is gone for a while`),
    ...deadLinksOf(out, staying, '/', (file) => looks.linksIn(out, file, bytes.get(file) ?? '')),
  ];
}

/** Run a build to its end and measure it. */
export async function paceOf(stage: Stage, room: Room): Promise<Pace> {
  const began = performance.now();
  const run = buildOn(stage, room);
  const prepared = untilPublishing(run, room).then(() => performance.now() - began);
  const { code, stderr } = await run.ended;
  if (code !== 0) throw new Error(`A build ended with ${String(code)}: ${stderr}`);
  return { prepared: await prepared, ended: performance.now() - began };
}

/**
 * Start a build and kill it, mostly with all it started: at any moment of its run, or while it publishes.
 * @returns at which moment it was killed, in words
 */
export async function killOnTheWay(stage: Stage, room: Room, { prepared, ended }: Pace, publishing: boolean, { roll }: Dice): Promise<string> {
  const run = buildOn(stage, room);
  const wait = publishing ? roll(Math.max(2, ended - prepared)) : roll(ended);
  if (publishing) await untilPublishing(run, room);
  if (wait > 0) await Promise.race([setTimeout(wait), run.ended]);
  // Now and then what it started lives on for a while.
  if (roll(3) === 0) run.child.kill('SIGKILL');
  else signal(run, 'SIGKILL');
  const { code } = await run.ended;
  const moment = `${wait} ms after ${publishing ? 'publishing began' : 'the start'}`;
  return code === null ? `killed ${moment}` : `ended before it could be killed ${moment}`;
}

/** Look at a site again and again while it is published, the build standing still each time. */
export async function watchPublishing(stage: Stage, room: Room, from: Act, to: Act): Promise<{ looks: number; faults: string[] }> {
  const run = buildOn(stage, room);
  let running = true;
  void run.ended.then(() => { running = false; });
  await untilPublishing(run, room);
  const faults = new Set<string>();
  const seen = new Looks();
  let looks = 0;
  while (running && faults.size === 0) {
    signal(run, 'SIGSTOP');
    for (const fault of faultsBetween(room.out, from, to, seen)) faults.add(fault);
    looks++;
    signal(run, 'SIGCONT');
    await setTimeout(1);
  }
  const { code, stderr } = await run.ended;
  if (code !== 0) faults.add(`the build ended with ${String(code)}: ${stderr}`);
  return { looks, faults: [...faults] };
}

/** Run a build to its end, and say what then differs from the act. */
export async function buildAndCompare(stage: Stage, room: Room, act: Act, env: Record<string, string> = {}): Promise<string[]> {
  const { code, stderr } = await buildOn(stage, room, { env }).ended;
  if (code !== 0) return [`the build ended with ${String(code)}: ${stderr}`];
  return differenceOf(act.bytes, bytesOf(room.out));
}

/** Wait until a build has prepared everything and begins to publish, or has ended. */
async function untilPublishing({ child }: Run, { out }: Room): Promise<void> {
  const journal = join(nextFolder(out), '.journal.json');
  while (child.exitCode === null && child.signalCode === null && !existsSync(journal)) await setTimeout(1);
}

function signal({ child }: Run, name: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, name);
  } catch {
    // It has ended by itself.
  }
}
