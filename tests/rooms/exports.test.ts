import { readFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportsOf, identifiersOf, usesOf } from './exports-of.ts';
import { pathsBelow, project } from './paths.ts';

/** Names that are asked for by other ways than an import. */
const askedFor: readonly RegExp[] = [
  // astro.config.mjs names it.
  /^src\/build\/integration\.ts backnumber$/,
  // A test writes the manual and the JSON Schema anew from them.
  /^src\/schema\/(fields\/(manual\.ts buildManualPage|json-schema\.ts frontMatterSchema|snippets\.ts editorSnippets)|examples\/rules-page\.ts buildRulesPage)$/,
  // Whoever renders imports the compiled file by its place on disk.
  /^src\/build\/rendering\/renderer-entry\.ts /,
  // The benchmark typed on the command line is imported by its name.
  /^tests\/bench\/[\w-]+\.ts main$/,
  // What is to check copies of the record is yet to come.
  /^src\/(record\/|store\/sha256)/,
  // The test runner calls them.
  /^tests\/(run|browser)\/[\w-]+\.ts (setup|Reporter|BrowserRunner)$/,
];

/** Files that people and tools start, or find by where they are. */
const started = /^src\/(commands\/[\w-]+\.(ts|mjs)|pages\/.*)$|^tests\/bench\/[\w-]+\.ts$|\.test\.ts$|\.config\.ts$|\.d\.ts$/;

/** Names that stand in several files and mean the same in each, with the reason why they are not one. */
const sameInSeveral: Readonly<Record<string, string>> = {
  readOne: 'the kept renderer hands on the store’s own',
};

const files = ['src', 'tests'].flatMap((folder) =>
  pathsBelow(folder).filter((path) => /\.(ts|astro|mjs)$/.test(path)).map((path) => `${folder}/${path}`));
const modules = files.map((path) => {
  const text = readFileSync(join(project, path), 'utf8');
  const uses = usesOf(path, text).filter(({ of }) => of.startsWith('.')).map(({ of, name }) => `${posix.join(dirname(path), of)} ${name}`);
  return { path, text, uses, exports: exportsOf(path, text), isTest: path.startsWith('tests/') };
});
const usedBySource = new Set(modules.filter(({ isTest }) => !isTest).flatMap(({ uses }) => uses));
const usedByTests = new Set(modules.filter(({ isTest }) => isTest).flatMap(({ uses }) => uses));

describe('what files export', () => {
  test('an exported name is used by other code; by tests alone it may be only where its own file uses it too', () => {
    const dead = modules.flatMap(({ path, text, exports, isTest }) => {
      const counts = identifiersOf(path, text);
      return exports.filter(({ name, isType }) => {
        const isOwn = (counts.get(name) ?? 0) > 1;
        const isTested = isUsed(usedByTests, path, name);
        return !isUsed(usedBySource, path, name) && !(isType && isOwn) && !(isTested && (isOwn || isTest));
      }).map(({ name }) => `${path} ${name}`);
    });
    expect(dead.filter((each) => !askedFor.some((form) => form.test(each)))).toEqual([]);
  });

  test('a name that is exported means one thing', () => {
    const owners = new Map<string, string[]>();
    for (const { path, exports } of modules.filter(({ isTest }) => !isTest)) {
      for (const { name } of exports) owners.set(name, [...(owners.get(name) ?? []), path]);
    }
    const shared = [...owners].filter(([name, { length }]) => length > 1 && !sameInSeveral[name]);
    expect(shared.map(([name, paths]) => `${name}: ${paths.join(', ')}`)).toEqual([]);
  });

  test('a file of code is imported, started by its name, or one that people and tools start', () => {
    const imported = new Set([...usedBySource, ...usedByTests].map((use) => use.split(' ')[0]));
    const named = (path: string): boolean => modules.some((other) => other.path !== path && other.text.includes(basename(path)));
    expect(files.filter((path) => !imported.has(path) && !started.test(path) && !named(path))).toEqual([]);
  });
});

function isUsed(uses: ReadonlySet<string>, path: string, name: string): boolean {
  return uses.has(`${path} ${name}`) || uses.has(`${path} *`);
}
