import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command, CommandLine } from '../../src/commands/line/command.ts';
import { project } from '../../src/commands/line/folders.ts';
import { UsageError } from '../../src/commands/line/read-line.ts';
import { runCommand } from '../../src/commands/line/run.ts';
import { runScript } from '../site/command.ts';
import { tableText } from './report/table.ts';

const command = {
  name: 'bench',
  purpose: 'Have others judge what we publish: bags by the Library of Congress’s bagit.py, the manifest and the record by a Python program that shares no '
    + 'line with ours. Each must accept what is sound, and refuse it once a byte is changed.',
  operands: { value: 'judges', docs: 'The benchmark.' },
  flags: [
    { name: 'bagit', form: 'text', value: 'FILE', docs: 'The file bagit.py, or the __init__.py of its later versions. Without it, bags are not judged.' },
  ],
  examples: ['judges', 'judges --bagit ../bagit-python/src/bagit/__init__.py'],
} as const satisfies Command;

/** Loads bagit.py from the file that is named first, and validates the bag that is named second. */
const validateBag = [
  'import importlib.metadata, importlib.util, sys',
  // It asks for its own version, which a file that is not installed has not.
  'importlib.metadata.version = lambda name: "0"',
  'spec = importlib.util.spec_from_file_location("bagit", sys.argv[1])',
  'bagit = importlib.util.module_from_spec(spec)', 'spec.loader.exec_module(bagit)', 'bagit.Bag(sys.argv[2]).validate()',
].join('\n');

/** Have others judge, as this process's command line says. */
export async function main(): Promise<number> {
  await runCommand(command, measure);
  return Number(process.exitCode ?? 0);
}

async function measure({ values, folder }: CommandLine<typeof command.flags>): Promise<number> {
  const bagit = values.bagit === undefined ? undefined : resolve(folder, values.bagit);
  if (bagit !== undefined && !existsSync(bagit)) throw new UsageError(`--bagit is ${bagit}, which is not there. Name the file bagit.py.`);
  const home = join(project, '.bench/judges');
  rmSync(home, { recursive: true, force: true });
  const [site, packages] = [join(home, 'site'), join(home, 'packages')];
  const flags = ['--out', site, '--cache', join(home, 'cache'), '--now', '2026-11-01'];
  for (const [name, more] of [['build', []], ['package', ['--to', packages]]] as const) {
    const { code, stderr } = await runScript(name, [...flags, ...more]);
    if (code !== 0) throw new Error(`${name} ended with ${String(code)}: ${stderr}`);
  }
  const bag = join(packages, readdirSync(packages).find((name) => !name.endsWith('.zip')) ?? '');
  const judges = new Map<string, () => number | null>([
    ['manifest and record, by Python', () => python([join(import.meta.dirname, 'foreign/check_copy.py'), site])],
    ...(bagit === undefined ? [] : [['bag, by bagit.py', () => python(['-c', validateBag, bagit, bag])] as const]),
  ]);
  const sound = [...judges.values()].map((judge) => judge() === 0);
  for (const place of [site, join(bag, 'data/site')]) appendFileSync(join(place, 'index.html'), 'x');
  const refused = [...judges.values()].map((judge) => judge() !== 0);
  const rows = [...judges.keys()].map((name, at) => [name, sound[at] ? 'yes' : 'no', refused[at] ? 'yes' : 'no']);
  console.log(tableText([['judge', 'accepts what is sound', 'refuses a changed byte'], ...rows]));
  return [...sound, ...refused].every(Boolean) ? 0 : 1;
}

function python(words: readonly string[]): number | null {
  const { status, error } = spawnSync('python3', words, { stdio: ['ignore', 'inherit', 'ignore'] });
  if (error) throw new UsageError('python3 is not installed here. Install Python 3.10 or later for this benchmark.');
  return status;
}
