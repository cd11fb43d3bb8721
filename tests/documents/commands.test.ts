import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { exitCodes } from '../../src/commands/line/help.ts';
import { pathsBelow, project } from '../rooms/paths.ts';
import { runScript } from '../site/command.ts';
import { readDocument, readDocuments, rowsBelow } from './documents.ts';

const documents = readDocuments();
const readme = readDocument('README.md');
const manual = readDocument('src/commands/README.md');
const commands = [
  'start', 'dev', 'desk', 'build', 'merge', 'preview', 'check', 'new', 'correct', 'withdraw', 'rename', 'seal', 'proof', 'names', 'import', 'deploy', 'verify',
  'package',
];
/** The flags of other programs that documents name, by the script that hands them on. */
const flagsOfOthers: Readonly<Record<string, readonly string[]>> = { test: ['project'], bench: benchFlags() };
const flags = new Map<string, string[]>();

beforeAll(async () => {
  await Promise.all(commands.map(async (name) => {
    const { stdout } = await runScript(name, ['--help']);
    flags.set(name, [...stdout.matchAll(/^ {2}(--[\w-]+(?: [^\s]+)?) {2}/gm)].map(([, flag = '']) => flag));
  }));
});

describe('commands in documents', () => {
  test('every npm script that is named is one of package.json', () => {
    const typed = documents.flatMap(({ text }) => [...text.matchAll(/npm (?:run ([\w:-]+)|(start|test))/g)].map(([, name, short]) => name ?? short ?? ''));
    expect([...new Set(typed)].filter((name) => !(name in manifest.scripts))).toEqual([]);
  });

  test('the README names every command', () => {
    const named = rowsBelow('| command | what it does |', readme).map(([command = '']) => /^`npm (?:run )?(\w+)/.exec(command)?.[1]);
    expect(named).toEqual(commands);
  });

  test('the table of flags holds every flag of every command', () => {
    const said = rowsBelow('| flag | commands | what it does |', manual).flatMap(([flag = '', names = '']) =>
      (names === 'every command' ? commands : names.split(', ')).map((name) => `${name} ${flag.replaceAll('`', '').split(' ')[0] ?? ''}`));
    const taken = commands.flatMap((name) => (flags.get(name) ?? []).map((flag) => `${name} ${flag.split(' ')[0] ?? ''}`));
    expect(said.toSorted()).toEqual(taken.toSorted());
  });

  test('a flag that is named anywhere is one that the command, or some command, takes', () => {
    const namesOf = (script: string): readonly string[] => flagsOfOthers[script] ?? (flags.get(script) ?? []).map((flag) => flag.slice(2).split(' ')[0] ?? '');
    const all = [...commands, ...Object.keys(flagsOfOthers)];
    const wrong = documents.flatMap(({ path, text }) => text.split('\n').flatMap((line) => {
      const script = /npm (?:run )?(\w+)[^`]* -- /.exec(line)?.[1];
      const known = (script === undefined ? all : [script]).flatMap(namesOf);
      return [...line.matchAll(/(?<![\w-])--([a-z][\w-]*)/g)].filter(([, name = '']) => ![...known, 'help'].includes(name)).map(([flag]) => `${path}: ${flag}`);
    }));
    expect(wrong).toEqual([]);
  });

  test('the README names every exit code', () => {
    expect(rowsBelow('| exit code | meaning |', readme).map(([code]) => Number(code))).toEqual(Object.values(exitCodes));
  });

  test('every benchmark has a row', () => {
    const named = rowsBelow('| benchmark | what it measures |', readDocument('tests/bench/README.md')).map(([name = '']) => name.replaceAll('`', ''));
    const started = benchFiles().filter((name) => /^export (async )?function main\b/m.test(benchText(name)));
    expect(named.toSorted()).toEqual(started);
  });

  test('every variable of the environment that is named is read somewhere', () => {
    const named = documents.flatMap(({ text }) => text.match(/\b(?:BACKNUMBER|CHROME)_[A-Z_]+/g) ?? []);
    const paths = ['src', 'tests'].flatMap((folder) => pathsBelow(folder).map((path) => `${folder}/${path}`));
    const code = paths.filter((path) => /\.(ts|mjs)$/.test(path)).map((path) => readFileSync(join(project, path), 'utf8'));
    expect([...new Set(named)].filter((name) => !code.some((text) => text.includes(name)))).toEqual([]);
  });
});

function benchFlags(): string[] {
  return benchFiles().flatMap((name) => [...benchText(name).matchAll(/name: '([\w-]+)', form: '(?:text|flag)'/g)].map(([, flag = '']) => flag));
}

function benchFiles(): string[] {
  return pathsBelow('tests/bench').filter((path) => /^[\w-]+\.ts$/.test(path)).map((path) => path.replace('.ts', ''));
}

function benchText(name: string): string {
  return readFileSync(join(project, 'tests/bench', `${name}.ts`), 'utf8');
}
