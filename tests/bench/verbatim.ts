import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command, CommandLine } from '../../src/commands/line/command.ts';
import { project } from '../../src/commands/line/folders.ts';
import { runCommand } from '../../src/commands/line/run.ts';
import { UsageError } from '../../src/commands/line/read-line.ts';
import { backnumber } from './relevance/ours.ts';
import { minisearch } from './relevance/rivals/minisearch.ts';
import { pagefind } from './relevance/rivals/pagefind.ts';
import { filesIn, readTestSet } from './relevance/test-set.ts';
import { machineOf } from './report/machine.ts';
import { tableText } from './report/table.ts';
import { checkCount } from './result-file.ts';
import { installTools } from './tools/search.ts';
import { drawRuns, scripts } from './verbatim/runs.ts';

const place = join(project, '.bench', 'verbatim');

const command = {
  name: 'bench',
  purpose: 'Measure how many runs of a text, asked as they stand there, find it. Results are kept in .bench/.',
  operands: { value: 'verbatim', docs: 'The benchmark.' },
  flags: [
    {
      name: 'set', form: 'text', value: 'DIR,…',
      docs: 'Folders that hold docs.jsonl, queries.jsonl and qrels.tsv each: runs are drawn from their documents.',
    },
    {
      name: 'runs', form: 'text', value: 'N', default: '2000', check: checkCount,
      docs: 'How many runs are drawn of each set, as many of each script that stands in it.',
    },
    { name: 'seed', form: 'text', value: 'N', default: '1', docs: 'Draws other runs.', check: checkCount },
    { name: 'rivals', form: 'text', value: 'NAME,…', default: 'minisearch,pagefind', docs: 'minisearch, pagefind, or none.' },
    { name: 'clean', form: 'flag', docs: 'Build our index anew.' },
  ],
  examples: ['verbatim --set ../sets/cranfield', 'verbatim --set ../sets/cranfield --runs 5000 --rivals none'],
} as const satisfies Command;

/** Measure runs of texts as this process's command line says. */
export async function main(): Promise<number> {
  await runCommand(command, measure);
  return Number(process.exitCode ?? 0);
}

async function measure({ values, operands, folder }: CommandLine<typeof command.flags>): Promise<void> {
  if (operands.length > 1) throw new UsageError(`verbatim takes flags only, and ${JSON.stringify(operands[1])} is none.`);
  if (values.set === undefined) throw new UsageError('verbatim wants to know with --set where documents lie.');
  if (values.clean) rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  const rivals = (values.rivals ?? '').split(',');
  if (rivals.includes('minisearch')) installTools(['minisearch']);
  const tables: string[] = [];
  for (const path of values.set.split(',')) {
    const set = readTestSet(filesIn(resolve(folder, path.trim())));
    const runs = drawRuns(set, Number(values.runs), Number(values.seed));
    const there = scripts.filter((script) => runs.some((run) => run.script === script));
    const beside = [...(rivals.includes('minisearch') ? [minisearch] : []), ...(rivals.includes('pagefind') ? [pagefind(place)] : [])];
    const engines = [backnumber(place, 1, false), ...beside];
    const rows: string[][] = [];
    for (const engine of engines) {
      const searcher = await engine.open(set);
      const found: boolean[] = [];
      for (const { text, id } of runs) found.push((await searcher.find(text, Infinity)).includes(id));
      await searcher.leave?.();
      const share = (indexes: readonly number[]) => `${((100 * indexes.filter((at) => found[at]).length) / indexes.length).toFixed(1)} %`;
      rows.push([engine.name, share([...runs.keys()]), ...there.map((script) => share([...runs.keys()].filter((at) => runs[at]?.script === script)))]);
      const missed = runs.filter((_, at) => !found[at]).map(({ text, id }) => `${id}\t${text}\n`);
      writeFileSync(join(place, `${set.name}-${engine.name}-missed.txt`), missed.join(''));
    }
    const counts = there.map((script) => `${script} (${runs.filter((run) => run.script === script).length})`);
    tables.push(tableText([[`${set.name}: ${runs.length} runs`, 'found their text', ...counts], ...rows]));
  }
  const machine = machineOf([]);
  const text = [`${machine.processor}, ${machine.cores} cores; ${machine.versions.join(', ')}`, ...tables].join('\n\n');
  writeFileSync(join(project, '.bench', 'verbatim.md'), `${text}\n`);
  console.log(`${text}\n\nKept in .bench/verbatim.md; what was missed in .bench/verbatim/.`);
}
