import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command, CommandLine } from '../../src/commands/line/command.ts';
import { project } from '../../src/commands/line/folders.ts';
import { runCommand } from '../../src/commands/line/run.ts';
import { UsageError } from '../../src/commands/line/read-line.ts';
import { nearestOf } from '../../src/schema/nearest.ts';
import { askAll, type Outcome } from './relevance/compare.ts';
import { backnumber } from './relevance/ours.ts';
import { relevanceGoals, relevanceText } from './relevance/report.ts';
import { bm25 } from './relevance/rivals/bm25.ts';
import { flexsearch } from './relevance/rivals/flexsearch.ts';
import { lunr } from './relevance/rivals/lunr.ts';
import { minisearch } from './relevance/rivals/minisearch.ts';
import { orama } from './relevance/rivals/orama.ts';
import { pagefind } from './relevance/rivals/pagefind.ts';
import { filesIn, readTestSet, type SetFiles } from './relevance/test-set.ts';
import { verdictOf } from './report/goals.ts';
import { machineOf } from './report/machine.ts';
import { installTools } from './tools/search.ts';

const work = join(project, '.bench');
const place = join(work, 'relevance');
const rivals = { bm25, minisearch, lunr, orama, flexsearch, pagefind: pagefind(place) } as const;
const rivalNames = Object.keys(rivals) as (keyof typeof rivals)[];

const command = {
  name: 'bench',
  purpose: 'Measure how well search answers questions whose answers are known, beside rivals on the same documents. Results are kept in .bench/.',
  operands: { value: 'relevance', docs: 'The benchmark.' },
  flags: [
    { name: 'docs', form: 'text', value: 'FILE', docs: 'Documents, one JSON object a line: id, title, text.' },
    { name: 'queries', form: 'text', value: 'FILE', docs: 'Queries, one JSON object a line: id, text.' },
    { name: 'qrels', form: 'text', value: 'FILE', docs: 'Lines of query, document and grade.' },
    { name: 'set', form: 'text', value: 'DIR,…', docs: 'Folders that hold docs.jsonl, queries.jsonl and qrels.tsv each, instead of these three.' },
    { name: 'volumes', form: 'text', value: 'N,…', default: '1,4,10', docs: 'Into how many volumes the documents are cut.', check: checkNumbers },
    { name: 'rivals', form: 'text', value: 'NAME,…', default: rivalNames.join(','), docs: 'Rivals to measure, or none.', check: checkRivals },
    {
      name: 'max-queries', form: 'text', value: 'N', default: '1000000', docs: 'Ask no more than so many queries of a set, evenly chosen.', check: checkNumbers,
    },
    { name: 'browser', form: 'flag', docs: 'Run our search in a browser, not in Node.' },
    { name: 'clean', form: 'flag', docs: 'Build our indexes anew.' },
  ],
  examples: ['relevance --set ../sets/cranfield', 'relevance --docs docs.jsonl --queries queries.jsonl --qrels qrels.tsv --rivals none --volumes 1'],
} as const satisfies Command;

/** Measure relevance as this process's command line says. */
export async function main(): Promise<number> {
  await runCommand(command, measure);
  return Number(process.exitCode ?? 0);
}

async function measure({ values, operands, folder }: CommandLine<typeof command.flags>): Promise<void> {
  if (operands.length > 1) throw new UsageError(`relevance takes flags only, and ${JSON.stringify(operands[1])} is none.`);
  const sets = filesOf(values, folder).map(readTestSet);
  const wanted = rivalNames.filter((name) => listOf(values.rivals).includes(name));
  if (values.clean) rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  installTools(wanted.flatMap((name) => (name === 'pagefind' || name === 'bm25' ? [] : name === 'orama' ? ['@orama/orama' as const] : [name])));
  const ours = listOf(values.volumes).map((count) => backnumber(place, Number(count), values.browser));
  const engines = [...ours, ...wanted.map((name) => rivals[name])];
  const outcomes: Outcome[] = [];
  for (const set of sets) {
    for (const engine of engines) {
      console.error(`${set.name}: ${engine.name}`);
      outcomes.push(await askAll(engine, set, Number(values['max-queries'])));
    }
  }
  const machine = machineOf(wanted.map((name) => rivals[name].version).filter((version) => version !== undefined));
  const goals = relevanceGoals(sets, outcomes).map((goal) => ({ ...goal, verdict: verdictOf(goal) }));
  const file = join(work, `relevance-${sets.map(({ name }) => name).join('-')}`);
  const text = [
    `${machine.processor}, ${machine.cores} cores; ${machine.versions.join(', ')}; ours in ${values.browser ? 'Chromium' : 'Node'}`,
    relevanceText(sets, outcomes),
  ].join('\n\n');
  writeFileSync(`${file}.json`, `${JSON.stringify({ machine, browser: values.browser, goals, outcomes }, undefined, 2)}\n`);
  writeFileSync(`${file}.md`, `${text}\n`);
  console.log(`${text}\n\nKept in ${file}.json and .md.`);
}

function filesOf({ docs, queries, qrels, set }: CommandLine<typeof command.flags>['values'], folder: string): SetFiles[] {
  const from = (path: string): string => resolve(folder, path);
  if (set !== undefined && docs === undefined && queries === undefined && qrels === undefined) return listOf(set).map((each) => filesIn(from(each)));
  if (set === undefined && docs !== undefined && queries !== undefined && qrels !== undefined) {
    return [{ docs: from(docs), queries: from(queries), qrels: from(qrels) }];
  }
  throw new UsageError('relevance wants either --set, or all of --docs, --queries and --qrels.');
}

function listOf(value: string): string[] {
  return value.split(',').map((part) => part.trim()).filter(Boolean);
}

function checkNumbers(value: string): string | undefined {
  return /^[1-9]\d*(,[1-9]\d*)*$/.test(value) ? undefined : `${JSON.stringify(value)} is no list of numbers. Write one such as 1,4,10.`;
}

function checkRivals(value: string): string | undefined {
  const wrong = listOf(value).find((name) => name !== 'none' && !rivalNames.some((rival) => rival === name));
  if (wrong === undefined) return undefined;
  const nearest = nearestOf(wrong, rivalNames);
  return `--rivals names ${JSON.stringify(wrong)}, which is none of ${rivalNames.join(', ')}.${nearest === undefined ? '' : ` Did you mean ${nearest}?`}`;
}
