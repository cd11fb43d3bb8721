import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Environment, Settings } from '../../settings.ts';
import { site } from '../../site.ts';
import { typedOf, type Command, type Flag, type CommandLine } from './command.ts';
import { readFlags } from './flags.ts';
import { checkCacheFolder, checkContentFolder, checkFolders, checkMadeFolder, project, realFolders } from './folders.ts';
import { instantOf } from './instant.ts';

/** Thrown where a command line is wrong: one text for each thing that is wrong, with what to do. */
export class UsageError extends Error {
  readonly problems: readonly string[];

  constructor(...problems: string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/**
 * Read the command line of a command, and the settings that follow from it.
 * @throws {UsageError} naming all that is wrong
 */
export function readCommandLine<const Flags extends readonly Flag[]>(
  command: Command<Flags>, words: readonly string[], environment: Environment,
): { line: CommandLine<Flags>; settings: Settings } {
  const { values, operands, problems } = readFlags(command, words);
  const folder = folderOf(command, environment);
  const settings = settingsOfValues(values, folder);
  const takes = (name: string): boolean => command.flags.some((flag) => flag.name === name);
  const all = [
    ...keptByNpm(command, environment),
    ...problems,
    ...(takes('content') && !(command.makesContent && !existsSync(settings.content)) ? [checkContentFolder(settings.content) ?? []].flat() : []),
    ...(['out', 'cache'] as const).flatMap((name) => (takes(name) ? (checkMadeFolder(name, settings[name]) ?? []) : [])),
    ...foldersProblems(takes, settings),
  ];
  if (all.length > 0) throw new UsageError(...all);
  const { PORT: port } = environment;
  return { line: { values, operands, folder, ...(port !== undefined && { port }) }, settings };
}

/** What keeps folders from being used together, or else the one for what is kept between runs from being used at all. */
function foldersProblems(takes: (name: string) => boolean, settings: Settings): string[] {
  const problems = takes('out') ? checkFolders(realFolders(settings)) : [];
  return problems.length > 0 || !takes('cache') ? problems : [checkCacheFolder(settings.cache) ?? []].flat();
}

/** The folder in which the command was typed: npm runs scripts in the project's folder and keeps this one in `INIT_CWD`. */
function folderOf(command: Command, environment: Environment): string {
  const byNpm = environment['npm_lifecycle_event'] === command.name;
  return (byNpm && environment['INIT_CWD']) || process.cwd();
}

/** The settings that flags ask for. Defaults are folders of the project, wherever the command is typed. */
function settingsOfValues(values: Readonly<Record<string, unknown>>, folder: string): Settings {
  const given = new Map(Object.entries(values));
  const text = (name: string, otherwise: string): string => {
    const value = given.get(name);
    return typeof value === 'string' ? value : otherwise;
  };
  const path = (name: string, otherwise: string): string => {
    const written = text(name, otherwise);
    return resolve(written === otherwise ? project : folder, written);
  };
  const now = text('now', '');
  return {
    content: path('content', 'content'),
    out: path('out', 'dist'),
    cache: path('cache', '.backnumber'),
    base: text('base', '/'),
    now: now && instantOf(now, site.timeZone),
    dev: false,
    ...(values['pagefind'] === true && { bundle: true }),
    ...(values['compress'] === true && { compress: true }),
    ...(values['unsealed'] === true && { unsealed: true }),
  };
}

/** The flags that npm kept: those typed without `--` before them it takes for its own, and leaves in the environment. */
function keptByNpm(command: Command, environment: Environment): string[] {
  if (environment['npm_lifecycle_event'] !== command.name) return [];
  // npm always sets this one: its own cache.
  const npmsOwn = 'cache';
  const kept = command.flags.filter(({ name }) => name !== npmsOwn && environment[`npm_config_${name.replaceAll('-', '_')}`] !== undefined);
  return kept.map(({ name, value }) => {
    const flag = `--${name}${value ? ` ${value}` : ''}`;
    return `npm kept --${name} to itself. Write -- before the flags: ${typedOf(command.name)} -- ${flag}.`;
  });
}
