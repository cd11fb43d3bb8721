import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { project } from '../../../src/commands/line/folders.ts';

/** Programs that only benchmarks of search need, with the versions they are measured in. No one else installs them. */
const versions = {
  minisearch: '7.2.0',
  lunr: '2.3.9',
  '@orama/orama': '3.1.18',
  flexsearch: '0.8.212',
} as const;

export type Tool = keyof typeof versions;

const folder = join(project, '.bench', 'tools', 'search');

/** A tool's name and version, as a report states it. @example toolVersion('lunr') //=> 'lunr 2.3.9' */
export function toolVersion(tool: Tool): string {
  return `${tool} ${versions[tool]}`;
}

/**
 * Install those of the tools that are not there yet, without running a script of theirs.
 * @throws with npm's own words where that fails
 */
export function installTools(tools: readonly Tool[]): void {
  mkdirSync(folder, { recursive: true });
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) writeFileSync(manifest, `${JSON.stringify({ private: true, type: 'module' })}\n`);
  const missing = tools.filter((tool) => installedVersion(tool) !== versions[tool]).map((tool) => `${tool}@${versions[tool]}`);
  if (missing.length === 0) return;
  const { status, stderr } = spawnSync(
    'npm', ['install', '--save-exact', '--ignore-scripts', '--no-audit', '--no-fund', ...missing], { cwd: folder, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${missing.join(', ')} could not be installed:\n${stderr}`);
}

/** Load a tool that is installed. The caller says what of it is used. */
export async function loadTool<T>(tool: Tool): Promise<T> {
  // A package is looked for from the file that imports it: this one lies among the tools.
  const loader = join(folder, 'load.js');
  writeFileSync(loader, 'export const load = (name) => import(name);\n');
  const { load } = (await import(pathToFileURL(loader).href)) as { load: (name: string) => Promise<unknown> };
  return (await load(tool)) as T;
}

function installedVersion(tool: Tool): string | undefined {
  const manifest = join(folder, 'node_modules', tool, 'package.json');
  return existsSync(manifest) ? (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version : undefined;
}
