import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Command, CommandLine } from '../../src/commands/line/command.ts';
import { project } from '../../src/commands/line/folders.ts';
import { runCommand } from '../../src/commands/line/run.ts';
import { hostileKinds, type HostileKind } from './hostile/kinds.ts';
import { tryMeasured } from './measure/run.ts';
import { tableText } from './report/table.ts';
import { keepResult } from './result-file.ts';

/** Processor seconds and bytes of memory that a command may take for one hostile file. */
const [mostSeconds, mostBytes] = [10, 1_000_000_000];
/** Seconds of the clock after which a command is ended: on a busy machine they are many more than those of the processor. */
const patience = 240;

const command = {
  name: 'bench',
  purpose: 'Check and import hostile files, each in a process of its own, and look how long that takes, with how much memory, and what is said.',
  operands: { value: 'hostile', docs: 'The benchmark.' },
  flags: [{ name: 'only', form: 'text', value: 'TEXT', docs: 'Only kinds that have this in their name.' }],
  examples: ['hostile', 'hostile --only import'],
} as const satisfies Command;

/** Try all kinds of hostile input, as this process's command line says. */
export async function main(): Promise<number> {
  await runCommand(command, tryAll);
  return Number(process.exitCode ?? 0);
}

async function tryAll({ values }: CommandLine<typeof command.flags>): Promise<number> {
  const kinds = hostileKinds.filter(({ name }) => name.includes(values.only ?? ''));
  const rows: string[][] = [['kind', 'CPU s', 'MB', 'exit', 'said']];
  let [ran, bounded] = [0, 0];
  for (const kind of kinds) {
    const tried = await tryKind(kind);
    ran += Number(tried.ended);
    bounded += Number(tried.isBounded);
    rows.push([`${tried.isBounded ? '' : '! '}${kind.name}`, tried.seconds.toFixed(1), (tried.bytes / 1e6).toFixed(0), tried.exit, tried.said]);
    console.error(rows.at(-1)?.join(' | '));
  }
  console.log(tableText(rows));
  keepResult('hostile', { tried: kinds.length, ran, bounded });
  return bounded === kinds.length ? 0 : 1;
}

interface Tried {
  seconds: number;
  bytes: number;
  exit: string;
  said: string;
  /** True where the command ended by itself. */
  ended: boolean;
  /** True where it also took little, said something, and wrote nothing elsewhere. */
  isBounded: boolean;
}

async function tryKind({ way, files }: HostileKind): Promise<Tried> {
  const home = mkdtempSync(join(tmpdir(), 'hostile-'));
  try {
    const [content, cache, given] = [join(home, 'content'), join(home, 'cache'), join(home, 'given')];
    for (const folder of [content, given]) mkdirSync(folder);
    const paths = Object.entries(await files()).map(([path, bytes]) => {
      const file = join(way === 'item' ? content : given, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
      return file;
    });
    const folders = ['--content', content];
    const words = way === 'item' ? ['check.ts', ...folders, '--cache', cache] : ['import.ts', ...paths, ...folders, '--source', 'Gazette'];
    const commands = join(project, 'src/commands');
    const script = [process.execPath, '--import', join(commands, 'compile-cache.mjs'), join(commands, words[0] ?? ''), ...words.slice(1)];
    const asked = ['-c', `timeout ${patience} "$@" 2>&1; echo "exit $?"`, 'sh', ...script];
    const cost = await tryMeasured({ command: '/bin/sh', words: asked, folder: home, environment: { HOME: home } });
    if (typeof cost === 'string') return { seconds: 0, bytes: 0, exit: '', said: cost, ended: false, isBounded: false };
    const lines = cost.stdout.trim().split('\n');
    const exit = /^exit (\d+)$/.exec(lines.pop() ?? '')?.[1] ?? '';
    const elsewhere = readdirSync(home).filter((name) => !['content', 'cache', 'given'].includes(name));
    const first = lines.find((line) => line.trim() !== '' && !/^Reading .*…$/.test(line)) ?? '';
    const said = [...elsewhere.map((name) => `wrote ${name}`), first].join(' ').slice(0, 110);
    const { processorSeconds: seconds, peakBytes: bytes } = cost;
    const ended = exit === '0' || exit === '1';
    const isBounded = ended && seconds <= mostSeconds && bytes <= mostBytes && elsewhere.length === 0 && said !== '';
    return { seconds, bytes, exit, said, ended, isBounded };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
