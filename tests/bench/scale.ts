import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Command, CommandLine } from '../../src/commands/line/command.ts';
import { project } from '../../src/commands/line/folders.ts';
import { runCommand } from '../../src/commands/line/run.ts';
import { makeArchive } from './archive.ts';
import { filesIn, tellDifference } from './engines/same-files.ts';
import { measureSearch, type SearchCost } from './engines/search-cost.ts';
import { sizeOfFolder } from './engines/size.ts';
import { tryMeasured, type Cost } from './measure/run.ts';
import type { Length } from './synthetic/story.ts';
import { tableText } from './report/table.ts';
import { checkWhole, keepResult } from './result-file.ts';
import { errorOf, fit, guess, type Law } from './engines/law.ts';

const command = {
  name: 'bench',
  purpose: 'Measure an archive made in shares on this machine, one share after another, and what larger ones would cost. Results are kept in .bench/.',
  operands: { value: 'scale', docs: 'The benchmark.' },
  flags: [
    { name: 'sizes', form: 'text', value: 'N,…', default: '10000,100000,300000', docs: 'How many items the archives have, smallest first.' },
    { name: 'shares', form: 'text', value: 'N', default: '8', docs: 'How many shares each is made in.', check: (value) => checkWhole('shares', value) },
    { name: 'larger', form: 'text', value: 'N,…', default: '1000000,10000000', docs: 'Sizes that are worked out from those measured.' },
    { name: 'notices', form: 'flag', docs: 'Of short notices of about 1 KB, and not of reports of 5.' },
    { name: 'compare', form: 'flag', docs: 'Make each archive by one build as well, and compare all files.' },
  ],
  examples: ['scale', 'scale --sizes 1000,3000,10000 --shares 4 --compare', 'scale --notices --sizes 30000,100000,300000'],
} as const satisfies Command;

/** Measure shares as this process's command line says. */
export async function main(): Promise<number> {
  await runCommand(command, measure);
  return Number(process.exitCode ?? 0);
}

/** What a number of items costs, in seconds of processors, bytes of memory and bytes on disk. */
interface Measured {
  items: number;
  steps: Record<StepName, { seconds: number; processorSeconds: number; otherSeconds: number; peakBytes: number }[]>;
  planBytes: number;
  shareBytes: number[];
  site: { files: number; bytes: number };
  search: SearchCost;
  /** Undefined where no single build was asked for. */
  isSame?: boolean;
}

type StepName = 'plan' | 'share' | 'merge';

async function measure({ values }: CommandLine<typeof command.flags>): Promise<number> {
  const [sizes, larger] = [numbersIn(values.sizes), numbersIn(values.larger)];
  const measured: Measured[] = [];
  const length = values.notices ? 'notices' : 'reports';
  for (const items of sizes) measured.push(await measureSize(items, length, Number(values.shares), values.compare));
  const model = modelOf(measured);
  keepResult(values.notices ? 'scale-notices' : 'scale', { shares: Number(values.shares), measured, model });
  console.log(tableText([
    ['items', 'plan CPU s', 'MB', 'a share CPU s', 'dearest', 'MB', 'merge CPU s', 'MB', 'plan file MB', 'site files', 'site MB',
      'a search KB', 'requests', 'in turn', 'as one build'],
    ...measured.map((each) => rowOf(each)),
  ]));
  if (sizes.length < 3) return 0;
  const rows = larger.map((items) => [items.toLocaleString('en'), ...model.map(({ law }) => rounded(guess(law, items)))]);
  console.log(tableText([
    ['worked out', ...model.map(({ name }) => name)],
    ['error at the size left out', ...model.map(({ error }) => `${(error * 100).toFixed(0)} %`)],
    ...rows,
  ]));
  return measured.some(({ isSame }) => isSame === false) ? 1 : 0;
}

async function measureSize(items: number, length: Length, shares: number, isCompared: boolean): Promise<Measured> {
  const { content, quiet } = makeArchive(join(project, '.bench'), items, undefined, length);
  const home = join(project, '.bench', 'scale');
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  const found: Measured = {
    items, steps: { plan: [], share: [], merge: [] }, planBytes: 0, shareBytes: [], site: { files: 0, bytes: 0 }, search: { bytes: 0, requests: 0, trips: 0 },
  };
  const run = async (name: StepName | undefined, script: string, cache: string, ...words: string[]): Promise<void> => {
    const place = ['--cache', join(home, cache), '--out', join(home, 'site')];
    const ended = await tryMeasured({
      command: process.execPath, folder: project,
      words: ['--import', './src/commands/compile-cache.mjs', `src/commands/${script}.ts`, ...place, '--quiet', ...words],
    });
    if (typeof ended === 'string') throw new Error(ended);
    if (name !== undefined) found.steps[name].push(costOf(ended));
    console.log(`${items.toLocaleString('en')} items, ${name ?? 'one build'}: ${ended.processorSeconds.toFixed(1)} CPU s, ${ended.seconds.toFixed(1)} s`);
  };
  const place = ['--shares', join(home, 'shares')];
  const given = ['--content', content, '--now', '2026-11-01'];
  await run('plan', 'build', 'cache-plan', ...given, ...place, '--plan');
  for (let index = 1; index <= shares; index++) {
    await run('share', 'build', `cache-${index}`, '--content', content, ...place, '--shard', `${index}/${shares}`);
    found.shareBytes.push(sizeOfFolder(join(home, 'shares', `${index}-of-${shares}`)).bytes);
  }
  await run('merge', 'merge', 'cache-merge', ...place);
  found.planBytes = statSync(join(home, 'shares', 'plan', 'cards.sqlite')).size;
  found.site = sizeOfFolder(join(home, 'site'));
  found.search = await measureSearch(join(home, 'site'), quiet.map(({ file }) => join(content, file)));
  if (isCompared) {
    const joined = filesIn(join(home, 'site'));
    rmSync(join(home, 'site'), { recursive: true });
    await run(undefined, 'build', 'cache-one', ...given);
    const difference = tellDifference(joined, filesIn(join(home, 'site')));
    if (difference !== '') console.log(difference);
    found.isSame = difference === '';
  }
  rmSync(home, { recursive: true, force: true });
  return found;
}

function costOf({ seconds, processorSeconds, otherSeconds, peakBytes }: Cost): Measured['steps'][StepName][number] {
  return { seconds, processorSeconds, otherSeconds, peakBytes };
}

function rowOf({ items, steps: { plan, share, merge }, planBytes, site, search, isSame }: Measured): string[] {
  const mean = share.reduce((sum, { processorSeconds }) => sum + processorSeconds, 0) / share.length;
  return [
    items.toLocaleString('en'), secondsOf(plan), memoryOf(plan), mean.toFixed(1), secondsOf(share), memoryOf(share), secondsOf(merge), memoryOf(merge),
    megabytes(planBytes), site.files.toLocaleString('en'), megabytes(site.bytes), (search.bytes / 1e3).toFixed(0),
    String(search.requests), String(search.trips), isSame === undefined ? '' : isSame ? 'yes' : 'no',
  ];
}

/** What is worked out for larger archives: each figure by the law that fits it, and how far that is off at a size that it was not told. */
function modelOf(measured: readonly Measured[]): { name: string; law: Law; error: number }[] {
  const figures: readonly [string, (of: Measured) => number][] = [
    ['plan CPU s', ({ steps }) => Math.max(...steps.plan.map(({ processorSeconds }) => processorSeconds))],
    ['all shares CPU s', ({ steps }) => steps.share.reduce((sum, { processorSeconds }) => sum + processorSeconds, 0)],
    ['a share MB', ({ steps }) => Math.max(...steps.share.map(({ peakBytes }) => peakBytes)) / 1e6],
    ['merge CPU s', ({ steps }) => Math.max(...steps.merge.map(({ processorSeconds }) => processorSeconds))],
    ['merge MB', ({ steps }) => Math.max(...steps.merge.map(({ peakBytes }) => peakBytes)) / 1e6],
    ['files', ({ site }) => site.files],
    ['site MB', ({ site }) => site.bytes / 1e6],
    ['a search KB', ({ search }) => search.bytes / 1e3],
    ['requests of it', ({ search }) => search.requests],
  ];
  return figures.map(([name, figure]) => {
    const points = measured.map((each): [number, number] => [each.items, figure(each)]);
    return { name, law: fit(points), error: errorOf(points) };
  });
}

function numbersIn(list: string): number[] {
  return list.split(',').map(Number).filter((number) => Number.isInteger(number) && number > 0);
}

function secondsOf(costs: readonly { processorSeconds: number }[]): string {
  return Math.max(...costs.map(({ processorSeconds }) => processorSeconds)).toFixed(1);
}

function memoryOf(costs: readonly { peakBytes: number }[]): string {
  return megabytes(Math.max(...costs.map(({ peakBytes }) => peakBytes)));
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
}

function rounded(number: number): string {
  return Number(number.toPrecision(2)).toLocaleString('en');
}
