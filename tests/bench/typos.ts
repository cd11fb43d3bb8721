import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command, CommandLine } from '../../src/commands/line/command.ts';
import { project } from '../../src/commands/line/folders.ts';
import { runCommand } from '../../src/commands/line/run.ts';
import { UsageError } from '../../src/commands/line/read-line.ts';
import { filesIn, readTestSet } from './relevance/test-set.ts';
import { machineOf } from './report/machine.ts';
import { tableText } from './report/table.ts';
import { checkCount } from './result-file.ts';
import { installTools } from './tools/search.ts';
import { drawSlips, type Slip } from './typos/slips.ts';
import { openLunr, openMinisearch, openOurs, type Corrector } from './typos/correctors.ts';

const place = join(project, '.bench', 'typos');

const command = {
  name: 'bench',
  purpose: 'Measure how many misspelt words lead to the word that was meant, and what is fetched for it. Results are kept in .bench/.',
  operands: { value: 'typos', docs: 'The benchmark.' },
  flags: [
    {
      name: 'set', form: 'text', value: 'DIR,…',
      docs: 'Folders that hold docs.jsonl, queries.jsonl and qrels.tsv each: words are drawn from their documents.',
    },
    { name: 'words', form: 'text', value: 'N', default: '1000', docs: 'How many words are drawn, each with one mistake.', check: checkCount },
    { name: 'seed', form: 'text', value: 'N', default: '1', docs: 'Draws other words.', check: checkCount },
    { name: 'rivals', form: 'text', value: 'NAME,…', default: 'minisearch,lunr', docs: 'minisearch, with fuzzy 0.2, and lunr, with one mistake; or none.' },
    { name: 'clean', form: 'flag', docs: 'Build our index anew.' },
  ],
  examples: ['typos --set ../sets/cranfield', 'typos --set ../sets/cranfield --words 2000 --rivals none'],
} as const satisfies Command;

/** Measure misspelt words as this process's command line says. */
export async function main(): Promise<number> {
  await runCommand(command, measure);
  return Number(process.exitCode ?? 0);
}

async function measure({ values, operands, folder }: CommandLine<typeof command.flags>): Promise<void> {
  if (operands.length > 1) throw new UsageError(`typos takes flags only, and ${JSON.stringify(operands[1])} is none.`);
  if (values.set === undefined) throw new UsageError('typos wants to know with --set where documents lie.');
  if (values.clean) rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  const rivals = (['minisearch', 'lunr'] as const).filter((name) => values.rivals.split(',').includes(name));
  installTools(rivals);
  const tables: string[] = [];
  for (const path of values.set.split(',')) {
    const set = readTestSet(filesIn(resolve(folder, path.trim())));
    const slips = drawSlips(set, Number(values.words), Number(values.seed));
    const correctors: Corrector[] = [await openOurs(set, place)];
    for (const name of rivals) correctors.push(await { minisearch: openMinisearch, lunr: openLunr }[name](set));
    const rows: string[][] = [];
    for (const { name, correct } of correctors) {
      const led: number[] = [];
      const bytes: number[] = [];
      const missed: string[] = [];
      for (const slip of slips) {
        const answer = await correct(slip);
        led.push(answer.isLed ? 1 : 0);
        bytes.push(answer.bytes);
        if (!answer.isLed) missed.push(`${slip.typed} (${slip.meant})`);
      }
      const share = (isMeant: (slip: Slip) => boolean) => percentOf(led.filter((_, at) => slips[at] && isMeant(slips[at])));
      const [median = 0, high = 0] = [0.5, 0.95].map((part) => bytes.toSorted((one, other) => one - other)[Math.floor(part * bytes.length)]);
      const ofKinds = (['extra', 'missing', 'other', 'swapped'] as const).map((kind) => share((slip) => slip.kind === kind));
      rows.push([name, share(() => true), ...ofKinds, share(({ place: at }) => at < 2), `${(median / 1000).toFixed(1)} KB`, `${(high / 1000).toFixed(1)} KB`]);
      writeFileSync(join(place, `${set.name}-${name}-missed.txt`), `${missed.join('\n')}\n`);
    }
    tables.push(tableText([[
      `${set.name}: ${slips.length} words`,
      'led to their word', 'letter too many', 'missing', 'another', 'swapped', 'in the first two', 'bytes, median', '95 of 100',
    ], ...rows]));
  }
  const machine = machineOf([]);
  const text = [`${machine.processor}, ${machine.cores} cores; ${machine.versions.join(', ')}`, ...tables].join('\n\n');
  writeFileSync(join(project, '.bench', 'typos.md'), `${text}\n`);
  console.log(`${text}\n\nKept in .bench/typos.md; what was missed in .bench/typos/.`);
}

function percentOf(led: readonly number[]): string {
  return led.length === 0 ? '' : `${((100 * led.reduce((sum, each) => sum + each, 0)) / led.length).toFixed(1)} %`;
}
