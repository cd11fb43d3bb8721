import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { foreignKeysIn } from './foreign-keys.ts';
import { pathsBelow } from './paths.ts';

test('no code asks a plain object by a word that may come from anyone: such words as constructor are in every one', () => {
  const files = pathsBelow('src').filter((path) => path.endsWith('.ts')).map((path) => `src/${path}`);
  expect(foreignKeysIn(files)).toEqual([]);
});

test('a plain object asked by any text is found, and one asked by texts of its own is not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'backnumber-keys-'));
  const file = join(folder, 'sample.ts');
  writeFileSync(file, [
    'const table: Record<string, number> = {};',
    'export const read = (name: string) => table[name];',
    'export const write = (name: string) => { table[name] = 1; };',
    'export const has = (name: string) => name in table;',
    'export const pick = (name: string) => ({ up: 1, down: 2 } as any)[name];',
    'export const proved = (name: string) => Object.hasOwn(table, name) ? table[name] : 0;',
    'export const marked = (name: string) => table[`name:${name}`];',
    'const few: Record<"up" | "down", number> = { up: 1, down: 2 };',
    'export const one = (name: "up" | "down") => few[name];',
    'export const placed = (list: string[], at: number) => list[at];',
    'export const fixed = (value: object) => "toJS" in value;',
  ].join('\n'));
  try {
    expect(foreignKeysIn([file]).map((found) => found.slice(file.length + 1))).toEqual([
      '2 table[name]', '3 table[name]', '4 name in table', '5 ({ up: 1, down: 2 } as any)[name]',
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
