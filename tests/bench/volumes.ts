import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from '../../src/commands/line/command.ts';
import { project } from '../../src/commands/line/folders.ts';
import { runCommand } from '../../src/commands/line/run.ts';
import { UsageError } from '../../src/commands/line/read-line.ts';
import { VolumeCache } from '../../src/search/volumes/cache.ts';
import { nameVolumes, type NamedVolume } from '../../src/search/volumes/names.ts';
import { limitsFor, planVolumes } from '../../src/search/volumes/plan.ts';
import type { Task } from '../../src/search/volumes/tasks.ts';
import { buildVolumes, type BuiltIndex } from '../../src/search/volumes/build-volumes.ts';
import { makeArchive, type Archive } from './archive.ts';
import { tryMeasured, type Cost } from './measure/run.ts';
import { tableText } from './report/table.ts';
import { chooseQueries } from './volumes/queries.ts';
import { pageOf } from './volumes/pages.ts';
import { readFirst } from './volumes/reading.ts';

const work = join(project, '.bench');
const sizesOf = (value: string): number[] => value.split(',').map(Number);
const check = (value: string): string | undefined =>
  (/^[1-9]\d*(,[1-9]\d*)*$/.test(value) ? undefined : `${JSON.stringify(value)} is no list of numbers. Write one such as 1000,2000.`);

const command = {
  name: 'bench',
  purpose: 'Measure what search volumes of several sizes cost the editor and the reader. Results are kept in .bench/.',
  operands: { value: 'volumes', docs: 'The benchmark.' },
  flags: [
    { name: 'items', form: 'text', value: 'N', default: '10000', docs: 'Size of the archive.', check },
    {
      name: 'parts', form: 'text', value: 'N,…', default: '125,500,1200,2000', docs: 'Sizes of parts, which are what is indexed when one item changes.', check,
    },
    { name: 'volumes', form: 'text', value: 'N,…', default: '1000,2000,5000,10000', docs: 'Most items in a volume of older items.', check },
    { name: 'keep', form: 'flag', docs: 'Keep the parts and volumes, so that the next run need not index them.' },
  ],
  examples: ['volumes', 'volumes --items 100000 --volumes 2000,5000,10000,20000'],
} as const satisfies Command;

/** Measure parts and volumes as this process's command line says. */
export async function main(): Promise<number> {
  await runCommand(command, async ({ values, operands }) => {
    if (operands.length > 1) throw new UsageError(`volumes takes flags only, and ${JSON.stringify(operands[1])} is none.`);
    const count = Number(values.items);
    const folder = join(work, `volumes-${count}`);
    mkdirSync(folder, { recursive: true });
    const archive = makeArchive(work, count);
    const text = `${await measureParts(count, sizesOf(values.parts), folder)}\n\n${await measureVolumes(archive, sizesOf(values.volumes), folder)}`;
    console.log(text);
    writeFileSync(join(work, `volumes-${count}.md`), `${text}\n`);
    if (!values.keep) rmSync(folder, { recursive: true, force: true });
  });
  return Number(process.exitCode ?? 0);
}

/** What it costs to index parts of these sizes. */
async function measureParts(count: number, wanted: readonly number[], folder: string): Promise<string> {
  const rows = [];
  for (const size of wanted.filter((each) => each <= count)) {
    const program = fileURLToPath(new URL('volumes/index-part.ts', import.meta.url));
    rmSync(join(folder, 'part'), { recursive: true, force: true });
    mkdirSync(join(folder, 'part'));
    const { seconds, processorSeconds, peakBytes } = mustRun(
      await tryMeasured({ command: process.execPath, words: [program, work, String(count), String(size), join(folder, 'part')], folder }),
    );
    rows.push([`${size} items`, seconds.toFixed(1), processorSeconds.toFixed(1), (peakBytes / 1e9).toFixed(2)]);
  }
  return tableText([['to index a part of', 's', 'CPU s', 'peak GB'], ...rows]);
}

/** What volumes of these sizes cost to bind, and to search for the first time. */
async function measureVolumes(archive: Archive, wanted: readonly number[], folder: string): Promise<string> {
  const items = archive.items.map((item) => ({ item, url: item.file, day: item.day, digest: item.file }));
  const chinese = archive.items.filter(({ language }) => language === 'zh');
  const cache = join(folder, 'cache');
  const rows: string[][] = [];
  let head: string[] = [];
  for (const older of wanted) {
    const limits = { ...limitsFor(items.length), older };
    const began = performance.now();
    const shelf = await buildVolumes(
      items, { cache, source: ({ item }) => ({ html: pageOf(readFileSync(join(archive.content, item.file), 'utf8'), item) }), limits },
    );
    console.error(`volumes of ${older}: ${shelf.indexed} indexed, ${shelf.bound} bound in ${((performance.now() - began) / 1000).toFixed(1)} s`);
    const cabinet = new VolumeCache(join(cache, 'volumes'));
    const folders = new Map(shelf.units.map((unit) => [unit.name, unit.folder]));
    const named = nameVolumes(planVolumes(items, limits)).volumes;
    const queries = chooseQueries(
      named.map(({ name }) => cabinet.listOf(name)), { en: items.length - chinese.length, 'zh-hans': chinese.length },
      readFileSync(join(archive.content, chinese[0]?.file ?? ''), 'utf8').split('---').at(-1) ?? '',
    );
    const cells: string[] = [];
    for (const { text, tag } of queries) {
      const { requests, bytes, milliseconds } = await readFirst(shelf.catalogue, (name) => folders.get(name) ?? '', text, tag);
      cells.push(`${requests} / ${(bytes / 1e3).toFixed(0)} / ${milliseconds.toFixed(0)}`);
    }
    head = ['volumes of at most', 'how many', 'files', 'MB', 'words MB', 'to bind one: CPU s', 'GB', 'MB', ...queries.map(({ name }) => name)];
    rows.push([String(older), String(shelf.volumes.length), ...await measureBinding(shelf, named, cache, folder), ...cells]);
  }
  return `${tableText([head, ...rows])}\n\nColumns of searches: requests / KB / ms until the complete, exactly counted answer and ten results, 40 ms a `
    + 'request, six at once.';
}

/** Bind the largest volume once more, from parts as they are in the cache, in a process that is measured. */
async function measureBinding({ units }: BuiltIndex, volumes: readonly NamedVolume<unknown>[], cache: string, folder: string): Promise<string[]> {
  const largest = volumes.toSorted((one, other) => other.items.length - one.items.length)[0];
  const megabytes = (isMeant: (name: string) => boolean) => units.filter(({ name }) => isMeant(name)).reduce((sum, unit) => sum + unit.bytes, 0) / 1e6;
  const isVolume = (name: string) => volumes.some((volume) => volume.name === name);
  const cabinet = new VolumeCache(join(cache, 'volumes'));
  const program = fileURLToPath(new URL('../../src/search/volumes/task-process.ts', import.meta.url));
  const to = join(folder, 'bound');
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to);
  const task: Task = { kind: 'volume', parts: largest?.parts.map(({ name }) => cabinet.part(name)) ?? [], to };
  const words = ['-c', 'printf "%s\n" "$1" | "$0" "$2"', process.execPath, JSON.stringify(task), program];
  const { processorSeconds, peakBytes } = mustRun(await tryMeasured({ command: '/bin/sh', words, folder }));
  return [
    String(units.reduce((sum, { files }) => sum + files.length, 0)), megabytes(() => true).toFixed(0), megabytes((name) => !isVolume(name)).toFixed(1),
    processorSeconds.toFixed(1), (peakBytes / 1e9).toFixed(2), megabytes((name) => name === largest?.name).toFixed(1),
  ];
}

function mustRun(cost: Cost | string): Cost {
  if (typeof cost === 'string') throw new Error(cost);
  return cost;
}
