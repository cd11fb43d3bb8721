import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command, CommandLine } from '../../src/commands/line/command.ts';
import { project } from '../../src/commands/line/folders.ts';
import { runCommand } from '../../src/commands/line/run.ts';
import { makeArchive } from './archive.ts';
import { tryMeasured, type Cost } from './measure/run.ts';
import { tableText } from './report/table.ts';
import { keepResult } from './result-file.ts';

const command = {
  name: 'bench',
  purpose: 'Measure what a check of many items costs, beside markdownlint-cli2 and remark-lint on the same files. Results are kept in .bench/.',
  operands: { value: 'check', docs: 'The benchmark.' },
  flags: [
    { name: 'items', form: 'text', value: 'NUMBER', default: '10000', docs: 'How many items.' },
    { name: 'rounds', form: 'text', value: 'NUMBER', default: '3', docs: 'How often each is run; the median counts.' },
  ],
  examples: ['check', 'check --items 1000'],
} as const satisfies Command;

/** Check and rivals, as this process's command line says. */
export async function main(): Promise<number> {
  await runCommand(command, measure);
  return Number(process.exitCode ?? 0);
}

async function measure({ values }: CommandLine<typeof command.flags>): Promise<void> {
  const [items, rounds] = [Number(values.items), Number(values.rounds)];
  const bench = join(project, '.bench');
  const { home, content, quiet } = makeArchive(bench, items);
  const cache = join(home, 'check-cache');
  const own = (...words: string[]) => run(`node src/commands/check.ts --content ${content} --cache ${cache} --now 2026-01-01 ${words.join(' ')}`);
  const edited = join(content, quiet[0]?.file ?? '');
  const before = readFileSync(edited);
  const costs: [string, Cost[]][] = [];
  const take = async (name: string, work: () => Promise<Cost>, prepare: () => void = () => undefined): Promise<void> => {
    const found: Cost[] = [];
    for (let round = 0; round < rounds; round++) {
      prepare();
      found.push(await work());
    }
    costs.push([name, found]);
  };
  await take('check, cold', () => own(), () => rmSync(cache, { recursive: true, force: true }));
  await take('check, warm', () => own());
  try {
    await take('check, one changed file', () => own(), () => appendFileSync(edited, '\nOne more line.\n'));
    await take('check, one changed file named', () => own(edited), () => appendFileSync(edited, '\nOne more line.\n'));
  } finally {
    writeFileSync(edited, before);
  }
  await take('markdownlint-cli2', () => run(`node_modules/.bin/markdownlint-cli2 --no-globs '${content}/**/*.md'`));
  await take('remark-lint', () => run(`node_modules/.bin/remark --no-stdout --quiet --use remark-preset-lint-recommended ${content}`));
  const results = Object.fromEntries(costs.map(([name, found]) => [name, medianOf(found)]));
  keepResult('check', { items, ...results });
  const rival = Math.min(results['markdownlint-cli2']?.seconds ?? Infinity, results['remark-lint']?.seconds ?? Infinity);
  console.log(tableText([
    ['', 'seconds', 'processor', 'memory', 'of the faster rival'],
    ...Object.entries(results).map(([name, { seconds, processorSeconds, peakBytes }]) => [
      name, seconds.toFixed(2), processorSeconds.toFixed(1), `${Math.round(peakBytes / 1e6)} MB`, `${(seconds / rival).toFixed(2)} ×`,
    ]),
  ]));
}

/** Run a line of a shell in the project; that a check found problems is no failure. */
async function run(line: string): Promise<Cost> {
  const cost = await tryMeasured({ command: 'sh', words: ['-c', `${line} >/dev/null 2>&1 || test $? -eq 1`], folder: project });
  if (typeof cost === 'string') throw new Error(`${line} did not end well: ${cost}`);
  return cost;
}

function medianOf(costs: readonly Cost[]): Cost {
  const inOrder = costs.toSorted((one, other) => one.seconds - other.seconds);
  const median = inOrder[Math.floor(inOrder.length / 2)];
  if (!median) throw new RangeError('nothing was measured');
  return median;
}
