import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { project } from '../../../src/commands/line/folders.ts';

let home: string;
const own = {
  dependencies: { one: '^1.0.0' },
  devDependencies: { tool: '^2.0.0' },
  optionalDependencies: { [`node-${process.platform}`]: '^24.0.0', 'node-elsewhere': '^24.0.0' },
};
const node = { version: '24.1.0', optional: true, os: process.platform, cpu: process.arch };
/** What npm keeps of an installation for this system. */
const installed = {
  'node_modules/one': { version: '1.0.0' },
  'node_modules/tool': { version: '2.0.0', dev: true },
  [`node_modules/node-${process.platform}`]: node,
};
const packages = {
  ...installed,
  'node_modules/wished': { version: '3.0.0', optional: true },
  'node_modules/node-elsewhere': { ...node, os: 'elsewhere' },
};

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'backnumber-ready-'));
  mkdirSync(join(home, 'src/commands'), { recursive: true });
  cpSync(join(project, 'src/commands/ready.mjs'), join(home, 'src/commands/ready.mjs'));
  write('package.json', own);
  write('package-lock.json', { packages: { '': own, ...packages } });
  // Stands for npm: it says what it was asked, and installs what its test lets it.
  write('npm-cli.js', `
    const { cpSync, existsSync, mkdirSync, writeFileSync } = require('node:fs');
    writeFileSync('asked', process.argv.slice(2).join(' '));
    mkdirSync('node_modules', { recursive: true });
    if (existsSync('to-install.json')) cpSync('to-install.json', 'node_modules/.package-lock.json');
    else { process.stderr.write('registry out of reach'); process.exitCode = 1; }`);
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function write(file: string, data: unknown): void {
  mkdirSync(dirname(join(home, file)), { recursive: true });
  writeFileSync(join(home, file), typeof data === 'string' ? data : JSON.stringify(data));
}

/** Make the project ready for a command as npm would, and say what npm was asked to do, if anything. */
function makeReady(before: string): { code: number | null; said: string; asked: string | undefined } {
  const env = { PATH: process.env['PATH'], npm_execpath: join(home, 'npm-cli.js'), npm_lifecycle_event: before };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(home, 'src/commands/ready.mjs')], { cwd: home, env, encoding: 'utf8' });
  const asked = join(home, 'asked');
  return { code: status, said: stdout + stderr, asked: existsSync(asked) ? readFileSync(asked, 'utf8') : undefined };
}

const inPeace = { code: 0, said: '', asked: undefined };

describe('a checkout', () => {
  test('where nothing is installed gets what the lock file names, once', () => {
    write('to-install.json', { packages: installed });
    const asked = 'install --no-save --ignore-scripts --no-audit --no-fund --include=dev --include=optional --loglevel=error';
    expect(makeReady('pretest')).toMatchObject({ code: 0, asked });
    rmSync(join(home, 'asked'));
    expect(makeReady('pretest')).toEqual(inPeace);
  });

  test('that npm install or npm ci has filled is left in peace, what is for other systems or only wished for missing', () => {
    write('node_modules/.package-lock.json', { packages: installed });
    expect(makeReady('prestart')).toEqual(inPeace);
    expect(makeReady('pretest')).toEqual(inPeace);
  });

  test('without what only tests use publishes as it is, and gets it before tests', () => {
    const { 'node_modules/tool': _, ...published } = installed;
    write('node_modules/.package-lock.json', { packages: published });
    write('to-install.json', { packages: installed });
    expect(makeReady('prestart')).toEqual(inPeace);
    expect(makeReady('pretest').asked).toMatch(/^install /);
  });

  test.each([
    ['in another version', { 'node_modules/one': { version: '1.0.1' } }],
    ['for another system', { [`node_modules/node-${process.platform}`]: undefined }],
  ])('that holds a package %s gets the right one', (_, other) => {
    write('node_modules/.package-lock.json', { packages: { ...installed, ...other } });
    write('to-install.json', { packages: installed });
    expect(makeReady('prestart').asked).toMatch(/^install /);
  });

  test('that npm cannot fill says what npm said and what to do', () => {
    expect(makeReady('prestart')).toMatchObject({ code: 3, said: expect.stringMatching(/registry out of reach.*npm could not install.*Put that right/s) });
    expect(existsSync(join(home, '.backnumber/installing'))).toBe(false);
  });

  test('that pnpm has filled is left to pnpm', () => {
    write('node_modules/.modules.yaml', 'layoutVersion: 5\n');
    write('node_modules/one/package.json', {});
    expect(makeReady('prestart')).toEqual(inPeace);
    expect(makeReady('pretest')).toMatchObject({ code: 3, said: expect.stringContaining('tool is missing there.\nRun pnpm install'), asked: undefined });
  });
});
