import { existsSync } from 'node:fs';
import type { Command } from '../../src/commands/line/command.ts';
import { helpOf } from '../../src/commands/line/help.ts';
import { endingOf } from '../../src/commands/line/run.ts';
import { UsageError } from '../../src/commands/line/read-line.ts';
import { nearestOf } from '../../src/schema/nearest.ts';

/** What can be measured, by name. Each is a file of this folder whose `main` takes the words after its name and gives the exit code. */
const benchmarks = {
  publish: 'What publishing costs at several sizes, beside rivals.',
  sequences: 'Whether builds after random changes equal clean ones.',
  faults: 'Whether builds that are killed, or find a damaged cache, come right.',
  hostile: 'Whether hostile files are refused in seconds, with a sentence.',
  fuzz: 'Whether no page runs what drawn words would have it run.',
  dev: 'How soon the dev server starts and shows an edit.',
  desk: 'How soon the desk finds, shows a problem, and publishes an item.',
  volumes: 'What search volumes of several sizes cost editor and reader.',
  search: 'How fast and how well search answers.',
  relevance: 'How well search answers known questions, beside rivals.',
  typos: 'How many misspelt words lead to the word that was meant, beside MiniSearch.',
  check: 'What a check of many items costs, beside markdownlint-cli2 and remark-lint.',
  import: 'How much of real collections comes over, and whether each word that does not is named.',
  verbatim: 'How many runs of a text, asked as they stand there, find it, beside rivals.',
  zotero: 'What Zotero’s own translator takes from the pages of articles.',
  pages: 'How heavy pages are, and how they score.',
  judges: 'Whether programs of others judge bags, manifest and record as we do.',
  hosts: 'Whether a real nginx and a real Caddy answer as the policy says.',
  load: 'How many requests a second nginx answers for a large archive, beside another site.',
  scale: 'What an archive costs that is made in shares, and what larger ones would.',
  engines: 'Whether shares made on Slurm, or by a pipeline of GitLab, come to the site of one build.',
  deploy: 'Whether readers find a site whole while it is sent, and what one new item sends.',
} as const;

const there = Object.entries(benchmarks).filter(([name]) => existsSync(new URL(`${name}.ts`, import.meta.url)));
const command: Command = {
  name: 'bench',
  purpose: 'Measure this project. Results are kept in .bench/.',
  operands: { value: 'BENCHMARK', docs: there.map(([name, docs]) => `${name}: ${docs}`).join(' ') },
  flags: [],
  examples: there.flatMap(([name]) => [name, `${name} --help`]),
};

const [typed, ...words] = process.argv.slice(2);
if (there.some(([name]) => name === typed)) {
  const { main } = (await import(new URL(`${typed}.ts`, import.meta.url).href)) as { main: (words: readonly string[]) => Promise<number> };
  process.exitCode = await main(words);
} else if (typed === '--help' || typed === '-h') console.log(helpOf(command));
else {
  const { code, text } = endingOf(command, new UsageError(problemOf(typed)));
  console.error(text);
  process.exitCode = code;
}

function problemOf(name: string | undefined): string {
  const names = there.map(([each]) => each);
  if (name === undefined) return `bench wants to know what to measure. Write one of ${names.join(', ')}.`;
  const nearest = nearestOf(name, names);
  return `bench has no benchmark ${JSON.stringify(name)}.${nearest === undefined ? ` Write one of ${names.join(', ')}.` : ` Did you mean ${nearest}?`}`;
}
