import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { project } from '../../../src/commands/line/folders.ts';
import { papermod, sets, type ToolSet } from '../tools/pages.ts';

const tools = join(project, '.bench', 'tools');

/** Install a set of packages where it is not there yet in these versions, and say where. @throws {Error} where npm cannot */
export async function installSet(name: ToolSet): Promise<string> {
  const folder = join(tools, name);
  const note = join(folder, 'installed.json');
  const wanted = JSON.stringify(sets[name]);
  if (existsSync(note) && readFileSync(note, 'utf8') === wanted) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify({ private: true, dependencies: sets[name] }, undefined, 2)}\n`);
  await mustEnd('npm', ['install', '--no-audit', '--no-fund', '--loglevel', 'error'], folder);
  // Written last: a set that was left half installed is installed again.
  writeFileSync(note, wanted);
  return folder;
}

/** Bring the theme PaperMod here where it is not, from its own address or a copy of its repository, and say where. @throws {Error} where git cannot */
export async function installPapermod(address: string = papermod.address): Promise<string> {
  const folder = join(tools, 'papermod');
  const theme = join(folder, 'themes', 'PaperMod');
  if (existsSync(join(theme, 'theme.toml'))) return folder;
  mkdirSync(folder, { recursive: true });
  await mustEnd('git', ['-c', 'advice.detachedHead=false', 'clone', '--quiet', '--depth', '1', '--branch', papermod.tag, address, theme], folder);
  return folder;
}

/** Run a program to its end. @throws {Error} with the end of what it printed where it does not end well */
export async function mustEnd(command: string, words: readonly string[], folder: string): Promise<void> {
  // What npm told this process would lead another npm, and what it runs, into this project.
  const machine = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|BACKNUMBER_)/i.test(name)));
  const child = spawn(command, words, { cwd: folder, env: { ...machine, ASTRO_TELEMETRY_DISABLED: '1', CI: '1' }, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('exit', resolve));
  const [code, ...printed] = await Promise.all([ended, textOf(child.stdout), textOf(child.stderr)]);
  if (code !== 0) throw new Error(`${[command, ...words].join(' ')} ended with ${String(code)}:\n${printed.join('').slice(-2_000)}`);
}
