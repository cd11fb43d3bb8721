import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { exitCodes } from '../src/commands/line/help.ts';
import { buildManual } from '../src/schema/fields/manual.ts';

const home = join(import.meta.dirname, '..');
const readme = readFileSync(join(home, 'README.md'), 'utf8');

test('the README holds the editors’ manual as the schema has it', () => {
  expect(readme).toContain(buildManual());
});

test('the README says of every dependency why it is there', () => {
  const table = readme.slice(readme.indexOf('## Dependencies'), readme.indexOf('## Tests'));
  const named = [...table.matchAll(/`([@\w/.*-]+)`/g)].map(([, name = '']) => name);
  const isNamed = (name: string) => named.some((each) => (each.endsWith('*') ? name.startsWith(each.slice(0, -1)) : each === name));
  const all = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies });
  expect(all.filter((name) => !isNamed(name))).toEqual([]);
  expect(named.filter((name) => !name.endsWith('*') && !all.includes(name))).toEqual([]);
});

test('every command of the README is one that npm knows', () => {
  const typed = [...readme.matchAll(/npm (?:run )?([a-z]+)/g)].map(([, name = '']) => name);
  expect([...new Set(typed)].filter((name) => !(name in manifest.scripts))).toEqual([]);
});

test('the README names every exit code', () => {
  for (const code of Object.values(exitCodes)) expect(readme).toContain(`\n| ${code} | `);
});

test('every file the README points to is there', () => {
  for (const [, path = ''] of readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)) expect(() => readFileSync(join(home, path))).not.toThrow();
});
