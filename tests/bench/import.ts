import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Command, CommandLine } from '../../src/commands/line/command.ts';
import { gatherInputs } from '../../src/commands/importing/import-inputs.ts';
import { openInput } from '../../src/commands/importing/open-input.ts';
import { project } from '../../src/commands/line/folders.ts';
import { runCommand } from '../../src/commands/line/run.ts';
import { importInputs } from '../../src/imports/import-files.ts';
import type { Outcome } from '../../src/imports/outcome.ts';
import { isInPart } from '../../src/imports/notes.ts';
import { measureRows } from './measure/import-rows.ts';
import { tableText } from './report/table.ts';
import { keepResult } from './result-file.ts';

const command = {
  name: 'bench',
  purpose: 'Measure how much of real collections comes over, and whether each word that does not is named. Results are kept in .bench/.',
  operands: { value: 'import', docs: 'The benchmark.' },
  flags: [
    { name: 'folder', form: 'text', value: 'FOLDER', default: '../shared/corpus', docs: 'Where collections lie, a folder each.' },
    { name: 'rows', form: 'text', value: 'NUMBER', default: '', docs: 'Bring in a made-up table of so many rows instead, and measure time and memory.' },
    { name: 'only', form: 'text', value: 'NAME', default: '', docs: 'The one collection to import; all of them where this is not given.' },
  ],
  examples: ['import', 'import --folder ../corpus --only town-crier'],
} as const satisfies Command;

interface Figures {
  files: number;
  whole: number;
  part: number;
  refused: number;
  in: number;
  out: number;
  told: number;
  /** Files of which a word neither came nor is named. */
  unbalanced: string[];
  /** Why files were refused, by file. */
  refusals: string[];
}

/** Import every collection without writing anything, as this process's command line says. */
export async function main(): Promise<number> {
  await runCommand(command, measure);
  return Number(process.exitCode ?? 0);
}

async function measure({ values }: CommandLine<typeof command.flags>): Promise<void> {
  if (values.rows !== '') {
    const { rows, bytes, came, seconds, memory } = await measureRows(Number(values.rows));
    keepResult('import-rows', { rows, bytes, came, seconds, memory });
    const figures = [rows, `${Math.round(bytes / 1e6)} MB`, came, `${seconds.toFixed(0)} s`, Math.round(rows / seconds), `${Math.round(memory / 1e6)} MB`];
    console.log(tableText([['rows', 'table', 'came', 'time', 'rows a second', 'memory'], figures.map(String)]));
    return;
  }
  const folder = resolve(project, values.folder);
  if (!existsSync(folder)) {
    console.log(`There is no folder ${values.folder}, so nothing was measured. Name one with --folder.`);
    return;
  }
  const entries = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
  const results: Record<string, Figures> = {};
  for (const name of entries.filter((each) => values.only === '' || each === values.only)) results[name] = await figuresOf(join(folder, name));
  keepResult('import', results);
  console.log(tableText([
    ['collection', 'files', 'whole', 'in part', 'refused', 'words in', 'words out', 'words told', 'balance'],
    ...Object.entries(results).map(([name, each]) => [
      name, ...[each.files, each.whole, each.part, each.refused, each.in, each.out, each.told].map((number) => number.toLocaleString('en')),
      each.unbalanced.length === 0 ? 'holds for every file' : `fails for ${each.unbalanced.length}`,
    ]),
  ]));
}

async function figuresOf(folder: string): Promise<Figures> {
  const { files } = await gatherInputs([folder], folder);
  const nothing = { files: new Set<string>(), imported: new Map(), aliases: new Set<string>() };
  const pictures = { find: () => undefined, isReadable: async () => false, isFree: () => true };
  const byInput = new Map<object, Outcome>();
  const work = { inputs: files, options: { source: 'Collection' }, existing: nothing, open: openInput, picturesOf: () => pictures };
  for await (const { input, outcome } of importInputs(work)) byInput.set(input, outcome);
  const outcomes = [...byInput.values()];
  const came = outcomes.filter((outcome): outcome is Extract<Outcome, { kind: 'came' }> => outcome.kind === 'came');
  const sum = (part: 'in' | 'out' | 'told'): number => came.reduce((all, { item }) => all + item.balance[part], 0);
  return {
    files: outcomes.length,
    whole: came.filter(({ remarks }) => !isInPart(remarks)).length,
    part: came.filter(({ remarks }) => isInPart(remarks)).length,
    refused: outcomes.filter(({ kind }) => kind === 'refused').length,
    in: sum('in'), out: sum('out'), told: sum('told'),
    unbalanced: came.filter(({ item: { balance } }) => balance.in !== balance.out + balance.told).map(({ name }) => name),
    refusals: outcomes.flatMap((outcome) =>
      (outcome.kind === 'refused' ? [`${outcome.name}: ${outcome.refusals.map(({ message }) => message).join(' ')}`] : [])),
  };
}
