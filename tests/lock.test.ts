import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };

/** What this test reads of a package in the lock file. */
interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  os?: string | string[];
  cpu?: string | string[];
}

const lock: { packages: Record<string, Locked> } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
const packages = new Map(Object.entries(lock.packages));
/** Systems the archive is made on: as npm names them, and as packages with a binary do. */
const systems = [['darwin', 'arm64'], ['darwin', 'x64'], ['linux', 'arm64'], ['linux', 'x64'], ['win32', 'x64']] as const;

describe('the lock file', () => {
  test('names the dependencies that package.json names', () => {
    expect(packages.get('')).toMatchObject({
      dependencies: manifest.dependencies,
      devDependencies: manifest.devDependencies,
      optionalDependencies: manifest.optionalDependencies,
    });
  });

  test('holds a version of each of them', () => {
    const named = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies });
    expect(named.filter((name) => !packages.get(`node_modules/${name}`)?.version)).toEqual([]);
  });

  test('brings a Node for each system', () => {
    const nodes = Object.keys(manifest.optionalDependencies).map((name) => packages.get(`node_modules/${name}`));
    const served = nodes.map((node) => [node?.os, node?.cpu].flat().join(' '));
    expect(served.toSorted()).toEqual(systems.map((system) => system.join(' ')));
    expect(nodes.filter((node) => !/^2[4-9]\./.test(node?.version ?? ''))).toEqual([]);
  });

  test('brings the picture and bundling binaries for each system', () => {
    const missing = systems.flatMap(([os, cpu]) => {
      const endings = [`${os}-${cpu}`, `${os}-${cpu}-gnu`, `${os}-${cpu}-msvc`];
      return ['@img/sharp-', '@rolldown/binding-']
        .filter((family) => !endings.some((ending) => packages.has(`node_modules/${family}${ending}`)))
        .map((family) => `${family}${os}-${cpu}`);
    });
    expect(missing).toEqual([]);
  });

  test('vouches for each package by its digest, and names no place to fetch it from', () => {
    const others = [...packages].filter(([path]) => path !== '');
    expect(others.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
    expect(others.filter(([, { resolved }]) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')).map(([path]) => path)).toEqual(
      [],
    );
  });
});
