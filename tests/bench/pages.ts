import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command, CommandLine } from '../../src/commands/line/command.ts';
import { project } from '../../src/commands/line/folders.ts';
import { runCommand } from '../../src/commands/line/run.ts';
import { UsageError } from '../../src/commands/line/read-line.ts';
import { nearestOf } from '../../src/schema/nearest.ts';
import { runScript } from '../site/command.ts';
import { makeArchive } from './archive.ts';
import { ourKind, type BuiltSite } from './pages/built-site.ts';
import { choosePages, storyOf } from './pages/choose.ts';
import { installSet } from './pages/install.ts';
import { measurements, measureSite, type Measurement, type Plan, type SiteResult } from './pages/measure.ts';
import { readPosts } from './pages/posts.ts';
import { ours, pageGoals, reportText } from './pages/report.ts';
import { docusaurus } from './pages/rivals/docusaurus.ts';
import { papermodFrom } from './pages/rivals/papermod.ts';
import { starlight } from './pages/rivals/starlight.ts';
import { verdictOf } from './report/goals.ts';
import { machineOf } from './report/machine.ts';
import { sets } from './tools/pages.ts';

const work = join(project, '.bench');
const sample = join(project, 'content');
const names = Object.keys(measurements) as Measurement[];
const rivalNames = ['starlight', 'docusaurus', 'papermod'];

const command = {
  name: 'bench',
  purpose: 'Measure how heavy pages are and how they score: of the sample, of a large synthetic archive, and of rivals built from the sample. Results are '
    + 'kept in .bench/.',
  operands: { value: 'pages', docs: 'The benchmark.' },
  flags: [
    { name: 'site', form: 'text', value: 'DIR', docs: 'A built site of the sample; without it one is built.' },
    { name: 'items', form: 'text', value: 'N', default: '10000', docs: 'Size of the synthetic archive, 300 or more; 0 for none.', check: checkSize },
    { name: 'only', form: 'text', value: 'NAME,…', docs: `Only these: ${names.join(', ')}.`, check: (value) => checkNames('only', value, names) },
    {
      name: 'rivals', form: 'text', value: 'NAME,…', default: rivalNames.join(','),
      docs: 'Rivals to build and measure, or none. They are installed into .bench/tools/.',
      check: (value) => checkNames('rivals', value, [...rivalNames, 'none']),
    },
    { name: 'papermod', form: 'text', value: 'ADDRESS', docs: 'Where git finds the theme PaperMod, if not at its own address.' },
    {
      name: 'runs', form: 'text', value: 'N', default: '1', docs: 'How often Lighthouse looks at each page; the median counts.',
      check: (value) => (/^[1-9]$/.test(value) ? undefined : `--runs is ${JSON.stringify(value)}. Write a number from 1 to 9.`),
    },
  ],
  examples: ['pages', 'pages --site dist --items 0 --rivals none', 'pages --only weights,html --rivals none'],
} as const satisfies Command;

/** Measure pages as this process's command line says. */
export async function main(): Promise<number> {
  await runCommand(command, measure);
  return Number(process.exitCode ?? 0);
}

async function measure({ values, operands, folder }: CommandLine<typeof command.flags>): Promise<void> {
  if (operands.length > 1) throw new UsageError(`pages takes flags only, and ${JSON.stringify(operands[1])} is none.`);
  const say = (line: string): void => console.error(line);
  const only = new Set(names.filter((name) => values.only === undefined || listOf(values.only).includes(name)));
  const plan: Plan = { only, runs: Number(values.runs), lighthouse: only.has('lighthouse') ? await installSet('lighthouse') : undefined, report: say };
  const wanted = listOf(values.rivals);
  const rivals = [starlight, docusaurus, papermodFrom(values.papermod)].filter(({ name }) => wanted.includes(name));
  const results: SiteResult[] = [];
  const machine = machineOf([`Lighthouse ${sets.lighthouse.lighthouse}`, ...rivals.map(({ title }) => title)]);
  const file = join(work, `pages-${values.items}`);
  mkdirSync(work, { recursive: true });
  const keep = (result: SiteResult): void => {
    results.push(result);
    const goals = pageGoals(results).map((goal) => ({ ...goal, verdict: verdictOf(goal) }));
    writeFileSync(`${file}.json`, `${JSON.stringify({ machine, goals, results }, undefined, 2)}\n`);
  };
  const site = siteIn(ours, values.site === undefined ? await buildIn('sample', sample) : resolve(folder, values.site));
  const count = readdirSync(sample, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md')).length;
  keep(await measureSite(site, { title: 'Backnumber', items: count }, plan));
  if (values.items !== '0') {
    const archive = makeArchive(work, Number(values.items));
    const large = siteIn(`${ours}-${values.items}`, await buildIn(values.items, archive.content));
    // Its pages are of the same making as the sample's, where their HTML is validated.
    keep(
      await measureSite(large, { title: 'Backnumber', items: archive.items.length }, { ...plan, only: new Set([...only].filter((name) => name !== 'html')) }),
    );
  }
  const article = choosePages(site).find(({ kind, language, as }) => kind === 'article' && language === 'zh' && as === 'largest');
  for (const rival of rivals) {
    say(`Building ${rival.title}.`);
    try {
      keep(await measureSite(await rival.build(readPosts(sample)), { title: rival.title, items: count }, plan, storyOf(article?.path ?? '')));
    } catch (error) {
      say(`${rival.title} could not be measured: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const text = `${machine.processor}, ${machine.cores} cores, ${machine.memoryGigabytes} GB; ${machine.system}; `
    + `${machine.versions.join(', ')}\n\n${reportText(results)}`;
  writeFileSync(`${file}.md`, `${text}\n`);
  console.log(`${text}\n\nKept in ${file}.json and .md.`);
}

/** Build an archive by its name, and say where the site is. What an earlier run built is built on. */
async function buildIn(name: string, content: string): Promise<string> {
  const place = join(work, `pages-${name}`);
  const { code, stderr } = await runScript('build', ['--content', content, '--out', join(place, 'site'), '--cache', join(place, 'cache')]);
  if (code !== 0) throw new Error(`Building ${content} ended with ${String(code)}: ${stderr}`);
  return join(place, 'site');
}

function siteIn(name: string, folder: string): BuiltSite {
  return { name, folder, kindOf: ourKind };
}

function listOf(value: string): string[] {
  return value.split(',').map((part) => part.trim()).filter(Boolean);
}

function checkSize(value: string): string | undefined {
  return /^(0|[1-9]\d{2,5})$/.test(value) && (value === '0' || Number(value) >= 300)
    ? undefined
    : `--items is ${JSON.stringify(value)}, which is neither 0 nor a number from 300 to 999999. Write one such as 10000.`;
}

function checkNames(flag: string, value: string, known: readonly string[]): string | undefined {
  const wrong = listOf(value).find((name) => !known.includes(name));
  if (wrong === undefined) return undefined;
  const nearest = nearestOf(wrong, known);
  return `--${flag} names ${JSON.stringify(wrong)}, which is none of ${known.join(', ')}.${nearest === undefined ? '' : ` Did you mean ${nearest}?`}`;
}
