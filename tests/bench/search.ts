import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import type { Command, CommandLine } from '../../src/commands/line/command.ts';
import { project } from '../../src/commands/line/folders.ts';
import { runCommand } from '../../src/commands/line/run.ts';
import { UsageError } from '../../src/commands/line/read-line.ts';
import { openBrowser } from '../browser/browser.ts';
import { makeArchive } from './archive.ts';
import { openHost } from './browser/host.ts';
import { verdictOf } from './report/goals.ts';
import { machineOf } from './report/machine.ts';
import { checkCount } from './result-file.ts';
import { readArticles } from './search/article.ts';
import { chooseAsked, placeOn, readerFigures, setRuns, siteCombinations, siteRuns } from './search/figures.ts';
import { farAway } from './search/readers.ts';
import { searchGoals, searchText, type Results } from './search/report.ts';
import { ourPage, stockPage, stockPages } from './search/search-page.ts';
import { buildSample, buildSite, indexStock } from './search/sites.ts';
import { Visit } from './search/visit.ts';
import { weigh } from './search/weight.ts';

const work = join(project, '.bench');
const readerKinds = ['cold', 'complete', 'phone', 'frequent'] as const;
const figures = [...readerKinds, 'weight', 'runs', 'combinations'] as const;

const command = {
  name: 'bench',
  purpose: 'Measure how fast search answers, what it costs the reader and whether it is right, in a real browser and beside Pagefind’s own interface. '
    + 'Results are kept in .bench/.',
  operands: { value: 'search', docs: 'The benchmark.' },
  flags: [
    { name: 'items', form: 'text', value: 'N', default: '10000', docs: 'Size of the synthetic archive.', check: checkCount },
    { name: 'site', form: 'text', value: 'DIR', docs: 'A built site to measure instead.' },
    {
      name: 'stock', form: 'text', value: 'DIR',
      docs: 'Folder in which Pagefind’s index of the same site lies as pagefind/, or is to lie; in several where memory is short; none measures ours alone.',
    },
    { name: 'only', form: 'text', value: 'FIGURE,…', default: figures.join(','), docs: `Only these figures: ${figures.join(', ')}.`, check: checkFigures },
    {
      name: 'queries', form: 'text', value: 'N', default: '100',
      docs: 'How many searches are drawn from the archive’s words; a fifth of them are made on the phone.', check: checkCount,
    },
    { name: 'runs', form: 'text', value: 'N', default: '500', docs: 'How many runs of Chinese characters are drawn.', check: checkCount },
    { name: 'questions', form: 'text', value: 'N', default: '300', docs: 'How many questions with filters, ranges and sorts are drawn.', check: checkCount },
    { name: 'set', form: 'text', value: 'DIR', docs: 'A Chinese test set from which runs are drawn too: docs.jsonl, queries.jsonl, qrels.tsv.' },
    { name: 'clean', form: 'flag', docs: 'Build the sites and their indexes anew.' },
  ],
  examples: ['search', 'search --items 100000 --only cold,complete', 'search --site ../site --stock none --set ../sets/zh'],
} as const satisfies Command;

/** Measure search as this process's command line says. */
export async function main(): Promise<number> {
  await runCommand(command, measure);
  return Number(process.exitCode ?? 0);
}

async function measure({ values, operands, folder }: CommandLine<typeof command.flags>): Promise<void> {
  if (operands.length > 1) throw new UsageError(`search takes flags only, and ${JSON.stringify(operands[1])} is none.`);
  // What others do meanwhile makes times worse, and nothing else tells of it.
  const load = Math.round((loadavg()[0] ?? 0) * 10) / 10;
  const only = figures.filter((name) => values.only.split(',').includes(name));
  const say = (line: string): void => console.error(line);
  const from = (path: string): string => resolve(folder, path);
  const place = join(work, values.site === undefined ? `search-${values.items}` : 'search-site');
  if (values.clean) rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  say('Building the sites.');
  const site = values.site === undefined ? await buildSite(makeArchive(work, Number(values.items)), place) : from(values.site);
  const sample = only.includes('runs') ? await buildSample(join(work, 'search-sample')) : undefined;
  say('Reading the articles.');
  const articles = readArticles(site);
  const stockFolder = values.stock === undefined ? join(place, 'stock') : from(values.stock);
  const stock = values.stock === 'none' || !only.some((name) => readerKinds.some((kind) => kind === name))
    ? []
    : await indexStock(site, stockFolder, articles.length);
  const asked = chooseAsked(articles, Number(values.queries));
  const results: Results = { articles: articles.length, measured: [], substrings: [], combinations: [] };
  const machine = machineOf([]);
  const file = join(work, `search-${articles.length}`);
  const keep = (): string => {
    const goals = searchGoals(results).map((goal) => ({ ...goal, verdict: verdictOf(goal) }));
    const text = [
      `${machine.processor}, ${machine.cores} cores, ${machine.memoryGigabytes} GB; ${machine.versions.join(', ')}; Chromium ${browser.version()}; load `
        + `before ${load}, now ${(loadavg()[0] ?? 0).toFixed(1)}${stock.length > 1 ? `; Pagefind’s index in ${stock.length} parts` : ''}`,
      searchText(results),
    ].join('\n\n');
    writeFileSync(
      `${file}.json`, `${JSON.stringify({ machine, load, browser: browser.version(), three: asked.three, one: asked.one, goals, ...results }, undefined, 2)}\n`,
    );
    writeFileSync(`${file}.md`, `${text}\n`);
    return text;
  };
  const browser = await openBrowser();
  const host = await openHost({ '/': site, ...Object.fromEntries(stock.map((name) => [`/${name}/`, join(stockFolder, name)])) }, stockPages(stock));
  try {
    for (const kind of readerKinds.filter((each) => only.includes(each))) {
      for (const page of [ourPage, ...(stock.length === 0 ? [] : [stockPage])]) {
        say(`${kind}: ${page.name}`);
        results.measured.push(...await readerFigures[kind](placeOn(browser, host, page), asked));
        keep();
      }
    }
    if (only.includes('weight')) {
      const visit = await Visit.begin(browser, host, ourPage, 'en', farAway);
      await visit.search(asked.one, { enter: true });
      results.weight = weigh(visit.sent, site);
      await visit.leave();
    }
    if (sample !== undefined) {
      say('Chinese runs');
      const open = (served: string) => openHost({ '/': served });
      const own = await open(sample);
      results.substrings.push(await siteRuns(browser, own, sample, Number(values.runs)).finally(() => own.close()));
      if (values.set !== undefined) results.substrings.push(await setRuns(browser, open, from(values.set), place, Number(values.runs)));
    }
    if (only.includes('combinations')) {
      say('Filters, ranges and sorts');
      results.combinations = await siteCombinations(browser, host, articles, Number(values.questions));
    }
    console.log(`${keep()}\n\nKept in ${file}.json and .md.`);
  } finally {
    await browser.close();
    await host.close();
  }
}

function checkFigures(value: string): string | undefined {
  const wrong = value.split(',').find((name) => !figures.some((figure) => figure === name));
  return wrong === undefined ? undefined : `--only names ${JSON.stringify(wrong)}, which is none of ${figures.join(', ')}.`;
}
