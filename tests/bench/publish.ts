import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command, CommandLine } from '../../src/commands/line/command.ts';
import { project } from '../../src/commands/line/folders.ts';
import { runCommand } from '../../src/commands/line/run.ts';
import { UsageError } from '../../src/commands/line/read-line.ts';
import { nearestOf } from '../../src/schema/nearest.ts';
import { makeArchive } from './archive.ts';
import { measureBacknumber, type Plan } from './backnumber.ts';
import { copyProject } from './project.ts';
import { goalsOf, verdictOf } from './report/goals.ts';
import { machineOf } from './report/machine.ts';
import { profileWords, profileReport } from './report/profile.ts';
import { disturbanceText, goalTable, resultTable } from './report/table.ts';
import { scenarios, type Result, type Scenario } from './results.ts';
import { checkCount } from './result-file.ts';
import { eleventyIn } from './rivals/eleventy.ts';
import { hugo } from './rivals/hugo.ts';
import { measureRival } from './rivals/measure.ts';
import { pagefindVersion } from './rivals/pagefind.ts';

const work = join(project, '.bench');
const scenarioNames = Object.keys(scenarios) as Scenario[];
const rivalNames = ['hugo', 'eleventy', 'pagefind'] as const;

/** From so many items on one run must do. */
const manyItems = 100_000;

const command = {
  name: 'bench',
  purpose: 'Measure what publishing costs, in synthetic archives and beside rivals that are installed. Results are kept in .bench/.',
  operands: { value: 'publish', docs: 'The benchmark.' },
  flags: [
    { name: 'items', form: 'text', value: 'N,…', default: '1000,10000', docs: 'Sizes of the archives, 300 or more each.', check: checkSizes },
    {
      name: 'runs', form: 'text', value: 'N', docs: 'How often each case is measured; the median counts. Default: 3, and 1 from 100,000 items on',
      check: checkCount,
    },
    {
      name: 'only', form: 'text', value: 'CASE,…', docs: `Only these cases: ${scenarioNames.join(', ')}.`,
      check: (value) => checkNames('only', value, scenarioNames),
    },
    {
      name: 'rivals', form: 'text', value: 'NAME,…', default: rivalNames.join(','), docs: 'Rivals to measure, or none. Pagefind follows each of the others.',
      check: (value) => checkNames('rivals', value, [...rivalNames, 'none']),
    },
    {
      name: 'skip-pagefind-above', form: 'text', value: 'N',
      docs: 'Leave Pagefind’s command out for larger archives: it takes 20 GB of memory for 100,000 items.', check: checkCount,
    },
    { name: 'eleventy', form: 'text', value: 'DIR', docs: 'Folder in which Eleventy is installed.' },
    { name: 'profile', form: 'flag', docs: 'Write a profile of each case and print where its time goes; times are then a little longer.' },
    { name: 'keep', form: 'flag', docs: 'Keep the built sites and caches.' },
  ],
  examples: ['publish', 'publish --items 1000,10000,100000', 'publish --items 10000 --only added,nothing --rivals none --profile'],
} as const satisfies Command;

/** Measure what publishing costs, as this process's command line says. */
export async function main(): Promise<number> {
  await runCommand(command, measure);
  return Number(process.exitCode ?? 0);
}

async function measure({ values, operands, folder }: CommandLine<typeof command.flags>): Promise<void> {
  if (operands.length > 1) throw new UsageError(`publish takes flags only, and ${JSON.stringify(operands[1])} is none.`);
  const sizes = listOf(values.items).map(Number).sort((one, other) => one - other);
  const only = new Set(scenarioNames.filter((name) => values.only === undefined || listOf(values.only).includes(name)));
  const wanted = listOf(values.rivals);
  const say = (line: string): void => console.error(line);
  const eleventy = eleventyIn(values.eleventy === undefined ? undefined : resolve(folder, values.eleventy));
  const rivals = [hugo, eleventy].filter(({ name }) => wanted.includes(name)).map((rival) => ({ rival, version: rival.version() }));
  const pagefind = wanted.includes('pagefind') ? pagefindVersion() : undefined;
  for (const { rival, version } of rivals) if (version === undefined) say(`${rival.name} is not installed.`);
  const installed = rivals.filter(({ version }) => version !== undefined);
  const machine = machineOf([...installed.map(({ version }) => version ?? ''), ...(pagefind === undefined ? [] : [`${pagefind}, command line`])]);
  const results: Result[] = [];
  const file = join(work, `publish-${sizes.join('-')}${values.profile ? '-profiled' : ''}`);
  mkdirSync(work, { recursive: true });
  const keep = (): void => {
    const goals = goalsOf(results, sizes).map((goal) => ({ ...goal, verdict: verdictOf(goal) }));
    writeFileSync(`${file}.json`, `${JSON.stringify({ machine, goals, results }, undefined, 2)}\n`);
  };
  // One copy for all sizes: whoever edits the project meanwhile changes nothing here.
  const copy = copyProject(join(work, 'project'));
  for (const size of sizes) {
    const runs = values.runs === undefined ? (size >= manyItems ? 1 : 3) : Number(values.runs);
    const archive = makeArchive(work, size, (done) => done % 10_000 === 0 && say(`Writing the archive: ${done} of ${size} items.`));
    const place = join(work, `publish-${size}`);
    const plan: Plan = { work: place, runs, only, report: say, ...(values.profile && { nodeWords: (scenario: Scenario) => profileWords(place, scenario) }) };
    rmSync(place, { recursive: true, force: true });
    mkdirSync(place, { recursive: true });
    results.push(...await measureBacknumber(archive, copy, plan));
    keep();
    for (const { rival } of installed) {
      const indexed = pagefind !== undefined && size <= Number(values['skip-pagefind-above'] ?? Infinity);
      results.push(...await measureRival(rival, archive, indexed, plan));
      keep();
    }
    if (values.profile) say(profileReport(place));
    if (!values.keep) for (const part of ['site', 'cache', ...rivalNames]) rmSync(join(place, part), { recursive: true, force: true });
  }
  const goals = goalsOf(results, sizes);
  const versions = machine.versions.join(', ');
  const text = [
    `${machine.processor}, ${machine.cores} cores, ${machine.memoryGigabytes} GB; ${machine.system}; ${versions}`,
    ...sizes.map((size) => resultTable(results, size)),
    ...(goals.length > 0 ? [goalTable(goals)] : []),
    ...[disturbanceText(results, machine.cores) ?? []].flat(),
  ].join('\n\n');
  writeFileSync(`${file}.md`, `${text}\n`);
  console.log(`${text}\n\nKept in ${file}.json and .md.`);
}

function listOf(value: string): string[] {
  return value.split(',').map((part) => part.trim()).filter(Boolean);
}

function checkSizes(value: string): string | undefined {
  const wrong = listOf(value).find((size) => !/^\d+$/.test(size) || Number(size) < 300 || Number(size) > 1_000_000);
  return wrong === undefined ? undefined : `--items names ${JSON.stringify(wrong)}, which is no number from 300 to 1000000. Write sizes such as 1000,10000.`;
}

function checkNames(flag: string, value: string, known: readonly string[]): string | undefined {
  const wrong = listOf(value).find((name) => !known.includes(name));
  if (wrong === undefined) return undefined;
  const nearest = nearestOf(wrong, known);
  return `--${flag} names ${JSON.stringify(wrong)}, which is none of ${known.join(', ')}.${nearest === undefined ? '' : ` Did you mean ${nearest}?`}`;
}
