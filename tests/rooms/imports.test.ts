import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { packageOf, readSources } from './sources.ts';

const sources = readSources();
const imports = sources.flatMap(({ file, imports: each }) => each.map((one) => ({ file, ...one })));
const known = Object.keys(manifest.dependencies);

describe('the dependencies', () => {
  test('a package that code uses is a dependency of this project', () => {
    const outside = imports.filter(({ of, types, target }) => !types && target === undefined && !/^(node|astro):/.test(of));
    expect(outside.filter(({ of }) => !known.includes(packageOf(of))).map(({ file, of }) => `${file} imports ${of}`)).toEqual([]);
  });

  test('a dependency is one that code uses', () => {
    const used = new Set(imports.map(({ of }) => packageOf(of)));
    expect(known.filter((name) => !used.has(name))).toEqual([]);
  });
});

test('no file imports itself by way of others, types included', () => {
  const imports = new Map(sources.map(({ file, imports: each }) => [file, each.flatMap(({ target }) => target ?? [])]));
  const circles = circlesOf(imports);
  expect(circles.map((files) => files.join(' ↔ '))).toEqual([]);
});

/** Gather the files that lie on circles of any length: each set in which every file leads to every other. */
function circlesOf(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const sets = new Map<string, string[]>();
  const reached = new Map([...imports.keys()].map((file) => [file, reachedFrom(file, imports)]));
  for (const [file, others] of reached) {
    if (!others.has(file)) continue;
    const set = [...others].filter((other) => reached.get(other)?.has(file)).sort();
    sets.set(set.join(), set);
  }
  return [...sets.values()];
}

/** The files that a file imports, at once or by way of others. It is among them where it lies on a circle. */
function reachedFrom(file: string, imports: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set<string>();
  const waiting = [...(imports.get(file) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    waiting.push(...(imports.get(next) ?? []));
  }
  return reached;
}
