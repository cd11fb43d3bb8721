import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Command, CommandLine } from '../../src/commands/line/command.ts';
import { project } from '../../src/commands/line/folders.ts';
import { runCommand } from '../../src/commands/line/run.ts';
import { makeArchive, type Archive } from './archive.ts';
import { tableText } from './report/table.ts';
import { checkWhole, keepResult } from './result-file.ts';

const port = 4399;
/** How often the server is asked, in milliseconds. */
const pace = 20;
/** Goals, in seconds, at 10,000 items. */
const goals = { start: 3, edit: 0.5 };

const command = {
  name: 'bench',
  purpose: 'Measure how soon the dev server starts and shows an edit. Results are kept in .bench/.',
  operands: { value: 'dev', docs: 'The benchmark.' },
  flags: [
    { name: 'items', form: 'text', value: 'N', default: '10000', docs: 'Size of the archive.', check: (value) => checkWhole('items', value) },
    {
      name: 'edits', form: 'text', value: 'N', default: '5', docs: 'How many edits are made; the median counts.', check: (value) => checkWhole('edits', value),
    },
  ],
  examples: ['dev', 'dev --items 1000'],
} as const satisfies Command;

/** Measure the dev server as this process's command line says. */
export async function main(): Promise<number> {
  await runCommand(command, measure);
  return Number(process.exitCode ?? 0);
}

async function measure({ values }: CommandLine<typeof command.flags>): Promise<void> {
  const count = Number(values.items);
  const work = join(project, '.bench');
  const made = makeArchive(work, count);
  // Apart from the project, where the dev server passes over what benchmarks leave.
  const place = mkdtempSync(join(tmpdir(), 'backnumber-dev-'));
  const archive = { ...made, content: join(place, 'content') };
  cpSync(made.content, archive.content, { recursive: true });
  const edits: number[] = [];
  let [first, again] = [0, 0];
  try {
    first = await serve(archive, place, () => Promise.resolve());
    again = await serve(archive, place, async (until) => {
      for (let number = 0; number < Number(values.edits); number++) edits.push(await edit(archive, number, until));
    });
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
  const median = edits.toSorted((one, other) => one - other)[Math.floor(edits.length / 2)] ?? 0;
  keepResult(`dev-${count}`, { first, again, edits });
  console.log(tableText([
    [`${count.toLocaleString('en')} items`, 's', 'goal'],
    ['first start, until the front page is there', first.toFixed(2), ''],
    ['later start, until the front page is there', again.toFixed(2), `≤ ${goals.start}`],
    ['an edit, until its page shows it', median.toFixed(2), `≤ ${goals.edit}`],
  ]));
}

/** Waits until the page at a path fits. @throws where the server ends, or after two minutes */
type Until = (path: string, fits: RegExp) => Promise<void>;

/** Start the dev server, use it, and stop it. @returns seconds until it gave the front page */
async function serve({ content }: Archive, place: string, use: (until: Until) => Promise<void>): Promise<number> {
  const words = [
    '--import', './src/commands/compile-cache.mjs', 'src/commands/dev.ts', '--content', content, '--out', join(place, 'site'), '--cache', join(place, 'cache'),
  ];
  const began = performance.now();
  const server = spawn(process.execPath, words, { cwd: project, env: { ...process.env, PORT: String(port) }, stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    const until: Until = (path, fits) => waitFor(server, path, fits);
    await until('/', /<main/);
    const seconds = (performance.now() - began) / 1000;
    await use(until);
    return seconds;
  } finally {
    server.kill();
    if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
  }
}

/** Add a word to an item, wait until its page has it, and take it away. @returns seconds */
async function edit({ content, quiet }: Archive, number: number, until: Until): Promise<number> {
  const { file } = quiet[number] ?? quiet[0] ?? { file: '' };
  const [path, page] = [join(content, file), `/${file.replace(/\.md$/, '/')}`];
  const text = readFileSync(path, 'utf8');
  await until(page, /<main/);
  // An editor does not write in the moment in which the last edit was shown.
  await wait(500);
  try {
    writeFileSync(path, `${text}\nRoundnumber${number}.\n`);
    const began = performance.now();
    await until(page, new RegExp(`Roundnumber${number}`));
    return (performance.now() - began) / 1000;
  } finally {
    writeFileSync(path, text);
  }
}

async function waitFor(server: ChildProcess, path: string, fits: RegExp): Promise<void> {
  for (const began = performance.now(); performance.now() - began < 120_000 && server.exitCode === null; await wait(pace)) {
    const page = await fetch(`http://localhost:${port}${path}`).then((answer) => answer.text()).catch(() => '');
    if (fits.test(page)) return;
  }
  throw new Error('The dev server did not answer.');
}
